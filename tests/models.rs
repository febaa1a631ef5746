//! `tovmach models` with the tiny models of `tests/models`: brought in every way, damaged, swapped, replaced.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests read files and may panic")]

mod bench;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use bench::Bench;
use serde_json::Value;

impl Bench {
    /// The objects of a command's JSON.
    fn objects(&self, words: &[&str]) -> Vec<Value> {
        let ran = self.models(&[words, &["--json"]].concat());
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Copies the files of a tiny model, each as `change` makes it of its name and bytes.
    fn bring(&self, pair: &str, folder: &str, change: impl Fn(&str, Vec<u8>) -> (String, Vec<u8>)) {
        fs::create_dir_all(self.path(folder)).unwrap();
        for (name, bytes) in files_of(pair) {
            let (name, bytes) = change(&name, bytes);
            fs::write(self.path(folder).join(name), bytes).unwrap();
        }
    }

    fn bring_as_they_are(&self, pair: &str, folder: &str) {
        self.bring(pair, folder, |name, bytes| (name.to_owned(), bytes));
    }
}

fn files_of(pair: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/models").join(pair);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "bin" || ending == "spm"));
    files.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap())).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

#[test]
fn a_model_is_added_plain_packed_and_from_a_folder_that_tells_its_pair() {
    for (pair, change) in [
        ("ko-en", (|name, bytes| (name.to_owned(), bytes)) as fn(&str, Vec<u8>) -> (String, Vec<u8>)),
        ("en-ko", |name, bytes| (format!("{name}.gz"), gzip(&bytes))),
        ("uk-en", |name, bytes| (format!("{name}.zst"), zstd(&bytes))),
        ("en-uk", |name, bytes| (name.replace(".enuk", ""), bytes)),
    ] {
        let bench = Bench::new();
        bench.bring(pair, pair, change);
        let ran = bench.models(&["add", pair]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{pair}");
        assert!(ran.out.starts_with(&format!("{pair} added to shelf/{pair}: ")), "{}", ran.out);
        assert_eq!(bench.names("shelf"), [pair], "nothing else is left there");
        let listed = bench.objects(&["list"]);
        assert_eq!((&listed[0]["pair"], &listed[0]["used"]), (&pair.into(), &true.into()));
        let checked = bench.objects(&["check", pair]);
        assert_eq!((&checked[0]["ok"], &checked[0]["problems"]), (&true.into(), &Value::Array(Vec::new())));
        assert_eq!(checked[0]["compared"], files_of(pair).len());
        let again = bench.models(&["add", pair]);
        assert!(again.out.contains("is there already, the same in every byte"), "{}", again.out);
    }
}

#[test]
fn two_models_reach_a_pair_through_english_and_are_checked_for_it() {
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "shelf/koen");
    bench.bring_as_they_are("en-uk", "shelf");
    let listed = bench.models(&["list"]);
    assert!(listed.out.ends_with("through English: ko-uk\n"), "{}", listed.out);
    let checked: Vec<Value> = bench.objects(&["check", "ko-uk"]).iter().map(|one| one["pair"].clone()).collect();
    assert_eq!(checked, ["ko-en", "en-uk"]);
    assert_eq!(bench.models(&["check", "uk-ko"]).code, 3);
}

#[test]
fn what_is_damaged_or_swapped_is_refused_and_what_was_there_stays() {
    let cut = |name: &str, bytes: Vec<u8>| {
        let end = if name.starts_with("model") { bytes.len() / 2 } else { bytes.len() };
        (name.to_owned(), bytes[..end].to_vec())
    };
    let half_packed = |name: &str, bytes: Vec<u8>| (format!("{name}.gz"), gzip(&bytes)[..bytes.len() / 8].to_vec());
    let swapped = |name: &str, bytes: Vec<u8>| {
        let other = files_of("en-uk").into_iter().find(|(name, _)| name.starts_with("vocab"));
        (name.to_owned(), if name.starts_with("vocab") { other.unwrap().1 } else { bytes })
    };
    let weights_only = |name: &str, bytes: Vec<u8>| (name.replace("vocab", "words"), bytes);
    for (what, change) in [
        ("cut", &cut as &dyn Fn(&str, Vec<u8>) -> (String, Vec<u8>)),
        ("packed and cut", &half_packed),
        ("swapped", &swapped),
        ("without vocabulary", &weights_only),
    ] {
        let bench = Bench::new();
        bench.bring_as_they_are("ko-en", "good");
        assert_eq!(bench.models(&["add", "good"]).code, 0);
        let before = bench.objects(&["list"]);
        bench.bring("ko-en", "bad", change);
        let ran = bench.models(&["add", "bad"]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{what}");
        assert!(ran.err.starts_with("error: ") && ran.err.contains("hint: "), "{what}: {}", ran.err);
        assert!(!ran.err.contains("panicked"), "{what}: {}", ran.err);
        assert_eq!(bench.objects(&["list"]), before, "{what}");
        assert_eq!(bench.names("shelf"), ["ko-en"], "{what}");
    }
}

#[test]
fn another_model_takes_the_place_and_the_one_before_is_kept() {
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "stick");
    bench.models(&["add", "stick"]);
    for kept in ["ko-en.old", "ko-en.old2"] {
        let vocabulary = bench.path("shelf/ko-en/vocab.koen.spm");
        fs::write(&vocabulary, [fs::read(&vocabulary).unwrap().as_slice(), b"\0"].concat()).unwrap();
        let checked = bench.models(&["check"]);
        assert!(checked.code == 1 && checked.out.contains("when it came"), "{}", checked.out);
        let ran = bench.models(&["add", "stick"]);
        assert!(ran.out.contains(&format!("the one before is kept in shelf/{kept} and not used")), "{}", ran.out);
        assert_eq!(bench.models(&["check"]).code, 0);
    }
    let used: Vec<Value> = bench.objects(&["list"]).iter().map(|one| one["used"].clone()).collect();
    assert_eq!(used, [true, false, false]);
}

#[test]
fn the_version_of_a_model_that_is_there_is_recorded_when_it_comes_to_be_known() {
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "stick");
    bench.models(&["add", "stick"]);
    let record = fs::read_to_string(bench.path("shelf/ko-en/model.json")).unwrap();
    let known = record.replacen('{', r#"{"version": "2.1", "architecture": "tiny","#, 1);
    fs::write(bench.path("stick/model.json"), known).unwrap();
    assert!(bench.models(&["add", "stick"]).out.contains("is there already"));
    let listed = bench.objects(&["list"]);
    assert_eq!((&listed[0]["version"], &listed[0]["architecture"]), (&"2.1".into(), &"tiny".into()));
    let wrong = record.replace(r#""sha256": ""#, r#""sha256": "0"#);
    fs::write(bench.path("stick/model.json"), wrong).unwrap();
    let ran = bench.models(&["add", "stick"]);
    assert!(ran.code == 3 && ran.err.contains("as model.json there says"), "{}", ran.err);
}

#[test]
fn of_two_versions_the_newer_is_used_and_it_is_said() {
    let bench = Bench::new();
    let versions = [("shelf/ko-en", "2.1"), ("shelf/other", "1.0")];
    for (folder, version) in versions {
        bench.bring_as_they_are("ko-en", folder);
        let record = format!(
            r#"{{"pair": "ko-en", "version": "{version}", "files": [{{"name": "model.koen.intgemm.alphas.bin", "bytes": 1, "sha256": ""}}]}}"#
        );
        fs::write(bench.path(folder).join("model.json"), record).unwrap();
    }
    let listed = bench.models(&["list"]);
    assert!(
        listed
            .out
            .contains("not used: shelf/ko-en/model.koen.intgemm.alphas.bin is used: its version 2.1 is newer than 1.0")
    );
    fs::write(bench.path("shelf/other/model.json"), "{}").unwrap();
    assert!(bench.models(&["list"]).err.contains("shelf/other/model.json is no record of a model"));
}

#[test]
fn of_several_models_of_a_pair_the_best_is_added_and_the_others_are_left_out() {
    let bench = Bench::new();
    let longer = |name: &str, bytes: Vec<u8>| (name.replace(".alphas", ""), bytes);
    bench.bring_as_they_are("ko-en", "stick/ko-en");
    bench.bring("ko-en", "stick/ko-en.old", longer);
    bench.bring("ko-en", "stick/spare", longer);
    let ran = bench.models(&["add", "stick"]);
    assert_eq!((ran.code, ran.out.lines().count()), (0, 1), "{}{}", ran.out, ran.err);
    let why = ["its folder is called by the pair", "the other was kept aside when it was replaced"];
    assert!(why.iter().all(|why| ran.err.contains(why)), "{}", ran.err);
    assert_eq!(bench.names("shelf"), ["ko-en"]);
    assert!(bench.path("shelf/ko-en/model.koen.intgemm.alphas.bin").exists(), "it is the first one");
    assert_eq!(bench.models(&["add", "stick/ko-en.old"]).code, 0, "given alone, it is added");
    assert!(bench.path("shelf/ko-en/model.koen.intgemm.bin").exists());
}

#[test]
fn what_lies_beside_models_keeps_nobody_from_adding_them() {
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "stick/models");
    bench.bring("ko-en", "stick/de", |name, bytes| (name.replace("koen", "deen"), bytes));
    let others = [("statement.docx", "PK\x03\x04"), ("index.html", "<html>"), ("empty.txt", ""), ("chat.gguf", "GGUF")];
    for (name, text) in others {
        fs::write(bench.path("stick").join(name), text).unwrap();
    }
    let ran = bench.models(&["add", "stick"]);
    assert_eq!((ran.code, bench.names("shelf")), (0, vec!["ko-en".to_owned()]), "{}", ran.err);
    let told = [
        "left out, as they are no pairs of tovmach's languages: de-en",
        "stick/chat.gguf is a GGUF model, and is left out",
    ];
    assert!(told.iter().all(|told| ran.err.contains(told)), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), told.len(), "{}", ran.err);
    assert_eq!(bench.models(&["add", "stick/models", "stick/chat.gguf"]).code, 3, "what was given itself is an error");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_is_left_out() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "stick");
    // The administrator reads every folder: for one, this only tries the link that leads round.
    fs::create_dir(bench.path("stick/lost+found")).unwrap();
    fs::set_permissions(bench.path("stick/lost+found"), fs::Permissions::from_mode(0o000)).unwrap();
    symlink(bench.path("stick"), bench.path("stick/round")).unwrap();
    let ran = bench.models(&["add", "stick"]);
    fs::set_permissions(bench.path("stick/lost+found"), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!((ran.code, bench.names("shelf")), (0, vec!["ko-en".to_owned()]), "{}", ran.err);
}

#[test]
fn weights_that_changed_on_the_shelf_are_not_translated_with() {
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "stick");
    bench.models(&["add", "stick"]);
    let path = bench.path("shelf/ko-en/model.koen.intgemm.alphas.bin");
    let mut weights = fs::read(&path).unwrap();
    weights[150_000] ^= 0x01;
    fs::write(&path, weights).unwrap();
    fs::write(bench.path("said.ko.txt"), "감사합니다.\n").unwrap();
    let words =
        ["translate", "said.ko.txt", "--to", "en", "--backend", "firefox", "--models", "shelf", "-o", "table.csv"];
    let ran = bench.tovmach(&words);
    assert!(ran.code == 4 && ran.err.contains("when it came; fetch or add the model again"), "{}", ran.err);
    assert!(fs::read_to_string(bench.path("table.csv")).unwrap().contains("failed unsupported"));
}

#[test]
fn a_pair_without_a_model_is_told_with_what_to_do() {
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "shelf/ko-en");
    fs::write(bench.path("said.ko.txt"), "감사합니다.\n").unwrap();
    let words =
        ["translate", "said.ko.txt", "--to", "uk", "--backend", "firefox", "--models", "shelf", "-o", "table.csv"];
    let ran = bench.tovmach(&words);
    assert!(ran.code == 0 && ran.err.contains("tovmach models fetch PAIR or add brings a model"), "{}", ran.err);
}

#[test]
fn the_environment_names_the_folder_and_an_empty_variable_names_none() {
    for (variable, expected) in
        [("elsewhere", "elsewhere (TOVMACH_MODELS)"), ("", "models (the folder of your own data)")]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tovmach"));
        let output = command.args(["settings", "show"]).env("TOVMACH_MODELS", variable).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains(expected), "{text}");
    }
}

#[test]
fn several_runs_at_once_leave_one_model() {
    let bench = Bench::new();
    bench.bring_as_they_are("ko-en", "stick");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert!(!bench.models(&["add", "stick"]).err.contains("panicked")));
        }
    });
    assert_eq!(bench.models(&["check"]).code, 0);
    assert!(!bench.names("shelf").iter().any(|name| name.starts_with('.')), "nothing half-written stays");
}

#[test]
fn the_files_of_another_pair_under_the_name_of_this_one_are_told() {
    let bench = Bench::new();
    bench.bring("ko-en", "stick", |name, bytes| (name.replace("koen", "uken"), bytes));
    for words in [&["add", "stick"][..], &["check"]] {
        let ran = bench.models(words);
        assert!(
            ran.code == 0 && ran.err.starts_with("warning: uk-en: the model was unsure of its probe"),
            "{}",
            ran.err
        );
    }
}

#[test]
fn the_way_of_the_readme_to_a_machine_without_a_network_works_word_by_word() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let block = readme.split("```sh\n").find(|block| block.contains("models add /media/stick/models")).unwrap();
    let lines = block.split("```").next().unwrap().lines().filter(|line| line.starts_with("tovmach "));
    let bench = Bench::new();
    for pair in ["ko-en", "en-ko", "uk-en", "en-uk"] {
        bench.bring_as_they_are(pair, &format!("models/{pair}"));
    }
    fs::copy(root.join("samples/day1/day1.ko.srt"), bench.path("day1.ko.srt")).unwrap();
    let stick = bench.path("models").display().to_string();
    // The first line needs a network: tests/fetch.rs is about it.
    for line in lines.skip(1) {
        let line = line.split(" #").next().unwrap().replace("/media/stick/models", &stick);
        let words: Vec<&str> = line.split_whitespace().skip(1).collect();
        let mut command = Command::new(env!("CARGO_BIN_EXE_tovmach"));
        command.args(&words).current_dir(bench.path("")).env("HOME", bench.path(""));
        let output = command.env_remove("XDG_DATA_HOME").env_remove("TOVMACH_MODELS").output().unwrap();
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let table = fs::read_to_string(bench.path("day1.csv")).unwrap();
    assert!(table.contains("machine firefox via en"), "{table}");
}
