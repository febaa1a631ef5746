//! Cut, damaged, swapped and hostile files: each is told in words, and none stops the program.

use proptest::prelude::*;

use crate::neural::made::{self, FLOAT, Part, QUANTIZED, TEXT, container, part, parts, pieces, vocabulary};
use crate::neural::model::Model;
use crate::neural::vocabulary::Vocabulary;
use crate::neural::{Engine, Files, ModelError, Sentence, Translation};

/// A width for which the kernel is too wide, and one that it takes.
const WIDTHS: [usize; 2] = [8, 32];

/// A trained model of the tests, and the vocabulary of another.
const TRAINED: &[u8] = include_bytes!("../../tests/models/ko-en/model.koen.intgemm.alphas.bin");
const ITS_OWN: &[u8] = include_bytes!("../../tests/models/ko-en/vocab.koen.spm");
const OF_ANOTHER: &[u8] = include_bytes!("../../tests/models/en-uk/vocab.enuk.spm");

fn trained(model: &[u8], vocabulary: &[u8]) -> Result<Model, ModelError> {
    Model::load(&Files { model: model.to_vec(), source: vocabulary.to_vec(), target: None })
}

fn load(model: Vec<u8>) -> Result<Model, ModelError> {
    Model::load(&Files { model, ..made::files(8) })
}

fn why_not<T>(loaded: Result<T, ModelError>) -> String {
    loaded.err().map(|error| error.to_string()).unwrap_or_default()
}

fn translate(model: &Model, text: &str) -> Result<Translation, ModelError> {
    let sentence = Sentence { text: text.to_owned(), ..Sentence::default() };
    Ok(model.translate(&[sentence])?.remove(0))
}

#[test]
fn whole_models_run_whatever_their_width_and_type() {
    for width in WIDTHS {
        for matrices in [QUANTIZED, FLOAT] {
            let files = Files { model: container(&parts(width, matrices)), ..made::files(width) };
            let model = Model::load(&files).unwrap();
            assert_eq!((model.shape.width, model.shape.source), (width, pieces().len()));
            let translation = translate(&model, "a 서울역 b").unwrap();
            assert!(translation.confidence > 0.0 && translation.confidence <= 1.0, "{translation:?}");
        }
    }
}

#[path = "../../benches/neural/random.rs"]
mod random;

#[test]
fn the_model_of_the_bench_is_whole() {
    for measures in [random::Measures::BASE, random::Measures::MEMORY] {
        let (model, source) = random::model(random::Measures { pieces: 300, encoder: 1, ..measures });
        let loaded = Model::load(&Files { model, source, target: None });
        assert_eq!(loaded.map(|model| model.shape.source), Ok(300), "{measures}");
    }
}

#[test]
fn a_model_with_two_vocabularies_runs_where_it_is_quantized() {
    let split = |matrices: u64, activation: Part| {
        let mut parts = parts(8, matrices);
        parts.retain(|part| {
            !part.name.ends_with("_QuantMultA") || part.name.contains("_W") && part.name != "Wemb_QuantMultA"
        });
        parts[0].name = "decoder_Wemb".to_owned();
        let source = Part { name: "encoder_Wemb".to_owned(), ..parts[0].clone() };
        parts.extend([source, activation]);
        let other = vocabulary(&pieces());
        Model::load(&Files { model: container(&parts), source: vocabulary(&pieces()), target: Some(other) })
    };
    let activation = |number: u8, multiplier: f32| {
        let data = [&[number][..], &multiplier.to_le_bytes()].concat();
        part("decoder_Wemb_QuantMultA", QUANTIZED, &[1, 1], data)
    };
    assert!(translate(&split(QUANTIZED, activation(127, 6.35)).unwrap(), "a b").is_ok());
    assert!(why_not(split(QUANTIZED, activation(0, 6.35))).contains("impossible scale of decoder_Wemb_QuantMultA"));
    assert!(why_not(split(FLOAT, activation(127, 6.35))).contains("float32 model with two vocabularies"));
}

/// What is wrong with a model to whose parts this was done.
fn damaged(damage: impl FnOnce(&mut Vec<Part>)) -> String {
    let mut parts = parts(8, QUANTIZED);
    damage(&mut parts);
    why_not(load(container(&parts)))
}

fn find<'a>(parts: &'a mut [Part], name: &str) -> &'a mut Part {
    parts.iter_mut().find(|part| part.name == name).unwrap()
}

#[test]
fn damaged_parts_are_named() {
    type Damage = fn(&mut Vec<Part>);
    let cases: &[(Damage, &str)] = &[
        (|parts| parts.clear(), "no description"),
        (|parts| parts.retain(|part| part.name != "Wemb"), "no decoder_Wemb"),
        (|parts| parts.retain(|part| part.name != "encoder_l1_self_bq"), "no encoder_l1_self_bq"),
        (|parts| parts.retain(|part| part.name != "none_QuantMultA"), "no none_QuantMultA"),
        (|parts| parts.retain(|part| part.name != "decoder_l1_rnn_W_QuantMultA"), "no decoder_l1_rnn_W_QuantMultA"),
        (|parts| parts.push(parts[0].clone()), "Wemb twice"),
        (|parts| parts.push(part("Wpos", FLOAT, &[1, 1], vec![0; 4])), "it has Wpos"),
        (|parts| parts[0].kind = 0x4102, "Wemb as intgemm16"),
        (|parts| parts[0].kind = 0x7777, "Wemb as type 0x7777"),
        (|parts| parts[0].kind = TEXT, "Wemb as int8"),
        (|parts| parts[0].shape[0] = 0, "Wemb without size"),
        (|parts| parts[0].shape[0] = -1, "Wemb without size"),
        (|parts| parts[0].shape = vec![i32::MAX; 4], "impossible size"),
        (|parts| parts[0].shape = vec![1; 5], "5 dimensions"),
        (|parts| parts[0].shape[0] += 1, "Wemb that is shorter"),
        (|parts| parts[0].name = "W".repeat(400), "a name of 401 bytes"),
        (
            |parts| find(parts, "encoder_l1_ffn_W1").shape.reverse(),
            "encoder_l1_ffn_W1 of [16, 8] numbers where [8, 16]",
        ),
        (|parts| find(parts, "encoder_l1_ffn_b1").shape[1] = 15, "encoder_l1_ffn_b1 of [1, 15]"),
        (|parts| find(parts, "none_QuantMultA").data = vec![0; 4], "impossible scale of none_QuantMultA"),
        (|parts| find(parts, "none_QuantMultA").data = f32::from_bits(1).to_le_bytes().to_vec(), "impossible scale"),
        (|parts| find(parts, "decoder_l1_rnn_bf").data = vec![0xff; 32], "decoder_l1_rnn_bf that is no number"),
        (|parts| find(parts, "decoder_l1_rnn_W").data.truncate(64), "decoder_l1_rnn_W that is shorter"),
        (
            |parts| find(parts, "decoder_l1_rnn_W").data.splice(64.., [0xff; 4]).for_each(drop),
            "scale of decoder_l1_rnn_W",
        ),
    ];
    for (damage, problem) in cases {
        let told = damaged(damage);
        assert!(told.starts_with("the model ") && told.contains(problem), "{problem}: {told}");
    }
}

#[test]
fn other_networks_are_refused_by_name() {
    let cases = [
        ("rnn\n", "self-attention\n", "transformer-decoder-autoreg is \"self-attention\""),
        ("ssru", "gru", "dec-cell is \"gru\""),
        ("relu", "swish", "transformer-ffn-activation is \"swish\""),
        ("type: transformer", "type: s2s", "type is \"s2s\""),
        ("dan", "n", "transformer-postprocess is \"n\""),
        ("dim-emb: 8", "", "does not say its dim-emb"),
        ("dim-emb: 8", "dim-emb: 0", "its dim-emb is \"0\""),
        ("dim-emb: 8", "dim-emb: 8 # wide", "its dim-emb is \"8 # wide\""),
        ("dim-emb: 8", "dim-emb: \"8\"", "its dim-emb is \"\"8\"\""),
        ("dim-emb: 8", "dim-emb: 8\ndim-emb: 16", "dim-emb twice"),
        ("dim-emb: 8", "dim-emb: 16", "Wemb of [266, 8] numbers where [266, 16]"),
        ("heads: 2", "heads: 3", "3 heads cannot share"),
        ("enc-depth: 1", "enc-depth: 99999999999", "no encoder_l2_self_Wq"),
        ("dec-depth: 1", "dec-depth: 2", "no decoder_l2_rnn_W"),
        ("- 266\n  - 266", "- 266\n  - 300", "describes [266, 300]"),
        ("- 266\n  - 266", "- many", "dim-vocabs is \"many\""),
    ];
    for (from, to, problem) in cases {
        let told = damaged(|parts| {
            let description = made::description(8, pieces().len());
            assert!(description.contains(from), "{from}");
            let text = description.replacen(from, to, 1).into_bytes();
            *find(parts, "special:model.yml") = part("special:model.yml", TEXT, &[text.len() as i32], text);
        });
        assert!(told.contains(problem), "{problem}: {told}");
    }
}

#[test]
fn sizes_of_vocabularies_may_be_left_out_or_stand_in_brackets() {
    for sizes in ["dim-vocabs:\n  []", "dim-vocabs: [266, 266]", "dim-vocabs:\n- 0\n- 0", "skip: false"] {
        let told = damaged(|parts| {
            let text = made::description(8, 266).replacen("dim-vocabs:\n  - 266\n  - 266", sizes, 1).into_bytes();
            *find(parts, "special:model.yml") = part("special:model.yml", TEXT, &[text.len() as i32], text);
        });
        assert_eq!(told, "", "{sizes}");
    }
}

#[test]
fn a_header_that_lies_asks_for_no_memory() {
    let header = |lengths: &[u64]| made::numbers(&[&[1][..], lengths].concat());
    for (bytes, problem) in [
        (header(&[u64::MAX]), "more than fit"),
        (header(&[1 << 40]), "more than fit"),
        (header(&[1, u64::MAX, 0x404, 1, 4]), "a name of"),
        (header(&[1, 200, 0x404, 1, 4]), "ends within the names"),
        (header(&[1, 0, 0x404, u64::MAX, 4]), "dimensions"),
        (header(&[1, 0, 0x404, 1, 4]), "ends within the shapes"),
        (header(&[1, 0, 0x404, 0, u64::MAX, 0]), "ends within"),
        (header(&[0, u64::MAX]), "ends within the gap"),
        (made::numbers(&[2, 0]), "not in Marian's binary format"),
    ] {
        let told = why_not(load(bytes));
        assert!(told.contains(problem), "{problem}: {told}");
    }
}

#[test]
fn every_cut_of_a_model_is_told() {
    let whole = container(&parts(8, QUANTIZED));
    for length in (0..whole.len()).step_by(5).chain([whole.len() - 1]) {
        let told = why_not(load(whole[..length].to_vec()));
        assert!(told.starts_with("the model "), "{length} bytes: {told}");
    }
}

#[test]
fn files_in_the_wrong_place_are_told_for_what_they_are() {
    let sound = made::files(8);
    let model = |bytes: &[u8]| why_not(Model::load(&Files { model: bytes.to_vec(), ..sound.clone() }));
    let source = |bytes: &[u8]| why_not(Model::load(&Files { source: bytes.to_vec(), ..sound.clone() }));
    let target = |bytes: &[u8]| why_not(Model::load(&Files { target: Some(bytes.to_vec()), ..sound.clone() }));
    for (told, expected) in [
        (model(b""), "the model is empty"),
        (model(&sound.source), "the model is not in Marian's binary format of Firefox's models"),
        (model(b"\x1f\x8b\x08"), "the model is packed with gzip: unpack it"),
        (model(b"\x28\xb5\x2f\xfd\x00"), "the model is packed with zstd: unpack it"),
        (model(b"PK\x03\x04"), "the model is a ZIP archive or an .npz model"),
        (model(b"version https://git-lfs.github.com/spec/v1"), "the model is the pointer of a file in Git LFS"),
        (source(b""), "the source vocabulary is empty"),
        (source(&sound.model), "the source vocabulary is a model, not a vocabulary"),
        (target(b"<!DOCTYPE html>"), "the target vocabulary is a web page"),
        (target(b"words, one a line"), "the target vocabulary is no SentencePiece file"),
        (
            target(&vocabulary(&pieces()[..260])),
            "the target vocabulary has 260 pieces, but the model was trained with 266",
        ),
    ] {
        assert!(told.starts_with(expected), "{expected}: {told}");
    }
}

#[test]
fn the_vocabulary_of_another_model_is_told_by_its_size() {
    let told = why_not(trained(TRAINED, OF_ANOTHER));
    assert_eq!(
        told,
        "the source vocabulary has 972 pieces, but the model was trained with 1000: it belongs to another model"
    );
    // The last two bytes are an empty part that nobody needs.
    for length in (0..ITS_OWN.len() - 2).step_by(7).chain([ITS_OWN.len() - 3]) {
        assert!(Vocabulary::new(&ITS_OWN[..length]).is_err(), "cut after {length} bytes");
    }
}

#[test]
fn a_piece_has_to_be_what_it_is_said_to_be() {
    let bytes = |damage: fn(&mut Vec<(String, u8)>)| {
        let mut pieces = pieces();
        damage(&mut pieces);
        why_not(Model::load(&Files { source: vocabulary(&pieces), ..made::files(8) }))
    };
    let fields = |more: &[u8]| {
        let source = [vocabulary(&pieces()), more.to_vec()].concat();
        why_not(Model::load(&Files { source, ..made::files(8) }))
    };
    for (told, problem) in [
        (bytes(|pieces| pieces.clear()), "it has 0 pieces"),
        (bytes(|pieces| drop(pieces.remove(0))), "has no </s>"),
        (bytes(|pieces| drop(pieces.remove(1))), "has no <unk>"),
        (bytes(|pieces| pieces[0].1 = 1), "has </s> as a piece of text"),
        (bytes(|pieces| drop(pieces.remove(40))), "pieces for 255 of the 256 bytes"),
        (bytes(|pieces| pieces[40].0 = "<0xZZ>".to_owned()), "a piece that cannot be read"),
        (bytes(|pieces| pieces[40].1 = 9), "a piece that cannot be read"),
        (bytes(|pieces| pieces[262].0 = "가".repeat(100)), "a piece that cannot be read"),
        (bytes(|pieces| pieces[262].0 = String::new()), "a piece that cannot be read"),
        (bytes(|pieces| pieces[262] = pieces[261].clone()), "the piece \"b\" twice"),
        (fields(&made::message(1, b"\x0a\x02\xff\xff")), "a piece that cannot be read"),
        (fields(&made::message(1, b"\x0a\x01z\x15\x00\x00\x80\x7f")), "a piece that cannot be read"),
        (fields(&made::message(2, b"\x18\x02")), "is a BPE vocabulary"),
        (fields(&made::message(2, b"\x18\x07")), "of an unknown kind"),
        (fields(&made::message(2, b"\xc0\x01\x01")), "blanks behind the words"),
        (fields(&made::message(3, b"\x28\x00")), "bare blanks"),
        (fields(&made::message(3, &made::message(2, b"\xff\xff\xff\x7f...."))), "a table for normalizing that is cut"),
        (fields(b"\x0a\xff\xff\xff\xff\x0f"), "no SentencePiece file"),
    ] {
        assert!(told.starts_with("the source vocabulary ") && told.contains(problem), "{problem}: {told}");
    }
}

#[test]
fn scores_that_are_no_numbers_are_an_error_and_end() {
    let mut parts = parts(8, QUANTIZED);
    find(&mut parts, "decoder_ff_logit_out_b").data = f32::MAX.to_le_bytes().repeat(pieces().len());
    find(&mut parts, "none_QuantMultA").data = 1e-36f32.to_le_bytes().to_vec();
    let model = load(container(&parts)).unwrap();
    assert_eq!(translate(&model, "a b"), Err(ModelError::Failed));
}

#[test]
fn any_text_is_read_in_bounded_time_and_memory() {
    let engine = Engine::start(made::files(32), 2).unwrap();
    let sentences = |texts: &[&str]| {
        let sentence = |text: &&str| Sentence { text: (*text).to_owned(), ..Sentence::default() };
        engine.translate(texts.iter().map(sentence).collect())
    };
    let nothing = sentences(&["", "   ", "\u{a0}\n\t"]).unwrap();
    assert!(nothing.iter().all(|translation| translation.text.is_empty() && translation.ended), "{nothing:?}");
    assert_eq!(sentences(&["\u{1}\u{7f}", "\u{301}", "</s><unk>▁"]).unwrap().len(), 3);
    let long = "b".repeat(100_000);
    assert_eq!(engine.lengths(vec![long.clone()]).unwrap(), [100_002]);
    assert_eq!(sentences(&["a", &long]), Err(ModelError::Long { pieces: 100_002, most: 508 }));
    assert!(sentences(&["a"]).is_ok(), "it goes on");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_model_with_wrong_bytes_is_refused_or_runs(flips in prop::collection::vec((0usize..12_000, 1u8..), 1..4)) {
        let mut bytes = container(&parts(8, QUANTIZED));
        let length = bytes.len();
        flips.into_iter().for_each(|(place, flip)| bytes[place % length] ^= flip);
        if let Ok(model) = load(bytes) {
            _ = translate(&model, "a 서울역 b");
        }
    }

    #[test]
    fn a_trained_model_with_a_wrong_header_is_refused_or_runs(flips in prop::collection::vec((0usize..7_000, 1u8..), 1..3)) {
        let mut bytes = TRAINED.to_vec();
        flips.into_iter().for_each(|(place, flip)| bytes[place] ^= flip);
        if let Ok(model) = trained(&bytes, ITS_OWN) {
            _ = translate(&model, "가족에 대해 말하고 싶지 않습니다.");
        }
    }

    #[test]
    fn a_vocabulary_with_wrong_bytes_is_refused_or_reads(flips in prop::collection::vec((0usize..9_000, 1u8..), 1..4)) {
        let mut bytes = vocabulary(&pieces());
        let length = bytes.len();
        flips.into_iter().for_each(|(place, flip)| bytes[place % length] ^= flip);
        let files = Files { source: bytes, ..made::files(8) };
        if let Ok(model) = Model::load(&files) {
            _ = translate(&model, "a 서울역 b <0xea>");
        }
    }
}
