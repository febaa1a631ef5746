//! TMX 1.4: a unit a term, a variant a language; the preferred words only, for a memory knows no synonyms (TMX 1.4b
//! specification).

use crate::glossary::exchange::entries::add;
use crate::glossary::exchange::loss::{Part, losses};
use crate::glossary::exchange::xml::{children, document, escaped, lang, line, words};
use crate::glossary::exchange::{Exchange, ExchangeError, Given, Loss, Pair, Source, Taken};
use crate::glossary::{Term, TermStatus};
use crate::lang::Lang;

pub(super) static EXCHANGE: Exchange = Exchange {
    name: "tmx",
    about: "TMX 1.4: a translation memory of the terms",
    extensions: &["tmx"],
    pair: false,
    read: take,
    write: |terms, pair| Ok(give(terms, pair)),
};

fn take(source: &Source<'_>) -> Result<Taken, ExchangeError> {
    let document = document(source)?;
    let mut taken = Taken::default();
    for unit in document.descendants().filter(|node| node.has_tag_name("tu")) {
        let mut term = source.term(line(unit));
        for variant in children(unit, &["tuv"]) {
            let Some(segment) = children(variant, &["seg"]).next() else { continue };
            let text = words(segment);
            match lang(variant).parse::<Lang>() {
                _ if text.is_empty() => {}
                Ok(lang) => add(&mut term, lang, text),
                Err(unknown) => {
                    taken.losses.push(Loss::of(&term, "word of another language", format!("{} {text}", unknown.0)))
                }
            }
        }
        for note in children(unit, &["note"]) {
            term.note = [term.note.as_str(), &words(note)].join(" ").trim().to_owned();
        }
        for prop in children(unit, &["prop"]) {
            match prop.attribute("type").unwrap_or_default() {
                "domain" | "x-domain" => term.domain = words(prop),
                other => taken.losses.push(Loss::of(&term, "property", format!("{other}: {}", words(prop)))),
            }
        }
        if !term.forms.is_empty() {
            taken.terms.push(term);
        }
    }
    Ok(taken)
}

fn give(terms: &[&Term], pair: Option<Pair>) -> Given {
    let source = pair.map_or("*all*".to_owned(), |pair| pair.source.to_string());
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n  <header creationtool=\"tovmach\" creationtoolversion=\"{}\" \
         segtype=\"phrase\" o-tmf=\"tovmach\" adminlang=\"en\" srclang=\"{source}\" datatype=\"plaintext\"/>\n  <body>\n",
        env!("CARGO_PKG_VERSION")
    );
    let mut lost = Vec::new();
    for term in terms {
        let asked = |lang: Lang| pair.is_none_or(|p| p.source.same_base(lang) || p.target.same_base(lang));
        let variants: Vec<(Lang, &str)> = term
            .forms
            .iter()
            .filter(|(lang, _)| asked(*lang))
            .filter_map(|(lang, _)| Some((*lang, term.preferred(*lang)?)))
            .collect();
        if variants.len() < 2 || term.status == TermStatus::Forbidden {
            let what = if variants.len() < 2 { "term with a word in one language" } else { "forbidden term" };
            lost.push(Loss::of(term, what, variants.first().map_or("", |(_, word)| word)));
            continue;
        }
        text.push_str(&unit(term, &variants));
        lost.extend(losses(term, &[Part::Domain, Part::Note, Part::Keep], pair));
    }
    Given { text: text + "  </body>\n</tmx>\n", losses: lost }
}

fn unit(term: &Term, variants: &[(Lang, &str)]) -> String {
    let mut text = "    <tu>\n".to_owned();
    if !term.note.is_empty() {
        text += &format!("      <note>{}</note>\n", escaped(&term.note));
    }
    if !term.domain.is_empty() {
        text += &format!("      <prop type=\"x-domain\">{}</prop>\n", escaped(&term.domain));
    }
    for (lang, word) in variants {
        text += &format!("      <tuv xml:lang=\"{lang}\"><seg>{}</seg></tuv>\n", escaped(word));
    }
    text + "    </tu>\n"
}
