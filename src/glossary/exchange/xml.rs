//! XML of other programs: read without external entities, written with what XML needs.

use roxmltree::{Document, Error, Node, ParsingOptions};

use crate::glossary::exchange::{ExchangeError, Source};

/// More elements than any glossary has.
const MOST_NODES: u32 = 20_000_000;

/// The document of a file. A document type is passed over: files of TBX name one; nothing is fetched.
pub(super) fn document<'t>(source: &Source<'t>) -> Result<Document<'t>, ExchangeError> {
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let text = source.text.trim_start_matches('\u{FEFF}');
    Document::parse_with_options(text, options).map_err(|error| {
        let line = match error {
            // These two name no place: the file ends too early.
            Error::UnexpectedEndOfStream | Error::UnclosedRootNode => text.lines().count() as u64,
            _ => u64::from(error.pos().row),
        };
        source.broken(line, format!("this is no well-formed XML: {error}"))
    })
}

/// The line of an element, from 1.
pub(super) fn line(node: Node<'_, '_>) -> u64 {
    u64::from(node.document().text_pos_at(node.range().start).row)
}

/// The elements directly below with one of these names, whatever their namespace.
pub(super) fn children<'a, 't: 'a>(
    node: Node<'a, 't>,
    names: &'static [&'static str],
) -> impl Iterator<Item = Node<'a, 't>> {
    node.children().filter(move |child| child.is_element() && names.contains(&child.tag_name().name()))
}

/// Elements of TMX that hold the codes of another format, which are no text (TMX 1.4b, Content Markup).
const CODES: [&str; 5] = ["bpt", "ept", "it", "ph", "ut"];

/// All text below an element, blanks folded.
pub(super) fn words(node: Node<'_, '_>) -> String {
    let is_code = |node: &Node<'_, '_>| CODES.contains(&node.tag_name().name());
    let texts = node.descendants().filter(|n| n.is_text() && !n.ancestors().any(|above| is_code(&above)));
    let text: String = texts.filter_map(|n| n.text()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The language of an element, `xml:lang`, or `lang` as older files write it.
pub(super) fn lang<'a>(node: Node<'a, '_>) -> &'a str {
    const XML: &str = "http://www.w3.org/XML/1998/namespace";
    node.attribute((XML, "lang")).or_else(|| node.attribute("lang")).unwrap_or_default()
}

/// Text as XML writes it between tags.
pub(super) fn escaped(text: &str) -> std::borrow::Cow<'_, str> {
    html_escape::encode_text(text)
}
