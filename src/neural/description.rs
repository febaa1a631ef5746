//! What a model says of its own network: Marian's options, as it stores them in the model (`special:model.yml`).

/// The sizes of a network that this program can run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// The width of the layers.
    pub width: usize,
    /// The width of the middle of the feed-forward layers.
    pub wide: usize,
    /// Layers of the encoder.
    pub encoder: usize,
    /// Layers of the decoder.
    pub decoder: usize,
    /// Pieces of the source and of the target side; empty where it does not say.
    pub vocabularies: Vec<usize>,
}

/// Options on which the way through the network depends: name, what Marian takes where it is not given (`config_parser.cpp`), and
/// what the network here does. What Firefox's models have: github.com/mozilla/translations, `pipeline/train/configs/model`.
const OPTIONS: &[(&str, &str, &[&str])] = &[
    ("type", "amun", &["transformer"]),
    ("transformer-decoder-autoreg", "self-attention", &["rnn"]),
    ("dec-cell", "gru", &["ssru"]),
    ("transformer-ffn-activation", "swish", &["relu"]),
    ("transformer-ffn-depth", "2", &["2"]),
    ("transformer-decoder-ffn-depth", "0", &["0", "2"]),
    ("transformer-preprocess", "", &[""]),
    ("transformer-postprocess", "dan", &["dan"]),
    ("transformer-postprocess-emb", "d", &["d", ""]),
    ("transformer-postprocess-top", "", &[""]),
    ("transformer-train-position-embeddings", "false", &["false"]),
    ("transformer-no-projection", "false", &["false"]),
    ("transformer-rnn-projection", "false", &["false"]),
    ("transformer-pool", "false", &["false"]),
    ("layer-normalization", "false", &["false"]),
    ("right-left", "false", &["false"]),
];

/// The list of the sizes of the vocabularies; the models of Firefox may leave it empty.
const VOCABULARIES: &str = "dim-vocabs";

impl Description {
    /// Reads a description; an error where it is of a network that cannot be run here.
    pub fn read(text: &str) -> Result<Description, String> {
        for (name, default, can) in OPTIONS {
            let value = option(text, name)?.unwrap_or(default).trim_matches(['"', '\'']);
            if !can.contains(&value) {
                return Err(format!("is of another architecture than Firefox's models: {name} is \"{value}\""));
            }
        }
        let (width, heads) = (size(text, "dim-emb")?, size(text, "transformer-heads")?);
        if width % heads != 0 || width % 2 != 0 {
            return Err(format!("has a width of {width}, which its {heads} heads cannot share"));
        }
        Ok(Description {
            width,
            wide: size(text, "transformer-dim-ffn")?,
            encoder: size(text, "enc-depth")?,
            decoder: size(text, "dec-depth")?,
            vocabularies: vocabularies(text)?,
        })
    }
}

/// The value of an option. The engine takes the first of several, Marian none of them: so there must be one.
fn option<'a>(text: &'a str, name: &str) -> Result<Option<&'a str>, String> {
    let mut values = text.lines().filter_map(|line| value(line, name));
    let value = values.next();
    match values.next() {
        Some(_) => Err(format!("says {name} twice: it is damaged")),
        None => Ok(value),
    }
}

fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    Some(line.trim().strip_prefix(name)?.trim_start().strip_prefix(':')?.trim())
}

/// A size, as bare a number as the engine reads: where it cannot, it takes some usual size instead, without a word.
fn size(text: &str, name: &str) -> Result<usize, String> {
    let value = option(text, name)?.ok_or_else(|| format!("does not say its {name}"))?;
    let size = value.parse().ok().filter(|size| *size > 0);
    size.ok_or_else(|| format!("says that its {name} is \"{value}\""))
}

/// Both sizes, listed below the name or beside it in brackets.
fn vocabularies(text: &str) -> Result<Vec<usize>, String> {
    let beside = option(text, VOCABULARIES)?.unwrap_or_default().trim_matches(['[', ']']).split(',');
    let lines = text.lines().map(str::trim).skip_while(|line| value(line, VOCABULARIES).is_none()).skip(1);
    let below = lines.map_while(|line| line.strip_prefix('-'));
    let listed = beside.chain(below).map(str::trim).filter(|size| !size.is_empty());
    let damaged = |size: &str| format!("says that its {VOCABULARIES} is \"{size}\"");
    let sizes: Vec<usize> = listed.map(|size| size.parse().map_err(|_| damaged(size))).collect::<Result<_, _>>()?;
    // Marian writes 0 for a size that it was not told.
    Ok(if sizes.iter().all(|size| *size == 0) { Vec::new() } else { sizes })
}
