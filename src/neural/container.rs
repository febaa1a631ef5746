//! Marian's binary container, looked at before the engine believes what it says of itself.

use fxtranslate::model::Model;

use crate::neural::{ModelError, Shape};

/// The shape of the model in a container, where everything that the network needs is in it and of the right size.
pub fn check(bytes: &[u8]) -> Result<Shape, ModelError> {
    let model = Model::from_bytes(bytes).map_err(|error| ModelError::Model(error.to_string()))?;
    let dim = |name: &str, at: usize| {
        model.get(name).and_then(|item| item.shape.get(at)).map(|size| *size as usize).unwrap_or_default()
    };
    let (source, target) =
        if model.get("Wemb").is_some() { ("Wemb", "Wemb") } else { ("encoder_Wemb", "decoder_Wemb") };
    Ok(Shape { source: dim(source, 0), target: dim(target, 0), width: dim(target, 1), encoder: 2, decoder: 2 })
}
