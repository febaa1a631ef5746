use super::*;
use crate::glossary::{FormKind, TermStatus, load};

const TERMS: &str = "ko-KP,ko-KR,uk,uk+forms,en,domain,note,status,context
려단,여단,бригада|gen=бригади|з’єднання,бригадонька,brigade,unit,\"a <note>, with \"\"quotes\"\" & an ampersand\",,
전사,이등병,рядовий,,private,rank,,,계급
전사,전사,загинути в бою,,be killed in action,law,,,
TOPAZ,TOPAZ,TOPAZ,,TOPAZ,person,,keep,
중공,중공,комуністичний Китай,,Communist China,place,,forbidden,
초소,초소,,,,place,,,
";

fn terms() -> Vec<Term> {
    load("t.csv", TERMS).unwrap().terms().to_vec()
}

fn pair() -> Option<Pair> {
    Some(Pair { source: "ko".parse().unwrap(), target: Lang::UK })
}

fn written(exchange: &Exchange) -> Given {
    let terms = terms();
    (exchange.write)(&terms.iter().collect::<Vec<_>>(), exchange.pair.then(pair).flatten()).unwrap()
}

fn read(exchange: &Exchange, text: &str) -> Taken {
    (exchange.read)(&Source { name: "t", text, pair: pair() }).unwrap()
}

/// Words of a term that are dictionary forms: `ko-KP 려단, uk бригада з’єднання`.
fn words(term: &Term) -> String {
    let headword = |form: &&crate::glossary::Form| form.kind == FormKind::Headword;
    let cell = |(lang, forms): &(Lang, Vec<crate::glossary::Form>)| {
        let words: Vec<&str> = forms.iter().filter(headword).map(|form| form.text.as_str()).collect();
        format!("{lang} {}", words.join(" "))
    };
    term.forms.iter().map(cell).collect::<Vec<_>>().join(", ")
}

#[test]
fn every_form_is_in_the_table_in_order() {
    let names: Vec<&str> = EXCHANGES.iter().map(|exchange| exchange.name).collect();
    assert!(names.is_sorted(), "{names:?}");
    assert!(names.iter().all(|name| by_name(name).is_some()));
    assert_eq!(by_extension("TBX").map(|e| e.name), Some("tbx"));
    assert!(by_extension("docx").is_none());
}

#[test]
fn our_own_form_loses_nothing() {
    let given = written(&own::EXCHANGE);
    assert_eq!(given.losses, []);
    let again = read(&own::EXCHANGE, &given.text).terms;
    let same = |a: &Term, b: &Term| {
        Term { file: String::new(), line: 0, ..a.clone() } == Term { file: String::new(), line: 0, ..b.clone() }
    };
    assert_eq!(again.len(), terms().len());
    for (a, b) in again.iter().zip(&terms()) {
        assert!(same(a, b), "{a:#?}\n{b:#?}");
    }
}

#[test]
fn no_terms_make_a_glossary_too() {
    let given = (own::EXCHANGE.write)(&[], None).unwrap();
    assert_eq!(given.text, "ko,uk,en,ru,domain,note,status\n");
    assert!(load("empty.csv", &given.text).unwrap().terms().is_empty());
}

#[test]
fn what_was_written_is_read_back() {
    for exchange in EXCHANGES {
        let given = written(exchange);
        let taken = read(exchange, &given.text);
        let first = &taken.terms[0];
        assert!(words(first).contains("uk бригада"), "{}: {}", exchange.name, words(first));
        assert!(first.forms.iter().any(|(lang, _)| lang.same_base(Lang::KO)), "{}", exchange.name);
        assert_eq!(taken.losses, [], "{}", exchange.name);
        if exchange.name.starts_with("tbx") || exchange.name == "tmx" {
            assert_eq!(
                (first.domain.as_str(), first.note.as_str()),
                ("unit", "a <note>, with \"quotes\" & an ampersand")
            );
        }
    }
}

#[test]
fn tbx_keeps_synonyms_and_what_is_forbidden() {
    for exchange in [&tbx::DCA, &tbx::DCT, &tbx::V2] {
        let taken = read(exchange, &written(exchange).text);
        assert_eq!(
            words(&taken.terms[0]),
            "ko-KP 려단, ko-KR 여단, uk бригада з’єднання, en brigade",
            "{}",
            exchange.name
        );
        let forbidden: Vec<_> = taken.terms.iter().filter(|t| t.status == TermStatus::Forbidden).map(words).collect();
        assert!(forbidden.contains(&"uk комуністичний Китай".to_owned()), "{forbidden:?}");
    }
}

#[test]
fn what_is_lost_is_listed() {
    let lost =
        |exchange: &Exchange| -> Vec<String> { written(exchange).losses.iter().map(ToString::to_string).collect() };
    for (exchange, expected) in [
        (&tbx::DCA, "t.csv:2: case form “uk gen=бригади”"),
        (&tbx::DCA, "t.csv:2: listed form “uk бригадонька”"),
        (&tbx::DCA, "t.csv:3: context “계급”"),
        (&tbx::DCA, "t.csv:5: status “keep”"),
        (&tmx::EXCHANGE, "t.csv:2: synonym “uk з’єднання”"),
        (&tmx::EXCHANGE, "t.csv:6: forbidden term “중공”"),
        (&services::DEEPL, "t.csv:4: second target “전사 = загинути в бою, beside рядовий”"),
        (&services::DEEPL, "t.csv:7: term without a word in both languages “초소”"),
        (&services::DEEPL, "t.csv:2: domain “unit”"),
        (&services::AMAZON, "t.csv:7: term with a word in one language “초소”"),
        (&omegat::EXCHANGE, "t.csv:6: forbidden term “중공”"),
    ] {
        assert!(lost(exchange).iter().any(|line| line == expected), "{}: {:#?}", exchange.name, lost(exchange));
    }
}

#[test]
fn a_service_gets_each_word_once() {
    assert_eq!(
        written(&services::DEEPL).text,
        "려단,бригада,ko,uk\n여단,бригада,ko,uk\n전사,рядовий,ko,uk\n이등병,рядовий,ko,uk\nTOPAZ,TOPAZ,ko,uk\n"
    );
    assert_eq!(written(&services::AMAZON).text.lines().next(), Some("ko,uk,en"));
    assert_eq!(written(&services::GOOGLE).text.lines().next(), Some("ko,uk,en,description"));
    assert!(written(&utx::EXCHANGE).text.starts_with("#UTX 1.11; ko/uk; creator: tovmach\n#src\ttgt\tsrc:pos\t"));
}

#[test]
fn foreign_termbases_are_read() {
    let text = r#"<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
 <termEntry id="e1"><descripGrp><descrip type="subjectField">law</descrip></descripGrp>
  <descrip type="definition">held by the enemy</descrip>
  <langSet xml:lang="en"><ntig><termGrp><term>captive</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
   <ntig><termGrp><term>prisoner  of war</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
  <langSet xml:lang="fr"><tig><term>prisonnier de guerre</term></tig></langSet>
  <langSet xml:lang="uk"><tig><term>військовополонений</term></tig></langSet>
 </termEntry></body></text></martif>"#;
    let taken = read(&tbx::DCA, text);
    let [term] = taken.terms.as_slice() else { panic!("{taken:?}") };
    assert_eq!(words(term), "en prisoner of war captive, uk військовополонений");
    assert_eq!((term.domain.as_str(), term.note.as_str(), term.line), ("law", "definition: held by the enemy", 4));
    let lost: Vec<String> = taken.losses.iter().map(ToString::to_string).collect();
    assert_eq!(lost, ["t:7: category “partOfSpeech: noun”", "t:8: word of another language “fr prisonnier de guerre”"]);
}

#[test]
fn the_codes_of_a_segment_are_no_words() {
    let text = "<tmx><body><tu><tuv xml:lang='ko'><seg><bpt i='1'>&lt;b></bpt>포로<ept i='1'>&lt;/b></ept></seg></tuv>\
                <tuv lang='uk-UA'><seg><hi>військово</hi>полонений <ph>{1}</ph></seg></tuv></tu></body></tmx>";
    assert_eq!(words(&read(&tmx::EXCHANGE, text).terms[0]), "ko 포로, uk військовополонений");
}

#[test]
fn broken_files_say_where() {
    for (exchange, text, expected) in [
        (&tbx::DCA, "<tbx>\n</text>", "t:2: this is no well-formed XML"),
        (&tbx::DCA, "<tbx>\n<text>\n", "t:2: this is no well-formed XML"),
        (&tbx::DCA, "<html/>", "t:1: this is no TBX"),
        (&omegat::EXCHANGE, "려단\tбригада\n여단\n", "t:2: a word is missing"),
        (&omegat::EXCHANGE, "려단\tбригада\n\n\r\n여단\n", "t:4: a word is missing"),
        (&utx::EXCHANGE, "려단\tбригада\n", "t:1: no line '#src"),
        (&services::GOOGLE, "a,b\n", "t:1: the first line names no language"),
        (&services::AMAZON, "", "t:1: the file is empty"),
    ] {
        let error = (exchange.read)(&Source { name: "t", text, pair: pair() }).map(|_| ()).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{}: {error}", exchange.name);
    }
    let without = (omegat::EXCHANGE.read)(&Source { name: "t", text: "a\tb\n", pair: None });
    assert_eq!(without.map(|_| ()).unwrap_err(), ExchangeError::NoPair);
}

#[test]
fn entities_do_not_grow() {
    let bomb = format!(
        "<!DOCTYPE tbx [<!ENTITY a \"{}\">{}]><tbx><text><body><conceptEntry><note>&j;</note></conceptEntry></body></text></tbx>",
        "x".repeat(100),
        ('b'..='j')
            .map(|c| format!("<!ENTITY {c} \"{}\">", format!("&{};", char::from(c as u8 - 1)).repeat(10)))
            .collect::<String>()
    );
    assert!((tbx::DCA.read)(&Source { name: "t", text: &bomb, pair: None }).is_err());
}

proptest::proptest! {
    #[test]
    fn no_file_is_too_odd(text in "\\PC{0,80}", rows in "[ko,uk\t\n#src|<>&/tbx\"; ]{0,80}") {
        for exchange in EXCHANGES {
            for text in [&text, &rows] {
                let _ = (exchange.read)(&Source { name: "t", text, pair: pair() });
            }
        }
    }
}
