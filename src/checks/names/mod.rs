//! A name that differs or is missing.

mod counterpart;
mod korean;
mod parties;
mod spelled;
mod terms;
mod text;

use super::{Category, Check, Known, Pair, Remark, Run};
use crate::model::Severity;

use text::{Name, Text};

pub(super) use counterpart::{Counterpart, counterparts};
pub(super) use text::{Heard, words};

pub(super) const CHECK: Check = Check {
    name: "name",
    about: "a name differs or is missing",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("../manual/name.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let (one, other) = (Text::of(original), Text::of(rendition));
    let (mut lost, mut new) = (unrendered(&one, &other, known), unrendered(&other, &one, known));
    if lost.is_empty() && one.is_hangul() && new.iter().any(|name| other.people().contains(name)) {
        lost.extend(korean::likely(&one));
    }
    let exchanged = parties::exchanged(&one, &other);
    if let Some((party, instead, _)) = &exchanged {
        lost.retain(|name| !overlap(name, party));
        new.retain(|name| !overlap(name, instead));
    }
    let mut remarks = remarks((&one, lost), (&other, new));
    remarks.extend(exchanged.map(|(party, instead, severity)| became((&one, &party), (&other, &instead), severity)));
    remarks
}

fn became((one, lost): (&Text<'_>, &Name), (other, new): (&Text<'_>, &Name), severity: Severity) -> Remark {
    let remark = Remark::new(format!("“{}” became “{}”", one.at(&lost.span), other.at(&new.span)));
    remark.at(new.span.clone()).about(lost.span.clone()).with(severity)
}

/// What is said of the names that one text has and the other has not: those in the same order are taken for each other. What
/// only may be a name is believed where one stands against one; it alone is not worth a person's time.
fn remarks((one, lost): (&Text<'_>, Vec<Name>), (other, new): (&Text<'_>, Vec<Name>)) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let single = lost.len() == 1 && new.len() == 1;
    for place in 0..lost.len().max(new.len()) {
        let remark = match (lost.get(place), new.get(place)) {
            (Some(lost), Some(new)) => {
                let severity = match (lost.sure, new.sure) {
                    (true, true) => Severity::Error,
                    (false, false) if !single => continue,
                    _ => Severity::Warning,
                };
                became((one, lost), (other, new), severity)
            }
            (Some(lost), None) if lost.sure => {
                let remark = Remark::new(format!("“{}” is not in the rendition", one.at(&lost.span)));
                remark.about(lost.span.clone()).with(Severity::Warning)
            }
            (None, Some(new)) if new.sure => {
                let remark = Remark::new(format!("“{}” is not in the original", other.at(&new.span)));
                remark.at(new.span.clone()).with(Severity::Warning)
            }
            _ => continue,
        };
        remarks.push(remark);
    }
    remarks
}

/// The names of a text that the other has not, in their order.
fn unrendered(text: &Text<'_>, other: &Text<'_>, known: &Known<'_>) -> Vec<Name> {
    let mut found = terms::missing(text, other, known);
    let mut told = terms::rendered(text, other, known);
    told.extend(found.iter().cloned());
    let people = text.people();
    let others = other.people();
    for name in people {
        if !told.iter().any(|known| overlap(known, name)) && !korean::is_there(text.at(&name.span), other, others) {
            let spelled = spelled::places(text, name).all(|place| spelled::is_heard(text, place, false, other));
            let is_one = || others.iter().any(|other| other.sure) || korean::is_kin(text.at(&name.span), other);
            found.extend((text.is_hangul() || !spelled || is_one()).then(|| name.clone()));
        }
    }
    told.extend(people.iter().cloned());
    for (place, name) in spelled::names(text) {
        // Short words are too easily misheard in Hangul.
        if !name.sure && other.is_hangul() && text.at(&name.span).chars().count() < 5 {
            continue;
        }
        if !told.iter().any(|known| overlap(known, &name)) && !spelled::is_heard(text, place, name.sure, other) {
            found.push(name);
        }
    }
    found.sort_by_key(|name| name.span.start);
    found
}

fn overlap(one: &Name, other: &Name) -> bool {
    one.span.start < other.span.end && other.span.start < one.span.end
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_name_that_differs_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "꾸르스크로 갔습니다."), (Lang::UK, "Ми поїхали до Ростова.")),
            ((Lang::KO, "원산에서 왔습니다."), (Lang::EN, "I came from Hamhung.")),
            ((Lang::KO, "쑤미에서 잡혔습니다."), (Lang::UK, "Мене взяли в полон у Суджі.")),
            ((Lang::KO, "제 이름은 리철수입니다."), (Lang::UK, "Мене звуть Кім Мен Хо.")),
            ((Lang::KO, "제 이름은 리철수입니다."), (Lang::UK, "Мене звуть Рі Чхоль Хо.")),
            ((Lang::KO, "그때 김영남 동지가 왔습니다."), (Lang::RU, "Тогда пришёл товарищ Ким Ён Су.")),
            ((Lang::UK, "Мене звуть Кім Мен Хо."), (Lang::EN, "My name is Ri Chol Su.")),
            ((Lang::EN, "In Ri Chol Su we trust."), (Lang::UK, "Ми віримо Кім Мен Хо.")),
            ((Lang::UK, "Мене питав капітан Коваль."), (Lang::EN, "I was asked by Captain Hrytsenko.")),
            ((Lang::UK, "Слідчий Коваль вийшов."), (Lang::KO, "조사관 끄라베쯔가 나갔습니다.")),
            ((Lang::UK, "Я Іван Петрович Мельник."), (Lang::RU, "Я Иван Сергеевич Мельник.")),
            ((Lang::RU, "Он жил в Рязани."), (Lang::EN, "He lived in Kazan.")),
        ] {
            assert_eq!(found(original, rendition), ["name"], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn the_same_name_in_other_letters_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "제 이름은 리철수입니다."), (Lang::UK, "Мене звуть Рі Чхоль Су.")),
            ((Lang::KO, "제 이름은 리철수입니다."), (Lang::EN, "My name is Lee Cheol-su.")),
            ((Lang::KO, "김영남 소대장이였습니다."), (Lang::EN, "It was the platoon leader Kim Yong Nam.")),
            ((Lang::KO, "김영남소대장과 같이 갔습니다."), (Lang::UK, "Я йшов із командиром взводу Кім Йон Намом.")),
            ((Lang::UK, "Одинадцятого березня."), (Lang::EN, "On March 11.")),
            ((Lang::UK, "Ми йшли до Курська."), (Lang::EN, "We marched to Kursk.")),
            ((Lang::UK, "Він служив у російській армії."), (Lang::EN, "He served in the army of Russia.")),
            ((Lang::UK, "Мене питав капітан Коваль."), (Lang::RU, "Меня спрашивал капитан Коваль.")),
            ((Lang::UK, "Слідчий Гриценко вийшов."), (Lang::KO, "조사관 그리쩬꼬가 나갔습니다.")),
            ((Lang::UK, "Олександр Мельник і Микола."), (Lang::RU, "Александр Мельник и Николай.")),
            ((Lang::KO, "키예프에서 왔습니다."), (Lang::EN, "He came from Kyiv.")),
            (
                (Lang::EN, "On Monday Captain Koval came from Germany."),
                (Lang::UK, "У понеділок капітан Коваль приїхав із Німеччини."),
            ),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
