//! Whether a container has every parameter that the network needs, and no other.

use crate::neural::Shape;
use crate::neural::container::{Item, Items, Kind};
use crate::neural::description::Description;
use crate::neural::names::{Affine, Attention, Decoder, Encoder, FeedForward};

/// What the activations are multiplied by, before a quantized matrix.
const ACTIVATION: &str = "_QuantMultA";

/// The parameters that were not asked for yet.
struct Parameters<'a> {
    left: Items<'a>,
    /// The type of the matrices: all have the same.
    matrices: Kind,
    width: usize,
    wide: usize,
}

/// The shape of a network whose parameters are all there, of the right type and size, and numbers.
pub fn check(items: Items<'_>, description: &Description) -> Result<Shape, String> {
    let shared = items.contains_key("Wemb");
    let (source, target) = if shared { ("Wemb", "Wemb") } else { ("encoder_Wemb", "decoder_Wemb") };
    let output = items.get(target).ok_or_else(|| missing(target))?;
    let (matrices, multiplier) = (output.kind, output.multiplier());
    if matrices == Kind::Text {
        return Err(format!("has {target} as int8; only intgemm8 and float32 can be run"));
    }
    if !shared && matrices == Kind::Float {
        // The engine would take the embedding of the source for another matrix, and not find it again.
        return Err("is a float32 model with two vocabularies, which cannot be run: take the intgemm8 one".to_owned());
    }
    let mut parameters = Parameters { left: items, matrices, width: description.width, wide: description.wide };
    let target_size = parameters.embedding(target)?;
    let source_size = if shared { target_size } else { parameters.embedding(source)? };
    parameters.numbers("decoder_ff_logit_out_b", target_size)?;
    parameters.output_activation(target, multiplier)?;
    (1..=description.encoder).try_for_each(|number| parameters.encoder(&Encoder::new(number)))?;
    (1..=description.decoder).try_for_each(|number| parameters.decoder(&Decoder::new(number)))?;
    parameters.nothing_else()?;
    let described = &description.vocabularies;
    if !described.is_empty() && *described != [source_size, target_size] {
        return Err(format!("has embeddings of {source_size} and {target_size} pieces, but describes {described:?}"));
    }
    let Description { width, encoder, decoder, .. } = *description;
    Ok(Shape { source: source_size, target: target_size, width, encoder, decoder })
}

impl<'a> Parameters<'a> {
    fn take(&mut self, name: &str) -> Result<Item<'a>, String> {
        self.left.remove(name).ok_or_else(|| missing(name))
    }

    /// Takes an embedding and says how many pieces it has.
    fn embedding(&mut self, name: &str) -> Result<usize, String> {
        let item = self.take(name)?;
        let size = item.shape.first().copied().unwrap_or_default();
        self.matrix(name, &item, size, self.width)?;
        Ok(size)
    }

    fn matrix(&self, name: &str, item: &Item<'_>, rows: usize, columns: usize) -> Result<(), String> {
        if item.kind != self.matrices {
            return Err(format!("has {name} of another type than its other matrices: it is damaged"));
        }
        if item.shape != [rows, columns] {
            return Err(misshapen(name, &item.shape, &[rows, columns]));
        }
        if item.kind == Kind::Quantized { scale(name, item.multiplier()) } else { finite(name, item) }
    }

    /// Takes numbers of 32 bits in one row.
    fn numbers(&mut self, name: &str, count: usize) -> Result<(), String> {
        let item = self.take(name)?;
        if item.kind != Kind::Float || item.shape.last() != Some(&count) || item.len() != Some(count) {
            return Err(misshapen(name, &item.shape, &[1, count]));
        }
        finite(name, &item)
    }

    /// Takes a matrix, and the scale of what goes into it.
    fn weight(&mut self, name: &str, rows: usize, columns: usize) -> Result<(), String> {
        let item = self.take(name)?;
        self.matrix(name, &item, rows, columns)?;
        if self.matrices == Kind::Float {
            return Ok(());
        }
        let activation = format!("{name}{ACTIVATION}");
        let given = self.take(&activation)?;
        scale(&activation, given.floats().next())?;
        let product = given.floats().next().zip(item.multiplier()).map(|(given, weight)| given * weight);
        scale(&activation, product)
    }

    /// The scale of what goes into the output. A model with one vocabulary calls it `none`; one with two has quantized it
    /// along with the embeddings (browsermt/marian-dev, `scripts/alphas/extract_stats.py`, `expression_graph_packable.h`).
    fn output_activation(&self, target: &str, multiplier: Option<f32>) -> Result<(), String> {
        let Some(multiplier) = multiplier else { return Ok(()) };
        let split = format!("{target}{ACTIVATION}");
        let one = self.left.get("none_QuantMultA").filter(|item| item.kind == Kind::Float);
        let two = self.left.get(split.as_str()).filter(|item| item.kind == Kind::Quantized && target != "Wemb");
        let quantized = |item: &Item<'_>| Some(f32::from(*item.data.first()? as i8) / item.multiplier()?);
        let (name, given) = match (one, two) {
            (Some(item), _) => ("none_QuantMultA", item.floats().next()),
            (None, Some(item)) => (split.as_str(), quantized(item)),
            (None, None) => return Err(missing("none_QuantMultA")),
        };
        scale(name, given)?;
        scale(name, given.map(|given| given * multiplier))
    }

    fn affine(&mut self, (weight, bias): &Affine, rows: usize, columns: usize) -> Result<(), String> {
        self.weight(weight, rows, columns)?;
        self.numbers(bias, columns)
    }

    fn norm(&mut self, name: &str) -> Result<(), String> {
        self.numbers(&format!("{name}_ln_scale"), self.width)?;
        self.numbers(&format!("{name}_ln_bias"), self.width)
    }

    fn attention(&mut self, names: &Attention) -> Result<(), String> {
        names.affines().into_iter().try_for_each(|affine| self.affine(affine, self.width, self.width))?;
        self.norm(&names.norm)
    }

    fn feed_forward(&mut self, names: &FeedForward) -> Result<(), String> {
        self.affine(&names.wide, self.width, self.wide)?;
        self.affine(&names.narrow, self.wide, self.width)?;
        self.norm(&names.norm)
    }

    fn encoder(&mut self, names: &Encoder) -> Result<(), String> {
        self.attention(&names.attention)?;
        self.feed_forward(&names.feed_forward)
    }

    fn decoder(&mut self, names: &Decoder) -> Result<(), String> {
        self.weight(&names.cell, self.width, self.width)?;
        self.affine(&names.gate, self.width, self.width)?;
        self.norm(&names.cell_norm)?;
        self.attention(&names.attention)?;
        self.feed_forward(&names.feed_forward)
    }

    /// A parameter that the network has no place for is of another network, which would translate otherwise.
    fn nothing_else(&self) -> Result<(), String> {
        let mut others = self.left.keys().filter(|name| !name.ends_with(ACTIVATION) && !name.starts_with("special:"));
        others
            .next()
            .map_or(Ok(()), |name| Err(format!("is of another architecture than Firefox's models: it has {name}")))
    }
}

fn finite(name: &str, item: &Item<'_>) -> Result<(), String> {
    if item.floats().all(f32::is_finite) {
        Ok(())
    } else {
        Err(format!("has a {name} that is no number: it is damaged"))
    }
}

fn scale(name: &str, scale: Option<f32>) -> Result<(), String> {
    match scale {
        Some(scale) if scale.is_normal() && scale > 0.0 && (1.0 / scale).is_normal() => Ok(()),
        _ => Err(format!("has an impossible scale of {name}: it is damaged")),
    }
}

fn missing(name: &str) -> String {
    format!("has no {name}: it is damaged, or of another architecture than Firefox's models")
}

fn misshapen(name: &str, shape: &[usize], expected: &[usize]) -> String {
    format!("has a {name} of {shape:?} numbers where {expected:?} are needed")
}
