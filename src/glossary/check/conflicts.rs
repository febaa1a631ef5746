//! One word with two translations: a conflict in one domain, a homograph in two.

use std::collections::HashMap;

use crate::glossary::check::{Check, Files, Remark, key, meet, place, preferred};
use crate::glossary::{Term, TermStatus};
use crate::lang::Lang;
use crate::model::Severity;

pub(super) const CONFLICT: Check = Check {
    name: "conflict",
    about: "one word with two preferred translations in one domain, also in two files",
    severity: Severity::Error,
    run: |files| pairs(files).into_iter().filter_map(conflict).collect(),
};

pub(super) const HOMOGRAPH: Check = Check {
    name: "homograph",
    about: "one word with two meanings, without a context that tells them apart",
    severity: Severity::Info,
    run: |files| pairs(files).into_iter().filter_map(homograph).collect(),
};

/// Two terms with the same preferred word in one language and different ones in another.
#[derive(Clone, Copy)]
struct Pair<'f> {
    first: &'f Term,
    second: &'f Term,
    /// The word that both have.
    word: &'f str,
    /// The other words, and the language in which they differ.
    translations: (&'f str, &'f str),
    lang: Lang,
}

fn conflict(pair: Pair) -> Option<Remark> {
    let Pair { word, translations: (one, other), lang, .. } = pair;
    let place = place(pair.first, pair.second);
    let message = format!(
        "'{word}' is '{other}' in {lang} here and '{one}' in {place}: mark one as admitted, or give them different domains or \
         contexts"
    );
    pair.is_conflict().then(|| Remark::on(pair.second, message))
}

fn homograph(pair: Pair) -> Option<Remark> {
    let Pair { word, translations: (one, _), first, second, .. } = pair;
    let told = !first.context.is_empty() && !second.context.is_empty();
    let place = place(first, second);
    let message = format!("'{word}' is also '{one}' in {place}: give both a context, words that stand near them");
    (!pair.is_conflict() && !told).then(|| Remark::on(second, message))
}

impl Pair<'_> {
    /// Nothing tells the two meanings apart.
    fn is_conflict(&self) -> bool {
        let Pair { first, second, .. } = self;
        let one_domain = first.domain == second.domain || first.domain.is_empty() || second.domain.is_empty();
        let shared = first.context.iter().any(|word| second.context.contains(word));
        one_domain && (shared || first.context.is_empty() || second.context.is_empty())
    }
}

/// Each term with the first earlier one that it differs from, once.
fn pairs<'f>(files: &'f Files) -> Vec<Pair<'f>> {
    let mut by_word: HashMap<(&str, String), Vec<(Lang, &Term)>> = HashMap::new();
    let mut found: Vec<Pair> = Vec::new();
    for second in files.terms.iter().filter(|term| term.status == TermStatus::Preferred) {
        let mut said: Vec<*const Term> = Vec::new();
        for (lang, _) in &second.forms {
            let Some(word) = preferred(second, *lang) else { continue };
            let others = by_word.entry((lang.tag(), key(word))).or_default();
            let earlier = others.iter().filter(|(column, _)| meet(*column, *lang)).map(|(_, term)| *term);
            let new = earlier.filter(|first| !said.contains(&std::ptr::from_ref(*first)));
            let pair =
                new.filter(|first| !std::ptr::eq(*first, second)).find_map(|first| pair(first, second, word, *lang));
            others.push((*lang, second));
            if let Some(pair) = pair {
                said.push(std::ptr::from_ref(pair.first));
                found.push(pair);
            }
        }
    }
    found
}

fn pair<'f>(first: &'f Term, second: &'f Term, word: &'f str, source: Lang) -> Option<Pair<'f>> {
    let columns = second.forms.iter().map(|(lang, _)| *lang).filter(|lang| !lang.same_base(source));
    columns.into_iter().find_map(|lang| {
        let mut met = first.forms.iter().filter(|(own, _)| meet(*own, lang));
        let one = met.find_map(|(own, _)| preferred(first, *own))?;
        let other = preferred(second, lang)?;
        (key(one) != key(other)).then_some(Pair { first, second, word, translations: (one, other), lang })
    })
}
