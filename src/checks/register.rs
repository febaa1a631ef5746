//! A hearer who is addressed otherwise: a rude question made polite, a polite one made rude, an insult lost or added.

use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::{Address, Insult, Lang, addressed, insults};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "register",
    about: "familiar became polite or polite familiar, or an insult was lost or added",
    severity: Severity::Info,
    category: Category::Register,
    manual: include_str!("manual/register.md"),
    run: Run::Pair(run),
};

/// They address several persons, whom other languages address like one who is respected.
const SEVERAL: [&str; 3] = ["너희", "너네", "니들"];

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    [address(original, rendition), insult(original, rendition)].into_iter().flatten().collect()
}

/// Rude words made polite hide how somebody was treated, polite ones made rude invent it.
fn address(original: &Cell, rendition: &Cell) -> Option<Remark> {
    let (was, said) = addressed(&original.said, original.lang)?;
    let (became, rendered) = addressed(&rendition.said, rendition.lang)?;
    // English has words of courtesy where others have a pronoun or an ending: they may be added.
    let gained = rendition.lang.same_base(Lang::EN);
    let several = [original.at(&said), rendition.at(&rendered)];
    if was == became || gained || several.iter().any(|word| SEVERAL.iter().any(|start| word.starts_with(start))) {
        return None;
    }
    let [said_word, rendered_word] = several;
    let (message, severity) = match became {
        Address::Polite => (
            format!(
                "“{said_word}” is said to a child or to somebody who is not respected, “{rendered_word}” is polite"
            ),
            Severity::Info,
        ),
        Address::Familiar => (
            format!(
                "“{said_word}” is polite, “{rendered_word}” is said to a child or to somebody who is not respected"
            ),
            Severity::Warning,
        ),
    };
    Some(Remark::new(message).about(said).at(rendered).with(severity))
}

fn insult(original: &Cell, rendition: &Cell) -> Option<Remark> {
    let said = insults(&original.said, original.lang);
    let rendered = insults(&rendition.said, rendition.lang);
    let remark = match (said, rendered) {
        (Insult::Sure(span), Insult::None) => {
            let message = format!("“{}” is an insult, and nothing in the rendition is one", original.at(&span));
            Remark::new(message).about(span)
        }
        (Insult::None, Insult::Sure(span)) => {
            let message = format!("“{}” is an insult, and nothing that was said is one", rendition.at(&span));
            Remark::new(message).at(span)
        }
        _ => return None,
    };
    Some(remark.with(Severity::Warning))
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::Severity;

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<Severity> {
        let choice = Choice::of(&["register"]).unwrap();
        let findings = compare(original, rendition, &choice, &Glossary::default());
        findings.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn an_address_that_turned_is_found() {
        use Severity::{Info, Warning};
        for (original, rendition, expected) in [
            ((Lang::UK, "Де ви служили?"), (Lang::KO, "너 어디서 복무했어?"), Warning),
            ((Lang::KO, "너는 어디서 왔니?"), (Lang::UK, "Звідки ви прибули?"), Info),
            ((Lang::RU, "Говори правду!"), (Lang::KO, "사실대로 말씀하십시오."), Info),
            ((Lang::UK, "Скажіть, будь ласка, ваше ім'я."), (Lang::RU, "Скажи своё имя, ты."), Warning),
            ((Lang::KO, "이름이 무엇입니까?"), (Lang::RU, "Как тебя зовут?"), Warning),
            ((Lang::EN, "Sir, please raise your hands."), (Lang::UK, "Підніми руки."), Warning),
            ((Lang::RU, "Выходите."), (Lang::KO, "빨리 나와."), Warning),
        ] {
            assert_eq!(found(original, rendition), [expected], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn an_insult_that_was_lost_or_added_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "개새끼들이 우리를 버렸습니다."), (Lang::UK, "Командири нас покинули.")),
            ((Lang::KO, "그 사람이 우리를 버렸습니다."), (Lang::EN, "That bastard left us.")),
            ((Lang::UK, "Цей ідіот стріляв."), (Lang::EN, "He was shooting.")),
        ] {
            assert_eq!(found(original, rendition), [Severity::Warning], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn what_shows_no_address_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "밤에 강을 건넜습니다."), (Lang::UK, "Я перейшов річку вночі.")),
            ((Lang::KO, "너희는 어디로 갔니?"), (Lang::UK, "Куди ви пішли?")),
            ((Lang::KO, "그가 나에게 “너 누구냐?” 하고 물었습니다."), (Lang::UK, "Він спитав мене: «Ти хто?»")),
            ((Lang::KO, "이 미친놈이 쐈습니다."), (Lang::UK, "Цей скажений дурень стріляв.")),
            ((Lang::UK, "Ви були поранені?"), (Lang::KO, "부상을 당했습니까?")),
            ((Lang::KO, "빨리 나와."), (Lang::EN, "Come out, please.")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }
}
