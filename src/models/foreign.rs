//! What is brought for a model and is none of Firefox's: recognised by its first bytes and its name, with the way to use it.

/// A kind of file that is no part of a Firefox model.
#[derive(Debug)]
pub struct Foreign {
    /// What it is, with its article.
    pub what: &'static str,
    /// What can be done with it.
    pub way: &'static str,
    /// Whether a file is one, by its name in small letters and its first bytes.
    is: fn(&str, &[u8]) -> bool,
}

/// So many first bytes tell every kind.
pub const HEAD: usize = 512;

/// The endings of archives. Their content does not tell: documents of Word are ZIP archives too.
const ARCHIVES: [&str; 10] = [".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst", ".tar.xz", ".7z", ".rar", ".xz", ".bz2"];

/// The way to use a model of CTranslate2.
const CTRANSLATE2: &str = if cfg!(feature = "ct2") {
    "name its folder under [backend.ct2] in tovmach.toml: model = \"FOLDER\"; docs/models.md says more"
} else {
    "build tovmach with --features ct2, which reads it; docs/models.md says how"
};

/// The kinds, those first that are told by their content alone.
static KINDS: &[Foreign] = &[
    Foreign {
        what: "an empty file",
        way: "copy or fetch it again",
        is: |name, head| head.is_empty() && is_meant(name),
    },
    Foreign {
        what: "a download that did not end",
        way: "let it end, or fetch it again: tovmach models fetch goes on where it stopped",
        is: |name, _| [".part", ".partial", ".crdownload", ".download"].iter().any(|ending| name.ends_with(ending)),
    },
    // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: the first line of a pointer.
    Foreign {
        what: "a pointer of Git LFS in place of the file",
        way: "run git lfs pull where it was cloned, and add the file that comes",
        is: |_, head| head.starts_with(b"version https://git-lfs"),
    },
    Foreign {
        what: "a web page that was saved in place of the file",
        way: "fetch the file itself: tovmach models fetch knows where Firefox's models are",
        is: |name, head| is_page(head) && is_meant(name),
    },
    Foreign {
        what: "a GGUF model",
        way: "run it in a server such as llama.cpp or Ollama, and name that under [backend.openai] in tovmach.toml: url = \"http://127.0.0.1:11434/v1\"",
        is: |_, head| head.starts_with(b"GGUF"),
    },
    Foreign {
        what: "a CTranslate2 model",
        way: CTRANSLATE2,
        is: |name, head| is_ctranslate2(head) || name == "shared_vocabulary.json" || name == "shared_vocabulary.txt",
    },
    Foreign {
        what: "a TensorFlow Lite model",
        way: "tovmach has no engine for it; tovmach models fetch brings Firefox's model of the pair",
        is: |name, head| head.get(4..8) == Some(b"TFL3") || name.ends_with(".tflite"),
    },
    Foreign {
        what: "a package of Argos Translate",
        way: "install it in a LibreTranslate server, and name that under [backend.libretranslate] in tovmach.toml",
        is: |name, _| name.ends_with(".argosmodel"),
    },
    Foreign {
        what: "a Marian model as it was trained",
        way: "pipeline/quantize of mozilla/translations makes a .bin of a student model; others can be converted to CTranslate2",
        is: |name, _| name.ends_with(".npz"),
    },
    Foreign {
        what: "an ONNX model",
        way: "tovmach has no engine for it; convert the model it was made from to CTranslate2, or fetch Firefox's model of the pair",
        is: |name, _| name.ends_with(".onnx"),
    },
    Foreign {
        what: "a model of Hugging Face Transformers",
        way: "convert its folder with ct2-transformers-converter and build tovmach with --features ct2; a large language model runs in a server under [backend.openai]",
        is: |name, head| is_hugging_face(name) || is_safetensors(head),
    },
    Foreign {
        what: "an archive",
        way: "unpack it, and add the folder that comes of it",
        is: |name, _| ARCHIVES.iter().any(|ending| name.ends_with(ending)),
    },
];

/// The kind of a file, by its name and its first bytes; `None` where it may be one of Firefox's.
pub fn recognise(name: &str, head: &[u8]) -> Option<&'static Foreign> {
    let name = name.to_lowercase();
    KINDS.iter().find(|kind| (kind.is)(&name, head))
}

/// By its name the file was meant for one of a model: pages and empty files are found beside models, and mean nothing.
fn is_meant(name: &str) -> bool {
    [".bin", ".spm", ".gz", ".zst"].iter().any(|ending| name.ends_with(ending))
}

fn is_page(head: &[u8]) -> bool {
    let text = head.trim_ascii_start();
    let begins = |with: &[u8]| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    begins(b"<!doctype html") || begins(b"<html") || begins(b"<?xml")
}

/// CTranslate2 (python/ctranslate2/specs/model_spec.py, `_serialize`): the version of the format as u32, then the length of the
/// specification's name as u16 and the name with a zero behind it: `TransformerSpec`.
fn is_ctranslate2(head: &[u8]) -> bool {
    let Some((&[version, 0, 0, 0, low, high], rest)) = head.split_first_chunk() else { return false };
    let length = usize::from(u16::from_le_bytes([low, high]));
    (1..=64).contains(&version) && rest.get(..length).is_some_and(|name| name.ends_with(b"Spec\0"))
}

fn is_hugging_face(name: &str) -> bool {
    let weights = ["pytorch_model", "tf_model.h5", "flax_model.msgpack", "adapter_model"];
    name.ends_with(".safetensors") || weights.iter().any(|start| name.starts_with(start))
}

/// A safetensors file begins with the length of its header as u64, and the header with a brace.
fn is_safetensors(head: &[u8]) -> bool {
    let Some((length, rest)) = head.split_first_chunk() else { return false };
    (2..100_000_000).contains(&u64::from_le_bytes(*length)) && rest.starts_with(b"{\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_recognised() {
        for (name, head, what) in [
            ("model.koen.bin", &b""[..], "an empty file"),
            ("model.koen.bin.part", b"\x01\0\0\0", "a download that did not end"),
            ("model.koen.bin.gz", b"version https://git-lfs.github.com/spec/v1\noid sha256:12", "a pointer of Git LFS"),
            ("vocab.koen.spm", b"\n <!DOCTYPE HTML><title>404</title>", "a web page"),
            ("model.Q4_K_M.gguf", b"GGUF\x03\0\0\0", "a GGUF model"),
            ("model.bin", b"\x06\0\0\0\x10\0TransformerSpec\0\x07\0\0\0", "a CTranslate2 model"),
            ("translate.tflite", b"\x1c\0\0\0TFL3", "a TensorFlow Lite model"),
            ("translate-ko_en-1_1.argosmodel", b"PK\x03\x04", "a package of Argos Translate"),
            ("model.npz", b"PK\x03\x04", "a Marian model as it was trained"),
            ("encoder_model.onnx", b"\x08\x07", "an ONNX model"),
            ("pytorch_model.bin", b"PK\x03\x04", "a model of Hugging Face Transformers"),
            ("model.safetensors", b"\x20\0\0\0\0\0\0\0{\"__metadata__\"", "a model of Hugging Face Transformers"),
            ("weights.bin", b"\x20\0\0\0\0\0\0\0{\"a\"", "a model of Hugging Face Transformers"),
            ("models.zip", b"PK\x03\x04", "an archive"),
            ("enuk.student.tiny11.v1.tar.gz", b"\x1f\x8b", "an archive"),
        ] {
            let kind = recognise(name, head).unwrap_or_else(|| panic!("{name} is not recognised"));
            assert!(kind.what.starts_with(what), "{name}: {}", kind.what);
        }
    }

    #[test]
    fn files_of_firefox_models_are_not_taken_for_others() {
        for (name, head) in [
            // Marian's binary: the version 1 as u64, then how many items there are.
            ("model.koen.intgemm.alphas.bin", &b"\x01\0\0\0\0\0\0\0\x6a\0\0\0\0\0\0\0"[..]),
            ("model.koen.intgemm.alphas.bin.gz", b"\x1f\x8b\x08\0"),
            ("vocab.koen.spm", b"\n\x0e\n\x05<unk>\x15\0\0\0\0\x18\x02"),
            ("vocab.koen.spm.zst", b"\x28\xb5\x2f\xfd"),
            ("README.md", b"# Models"),
            ("statement.docx", b"PK\x03\x04"),
            ("index.html", b"<!doctype html>"),
            ("notes.txt", b""),
        ] {
            assert!(recognise(name, head).is_none(), "{name}");
        }
    }
}
