//! Records as Mozilla's server gives them, and as it should not.

use serde_json::json;

use super::*;

const NIGHTLY: &str = "env.channel == 'default' || env.channel == 'nightly'";

fn listed(kind: &str, pair: &str, version: &str) -> Value {
    let (source, target) = pair.split_once('-').unwrap();
    let ending = if kind == "model" { "intgemm.alphas.bin" } else { "spm" };
    json!({
        "name": format!("{kind}.{source}{target}.{ending}"), "fileType": kind, "version": version, "architecture": "base-memory",
        "sourceLanguage": source, "targetLanguage": target,
        "decompressedHash": "b".repeat(64), "decompressedSize": 300,
        "attachment": {
            "hash": "a".repeat(64), "size": 200, "filename": format!("{kind}.{source}{target}.{ending}.zst"),
            "location": format!("main-workspace/translations-models-v2/{kind}-{version}.zst"), "mimetype": "application/zstd",
        },
    })
}

fn with(mut record: Value, changes: &[(&str, Value)]) -> Value {
    for (pointer, value) in changes {
        match record.pointer_mut(pointer) {
            Some(there) => *there = value.clone(),
            None => record[&pointer[1..]] = value.clone(),
        }
    }
    record
}

fn model(pair: &str, version: &str, changes: &[(&str, Value)]) -> Vec<Value> {
    ["model", "vocab", "lex"].map(|kind| with(listed(kind, pair, version), changes)).to_vec()
}

/// `ko-en 3.0: model.koen.intgemm.alphas.bin vocab.koen.spm`, for each.
fn told(records: Vec<Value>) -> Vec<String> {
    let names = |model: &RemoteModel| model.files.iter().map(|file| file.unpacked.name.clone()).collect::<Vec<_>>();
    let one = |model: &RemoteModel| format!("{} {}: {}", model.pair, model.version, names(model).join(" "));
    Catalogue::of(records).models.iter().map(one).collect()
}

#[test]
fn the_newest_release_of_a_pair_is_taken_without_its_shortlist() {
    let records = [
        model("en-uk", "2.0", &[]),
        model("en-uk", "3.1", &[]),
        model("en-uk", "3.0", &[]),
        model("en-uk", "3.2a1", &[]),
        model("en-uk", "3.3", &[("/filter_expression", json!(NIGHTLY))]),
        model("en-uk", "4.0", &[]),
        model("ko-en", "1.0", &[("/filter_expression", json!(""))]),
        model("de-en", "3.0", &[]),
    ];
    let expected = [
        "ko-en 1.0: model.koen.intgemm.alphas.bin vocab.koen.spm",
        "en-uk 3.1: model.enuk.intgemm.alphas.bin vocab.enuk.spm",
    ];
    assert_eq!(told(records.concat()), expected);
}

#[test]
fn two_vocabularies_come_with_their_model_and_halves_are_no_model() {
    let split = ["model", "srcvocab", "trgvocab"].map(|kind| listed(kind, "en-ko", "3.0"));
    assert_eq!(told(split.to_vec()), ["en-ko 3.0: model.enko.intgemm.alphas.bin srcvocab.enko.spm trgvocab.enko.spm"]);
    assert_eq!(told(split[..2].to_vec()), [""; 0]);
    let versions = vec![listed("model", "en-ko", "3.1"), listed("vocab", "en-ko", "3.0")];
    assert_eq!(told(versions), [""; 0], "files of two versions do not belong together");
}

#[test]
fn of_one_version_the_larger_is_taken_with_its_own_vocabulary() {
    let tiny = [("/architecture", json!("tiny")), ("/decompressedSize", json!(100))];
    let records = [model("ko-en", "3.0", &tiny), model("ko-en", "3.0", &[])].concat();
    let catalogue = Catalogue::of(records);
    let [model] = catalogue.models.as_slice() else { panic!("{catalogue:?}") };
    assert_eq!(model.architecture.as_deref(), Some("base-memory"));
    assert!(model.files.iter().all(|file| file.unpacked.bytes == 300), "{model:?}");
}

#[test]
fn a_pair_without_a_model_is_reached_through_english() {
    let records = ["ko-en", "en-uk"].map(|pair| model(pair, "3.0", &[])).concat();
    let catalogue = Catalogue::of(records);
    let legs = |pair: &str| {
        let legs = catalogue.legs(pair.parse().unwrap(), Lang::EN)?;
        Some(legs.iter().map(|model| model.pair.to_string()).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(legs("ko-uk").as_deref(), Some("ko-en en-uk"));
    assert_eq!(legs("ko-en").as_deref(), Some("ko-en"));
    assert_eq!((legs("uk-ko"), legs("en-ko")), (None, None));
}

#[test]
fn what_could_lead_elsewhere_is_not_used() {
    for (pointer, value) in [
        ("/name", json!("model.koen./../../x.bin")),
        ("/name", json!("model.enuk.intgemm.alphas.bin")),
        ("/name", json!("vocab.koen.spm")),
        ("/name", json!(7)),
        ("/attachment/location", json!("../other/bucket.zst")),
        ("/attachment/location", json!("a/%2e%2e/b.zst")),
        ("/attachment/location", json!("https://evil.example/model.zst")),
        ("/attachment/location", json!("//evil.example/model.zst")),
        ("/attachment/location", json!("model.zst?x=1")),
        ("/attachment/location", json!("")),
        ("/attachment/hash", json!("../../etc/passwd")),
        ("/attachment/hash", json!("a".repeat(63))),
        ("/attachment/size", json!(u64::MAX)),
        ("/attachment/size", json!(0)),
        ("/attachment/size", json!(-1)),
        ("/attachment", json!(null)),
        ("/decompressedHash", json!("z".repeat(64))),
        ("/decompressedSize", json!(u64::MAX)),
        ("/version", json!({})),
    ] {
        let records =
            vec![with(listed("model", "ko-en", "3.0"), &[(pointer, value.clone())]), listed("vocab", "ko-en", "3.0")];
        let catalogue = Catalogue::of(records);
        assert_eq!((catalogue.models.len(), catalogue.unread), (0, 1), "{pointer} {value}");
    }
}

#[test]
fn a_page_of_records_is_told_from_what_is_none() {
    assert_eq!(records(r#"{"data": []}"#), Ok(Vec::new()));
    for junk in ["", "<html>", "[]", r#"{"data": {}}"#, r#"{"errno": 111}"#, &"[".repeat(100_000)] {
        assert!(records(junk).is_err(), "{junk:.20}");
    }
    assert_eq!(Catalogue::of(vec![json!(null), json!([1]), json!("x")]).unread, 3);
}

#[test]
fn records_of_the_older_collection_are_read_too() {
    let older = |kind: &str| {
        json!({
            "name": format!("{kind}.koen.{}", if kind == "model" { "bin" } else { "spm" }), "fileType": kind,
            "fromLang": "ko", "toLang": "en", "version": "2.0",
            "attachment": {"hash": "C".repeat(64), "size": 20, "location": "main/x.bin"},
        })
    };
    let catalogue = Catalogue::of(vec![older("model"), older("vocab")]);
    let file = &catalogue.models[0].files[0];
    assert_eq!((file.unpacked.bytes, &file.unpacked.sha256), (20, &"c".repeat(64)));
}
