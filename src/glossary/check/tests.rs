//! What is found in glossaries, and what is mended.

use super::*;

fn files(texts: &[&str]) -> Vec<(String, String)> {
    let name = |at: usize| format!("{}.csv", ["a", "b", "c"][at]);
    texts.iter().enumerate().map(|(at, text)| (name(at), (*text).to_owned())).collect()
}

/// The findings as `a.csv:2 conflict: '신문' is …`, remarks left out.
fn found(texts: &[&str]) -> Vec<String> {
    let found = check(&files(texts)).into_iter().filter(|f| f.severity > Severity::Info);
    found.map(|f| format!("{}:{} {}: {}", f.file, f.line, f.check, f.message)).collect()
}

fn assert_found(texts: &[&str], expected: &[&str]) {
    let found = found(texts);
    assert_eq!(found.len(), expected.len(), "{texts:?}: {found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{texts:?}: {found}");
    }
}

#[test]
fn what_is_wrong_with_a_cell_is_said() {
    let cases = [
        ("ko,uk\n포로,полонений\n", &[][..]),
        ("ko,uk\n포로, полонений\n", &["a.csv:2 spaces: ' полонений' has a space at an end in the column 'uk'"]),
        ("ko,uk\n포로,полонений |бранець\n", &["a.csv:2 spaces: 'полонений ' has a space at an end"]),
        ("ko,uk\n총검,штик  ніж\n", &["a.csv:2 spaces: 'штик  ніж' has a double space"]),
        ("ko,uk\n총검,штик\u{A0}ніж\n", &["a.csv:2 spaces: 'штик\u{A0}ніж' has a no-break"]),
        ("ko,uk,note\n총,рушниця,10\u{A0}км\n", &[]),
        ("ko,uk\n\u{1111}\u{1169}로,полонений\n", &["a.csv:2 composition: '포로' is written"]),
        ("ko,uk\n문건,об'єкт\n", &["a.csv:2 apostrophe: 'об'єкт' has another sign"]),
        ("ko,en\n병사증,soldier's book\n", &[]),
        ("ko,uk\n포\u{200B}로,полонений\n", &["a.csv:2 invisible: the invisible character U+200B in the column 'ko'"]),
        ("ko,uk\n전선,фронт|gen=фpонту\n", &["a.csv:2 homoglyph: 'фpонту' mixes Latin and Cyrillic"]),
        ("ko,uk\n전선,GPSу\n", &["a.csv:2 homoglyph: 'GPSу' mixes"]),
        ("ko,uk\n국방부,захист i оборона\n", &["a.csv:2 homoglyph: 'i' is written in the other alphabet"]),
        ("ko,uk\n무인기,FPV-дрон\n", &[]),
        ("ko,uk\n포로,пленный\n", &["a.csv:2 script: 'пленный' has the letter 'ы', which uk does not use"]),
        ("ko,ru\n포로,пленнїй\n", &["a.csv:2 script: 'пленнїй' has the letter 'ї', which ru does not use"]),
        ("ko,en\n포로,Киев\n", &["a.csv:2 script: 'Киев' has the letter 'к', which en does not use"]),
        ("ko,uk\n포로,포로\n", &["a.csv:2 script: '포로' has the letter '포', which uk does not use"]),
        ("ko,uk,status\n포로,пленный,forbidden\n", &[]),
        ("ko,uk\n포로,prisoner\n", &["a.csv:2 script: 'prisoner' is in Latin letters in uk"]),
        ("ko,uk,status\n토파즈,Topaz,keep\n", &[]),
        ("ko,uk\n자동보총,AK-74\n", &["a.csv:2 script: 'AK-74' is in Latin letters in uk"]),
        ("ko,uk\nGPS,GPS\n", &[]),
    ];
    for (text, expected) in cases {
        assert_found(&[text], expected);
    }
}

#[test]
fn what_is_wrong_with_rows_is_said() {
    let cases = [
        ("ko,uk,en\n포로,,prisoner\n부대,частина,unit\n", &["a.csv:2 empty: no word in uk"][..]),
        ("ko,uk\n포로,полонений\n# ours\n포로,полонений\n", &["a.csv:4 duplicate: line 2 is the same"]),
        ("ko,uk,note\n포로,полонений,a\n포로,Полонений,b\n", &["a.csv:3 duplicate: line 2 has the same words"]),
        (
            "ko,uk\n신문,допит\n신문,газета\n",
            &["a.csv:3 conflict: '신문' is 'газета' in uk here and 'допит' in line 2"],
        ),
        ("ko,uk,domain\n신문,допит,law\n신문,газета,gen\n", &[]),
        ("ko,uk,context\n신문,допит,수사관\n신문,газета,기사\n", &[]),
        ("ko,uk,context\n신문,допит,수사관\n신문,газета,수사관|기사\n", &["a.csv:3 conflict: '신문'"]),
        ("ko,uk,status\n신문,допит,\n신문,опитування,admitted\n", &[]),
        ("ko-KP,ko-KR,uk\n소장,준장,генерал-майор\n중장,소장,генерал-лейтенант\n", &[]),
        ("uk,status\nпленний,forbidden\nполонений|пленний,\n", &[]),
        ("uk,status\nпленний,forbidden\nпленний,\n", &["a.csv:3 forbidden: 'пленний' is forbidden in line 2"]),
        ("ko,uk,status\n포로,пленний,forbidden\n포로,полонений,\n", &[]),
        (
            "ko,uk,status\n포로,пленний,forbidden\n포로,пленний,\n",
            &["a.csv:3 forbidden: 'пленний' is forbidden in line 2"],
        ),
        (
            "ko,uk\n중대,рота|gen=роти\n입,рот|gen=рота\n",
            &["a.csv:3 collision: 'рот' is also a form of '중대' in line 2"],
        ),
        ("ko,uk,en,status\n포로,пленний,prisoner,forbidden\n포로,полонений,prisoner,\n", &[]),
        ("ko,uk,status\n수표,чек,forbidden\n은행수표,чек,\n", &["a.csv:3 forbidden: 'чек' is forbidden in line 2"]),
        ("ko-KP,ko-KR,uk,status\n북한,,КНДР,forbidden\n공화국,북한,КНДР,\n", &["a.csv:3 forbidden: 'КНДР' is"]),
        ("ko-KP,ko-KR,status\n북한,,forbidden\n공화국,북한,\n", &[]),
        (
            "ko,uk\n전투원,боєць\n병사,солдат|боєць\n",
            &["a.csv:3 collision: 'боєць' is also a form of '전투원' in line 2"],
        ),
        ("ko,uk\n포로,x=y\n부대, частина\n", &["a.csv:2 unreadable: 'x=' is no case", "a.csv:3 spaces"]),
        ("ko,german\n", &["a.csv:1 unreadable: unknown column 'german'"]),
    ];
    for (text, expected) in cases {
        assert_found(&[text], expected);
    }
}

#[test]
fn files_are_compared_with_each_other() {
    assert_found(
        &["ko,uk\n려단,бригада\n", "ko-KP,uk\n려단,з’єднання\n"],
        &["b.csv:2 conflict: '려단' is 'з’єднання' in uk here and 'бригада' in a.csv:2"],
    );
    assert_found(
        &["ko,uk\n려단,бригада\n", "ko,uk\n려단,бригада\n"],
        &["b.csv:2 duplicate: a.csv:2 has the same words"],
    );
    assert_found(
        &["uk,status\nбранець,forbidden\n", "uk\nбранець\n"],
        &["b.csv:2 forbidden: 'бранець' is forbidden in a.csv:2"],
    );
}

#[test]
fn what_may_be_meant_is_a_warning() {
    let severities = |texts: &[&str]| check(&files(texts)).iter().map(|f| f.severity).collect::<Vec<_>>();
    assert_eq!(severities(&["ko,uk\n포로,пленный\n텔레그램,Telegram\n"]), [Severity::Error, Severity::Warning]);
    assert_eq!(
        severities(&["ko,uk\n총,рушниця\n총,рушниця\n", "ko,uk\n총,рушниця\n"]),
        [Severity::Error, Severity::Warning]
    );
    let used_elsewhere = "ko,uk,status\n수표,чек,forbidden\n은행수표,чек,\n";
    assert!(severities(&[used_elsewhere]).contains(&Severity::Warning));
}

#[test]
fn each_check_has_a_name_of_its_own() {
    let mut names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), CHECKS.len());
    assert!(CHECKS.iter().all(|check| !check.about.is_empty()));
}

#[test]
fn homographs_and_terms_inside_of_others_are_remarks() {
    let remarks = |text: &str| {
        let found = check(&files(&[text])).into_iter().filter(|f| f.severity == Severity::Info);
        found.map(|f| format!("{} {}", f.line, f.check)).collect::<Vec<_>>().join(", ")
    };
    let cases = [
        ("ko,uk,domain\n전사,рядовий,rank\n전사,загибель,law\n", "3 homograph"),
        ("ko,uk,domain,context\n전사,рядовий,rank,병사\n전사,загибель,law,전투\n", ""),
        ("ko,uk\n정찰중대,розвідувальна рота\n중대,рота\n대,ряд\n", "2 inside"),
        ("en,ko\ngun,포\nmachine gun,기관총\ngunner,포수\n", "3 inside"),
    ];
    for (text, expected) in cases {
        assert_eq!(remarks(text), expected, "{text}");
    }
}

#[test]
fn what_is_safe_is_mended_and_nothing_else() {
    let text = "\u{FEFF}ko;uk;note\r\n# a  comment \r\n포로; полонений|бран\u{A0}ець ;a  b\r\n\"전선\";\"фpонт\";\r\n문건;об'єкт;it's\r\n\
                전선;фронт;\r\nGPS;GPSу;\r\n";
    let mended = mend("a.csv", text).unwrap();
    let expected = "\u{FEFF}ko;uk;note\r\n# a  comment \r\n포로;полонений|бран ець;a b\r\n\"전선\";\"фронт\";\r\n문건;об’єкт;it's\r\n\
                    GPS;GPSу;\r\n";
    assert_eq!(mended, Mended { text: expected.to_owned(), cells: 4, rows: 1 });
    assert_eq!(mend("a.csv", expected).unwrap(), Mended { text: expected.to_owned(), cells: 0, rows: 0 });
}

#[test]
fn the_shipped_glossaries_have_no_errors() {
    let shipped = crate::glossary::SHIPPED.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let mut found = check(&shipped);
    found.retain(|finding| finding.severity == Severity::Error);
    assert_eq!(found, []);
}

proptest::proptest! {
    #[test]
    fn no_file_is_too_odd_and_what_is_mended_stays_so(rows in "([,|]|[a포фі=’']|\u{A0}|\u{200B}|  |\n){0,30}") {
        let text = format!("ko,uk\n{rows}");
        check(&files(&[&text]));
        if let Ok(mended) = mend("a.csv", &text) {
            let again = mend("a.csv", &mended.text).unwrap();
            proptest::prop_assert_eq!(again, Mended { text: mended.text.clone(), cells: 0, rows: 0 });
        }
    }
}
