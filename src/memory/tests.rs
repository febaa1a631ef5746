use std::fs::Permissions;
use std::path::PathBuf;

use proptest::prelude::*;

use super::*;

fn unit(texts: &[(Lang, &str)]) -> Unit {
    Unit {
        texts: texts.iter().map(|(lang, text)| (*lang, (*text).to_owned())).collect(),
        provenance: "day1 row 3".into(),
    }
}

fn memory(units: &[&[(Lang, &str)]]) -> Memory {
    let mut memory = Memory::in_memory().unwrap();
    let units: Vec<Unit> = units.iter().map(|texts| unit(texts)).collect();
    assert_eq!(memory.add(&units).unwrap(), units.len());
    memory
}

fn found(memory: &Memory, text: &str, source: Lang, target: Lang) -> Vec<(String, u8)> {
    let matches = memory.find(text, source, target).unwrap();
    matches.into_iter().map(|found| (found.text, found.likeness)).collect()
}

fn in_a_folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.tovm");
    (folder, path)
}

const NAME: &[(Lang, &str)] =
    &[(Lang::KO, "이름이 무엇입니까?"), (Lang::UK, "Як вас звати?"), (Lang::EN, "What is your name?")];

#[test]
fn a_unit_answers_from_each_language_into_each_other() {
    let memory = memory(&[NAME]);
    for (source, text) in NAME {
        for (target, translation) in NAME.iter().filter(|(target, _)| target != source) {
            assert_eq!(found(&memory, text, *source, *target), [((*translation).to_owned(), 100)]);
        }
        assert!(found(&memory, text, *source, Lang::RU).is_empty());
        assert!(found(&memory, text, *source, *source).is_empty());
    }
}

#[test]
fn likeness_falls_with_the_difference_and_the_best_comes_first() {
    let memory = memory(&[
        &[(Lang::UK, "Де був ваш командир роти?"), (Lang::KO, "중대장은 어디에 있었습니까?")],
        &[(Lang::UK, "Де були ваші командири рот?"), (Lang::KO, "중대장들은 어디에 있었습니까?")],
        &[(Lang::UK, "Скільки вам років?"), (Lang::KO, "몇 살입니까?")],
    ]);
    let matches = found(&memory, "де був ваш командир роти ?", Lang::UK, Lang::KO);
    assert_eq!(matches[0], ("중대장은 어디에 있었습니까?".to_owned(), 99));
    assert_eq!(matches.len(), 2, "{matches:?}");
    assert!((LEAST_LIKENESS..=95).contains(&matches[1].1), "{matches:?}");
    let question = found(&memory, "Де був ваш командир роти.", Lang::UK, Lang::KO);
    assert!(question[0].1 <= 95, "a question is no statement: {question:?}");
}

#[test]
fn korean_is_found_in_spite_of_particles_and_spacing() {
    let memory = memory(&[&[
        (Lang::KO, "저는 94려단 지휘부에서 근무하였습니다."),
        (Lang::EN, "I served at the HQ of the 94th Brigade."),
    ]]);
    for (text, likeness) in
        [("저는94려단지휘부에서 근무하였습니다", 99..=99), ("저는 94려단 지휘부로 갔습니다.", 60..=95)]
    {
        let matches = found(&memory, text, Lang::KO, Lang::EN);
        assert!(matches.first().is_some_and(|(_, found)| likeness.contains(found)), "{text}: {matches:?}");
    }
}

#[test]
fn other_numbers_are_told() {
    let memory = memory(&[&[(Lang::UK, "Я служив у 94-й бригаді"), (Lang::EN, "I served in the 94th Brigade")]]);
    let differ = |text: &str| memory.find(text, Lang::UK, Lang::EN).unwrap()[0].numbers_differ;
    assert!(!differ("я служив у 94-й бригаді."));
    assert!(!differ("Я служив у 94-й роті"));
    assert!(differ("Я служив у 95-й бригаді"));
}

#[test]
fn two_translations_of_one_text_are_both_given() {
    let memory = memory(&[
        &[(Lang::KO, "일없습니다."), (Lang::UK, "Усе гаразд.")],
        &[(Lang::KO, "일없습니다."), (Lang::UK, "Не треба.")],
    ]);
    let matches = found(&memory, "일없습니다.", Lang::KO, Lang::UK);
    assert_eq!(matches, [("Усе гаразд.".to_owned(), 100), ("Не треба.".to_owned(), 100)]);
}

#[test]
fn norms_share_a_language_and_are_told_apart() {
    let [north, south] = ["ko-KP", "ko-KR"].map(|tag| tag.parse::<Lang>().unwrap());
    let memory = memory(&[&[(north, "려단"), (south, "여단"), (Lang::UK, "бригада")]]);
    assert_eq!(found(&memory, "려단", Lang::KO, Lang::UK), [("бригада".to_owned(), 100)]);
    let langs: Vec<Lang> = memory.find("бригада", Lang::UK, south).unwrap().iter().map(|found| found.lang).collect();
    assert_eq!(langs, [north, south]);
    assert_eq!(found(&memory, "려단", north, south), [("여단".to_owned(), 100)]);
}

#[test]
fn what_is_known_or_translates_nothing_is_not_added() {
    let mut memory = memory(&[NAME]);
    let again = [
        unit(NAME),
        unit(&[(Lang::KO, "네"), (Lang::UK, "  ")]),
        unit(&[(Lang::KO, "네")]),
        unit(&[]),
        unit(&NAME[..2]),
        unit(&NAME[..2]),
    ];
    assert_eq!(memory.add(&again).unwrap(), 1, "only the pair that is a unit of its own");
    assert_eq!(memory.len().unwrap(), 2);
    assert_eq!(memory.units().unwrap(), [unit(NAME), unit(&NAME[..2])]);
}

#[test]
fn odd_text_is_kept_to_the_character() {
    for odd in [
        "'); DROP TABLE unit; --",
        "\" OR 1=1 --",
        "a\u{0}b\u{0}",
        "🙂🇺🇦👩‍👩‍👧",
        "\u{1112}\u{1161}\u{11ab}",
        "%_*?",
        "…",
        "\u{feff}x",
        "[плаче]",
    ] {
        let memory = memory(&[&[(Lang::UK, odd), (Lang::EN, odd)]]);
        assert_eq!(found(&memory, odd, Lang::UK, Lang::EN), [(odd.to_owned(), 100)]);
    }
}

#[test]
fn a_file_is_made_and_read_again() {
    let (_folder, path) = in_a_folder();
    assert!(matches!(Memory::open_read_only(&path), Err(MemoryError::Missing(_))));
    Memory::open(&path).unwrap().add(&[unit(NAME)]).unwrap();
    let memory = Memory::open(&path).unwrap();
    assert_eq!(memory.len().unwrap(), 1);
    let mut reader = Memory::open_read_only(&path).unwrap();
    assert_eq!(found(&reader, NAME[0].1, Lang::KO, Lang::EN).len(), 1);
    assert!(matches!(reader.add(&[unit(&NAME[1..])]), Err(MemoryError::ReadOnly(_))));
}

#[test]
#[allow(clippy::disallowed_methods, reason = "the test makes the files that must be refused")]
fn any_other_file_is_refused_and_left_alone() {
    let (_folder, path) = in_a_folder();
    let text = "id,file,anchor\r\n1,a.txt,line 1\r\n".repeat(50);
    std::fs::write(&path, &text).unwrap();
    assert!(matches!(Memory::open(&path), Err(MemoryError::NotAMemory(_))));
    assert!(matches!(Memory::open_read_only(&path), Err(MemoryError::NotAMemory(_))));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);

    std::fs::remove_file(&path).unwrap();
    rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE unit (id)").unwrap();
    assert!(matches!(Memory::open(&path), Err(MemoryError::NotAMemory(_))));

    std::fs::remove_file(&path).unwrap();
    drop(Memory::open(&path).unwrap());
    rusqlite::Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 7").unwrap();
    let error = Memory::open(&path).unwrap_err();
    assert!(matches!(error, MemoryError::OtherVersion { version: 7, .. }), "{error}");

    assert!(matches!(Memory::open(&path.join("no/such")), Err(MemoryError::CannotOpen(_))));
}

#[test]
fn a_file_in_use_is_told_from_a_broken_one() {
    let (_folder, path) = in_a_folder();
    let mut memory = Memory::open(&path).unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    memory.store.connection.busy_timeout(std::time::Duration::ZERO).unwrap();
    let error = memory.add(&[unit(NAME)]).unwrap_err();
    assert!(matches!(error, MemoryError::Locked(_)), "{error}");
    assert!(error.to_string().contains("memory.tovm"), "{error}");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(memory.add(&[unit(NAME)]).unwrap(), 1, "nothing was half done");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_is_told_at_once() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = in_a_folder();
    drop(Memory::open(&path).unwrap());
    std::fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
    match Memory::open(&path) {
        Err(error) => assert!(matches!(error, MemoryError::ReadOnly(_)), "{error}"),
        // Permissions do not bind the system's administrator.
        Ok(memory) => assert!(memory.is_empty().unwrap()),
    }
    assert!(Memory::open_read_only(&path).unwrap().is_empty().unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_added_is_found(texts in prop::collection::vec((any::<String>(), any::<String>()), 1..8)) {
        let mut memory = Memory::in_memory().unwrap();
        let texts: Vec<_> = texts.into_iter().filter(|(one, other)| !one.trim().is_empty() && !other.trim().is_empty()).collect();
        let units: Vec<Unit> = texts.iter().map(|(one, other)| unit(&[(Lang::KO, one), (Lang::UK, other)])).collect();
        memory.add(&units).unwrap();
        for (one, other) in &texts {
            for (asked, source, target, answer) in [(one, Lang::KO, Lang::UK, other), (other, Lang::UK, Lang::KO, one)] {
                let matches = memory.find(asked, source, target).unwrap();
                let exact = matches.iter().any(|found| found.likeness == 100 && found.text == answer.trim() && !found.numbers_differ);
                prop_assert!(exact, "{:?} in {:?}", asked, matches);
                prop_assert!(matches.is_sorted_by(|one, next| one.likeness >= next.likeness));
            }
        }
    }
}
