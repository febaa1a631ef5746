//! Numbers and signs that come back to the letter: addresses of the net, coordinates, phones, numbers of documents.

use super::secret::{Kind, Secret, Written};
use crate::values::identifiers::{self, Identifier};

/// E-mail and addresses of the web.
pub(super) fn addresses(text: &str) -> Vec<Secret> {
    secrets(text, identifiers::addresses(text))
}

/// Coordinates, phones and numbers of documents, in this order: of two at one place the first stands.
pub(super) fn find(text: &str) -> Vec<Secret> {
    secrets(text, identifiers::numbers(text))
}

fn secrets(text: &str, found: Vec<Identifier>) -> Vec<Secret> {
    let secret = |found: Identifier| {
        let kind = match found.kind {
            identifiers::Kind::Address => Kind::Address,
            identifiers::Kind::Place => Kind::Place,
            identifiers::Kind::Phone => Kind::Phone,
            identifiers::Kind::Document | identifiers::Kind::Code => Kind::Document,
        };
        let said = text.get(found.span.clone()).unwrap_or_default();
        Secret { key: identifiers::key(said), span: found.span, kind, written: Written::plain(said) }
    };
    found.into_iter().map(secret).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Kind)> {
        let all = addresses(text).into_iter().chain(find(text));
        let mut taken: Vec<Secret> = Vec::new();
        super::super::add(&mut taken, all.collect());
        taken.sort_by_key(|secret| secret.span.start);
        taken.into_iter().map(|secret| (&text[secret.span], secret.kind)).collect()
    }

    #[test]
    fn numbers_are_found_to_the_letter() {
        for (text, said, kind) in [
            ("паспорт КВ123456 видано", "КВ123456", Kind::Document),
            ("серія МТ № 012345", "МТ № 012345", Kind::Document),
            ("справа № 1234567", "1234567", Kind::Document),
            ("наказ № 45/2024", "45/2024", Kind::Document),
            ("공민증 번호 345678입니다", "345678", Kind::Document),
            ("여권 M12345678", "M12345678", Kind::Document),
            ("주민번호 900101-1234567", "900101-1234567", Kind::Document),
            ("РНОКПП 3012345678", "3012345678", Kind::Document),
            ("служив у в/ч А1234 рік", "А1234", Kind::Document),
            ("служив у в/ч 54321 рік", "54321", Kind::Document),
            ("військова частина 12345", "12345", Kind::Document),
            ("제425부대에서 복무했습니다", "425", Kind::Document),
            ("авто АА1234ВС стояло", "АА1234ВС", Kind::Document),
            ("пошта коваль@пошта.укр, так", "коваль@пошта.укр", Kind::Address),
            ("телеграм @maple_94.", "@maple_94", Kind::Address),
            ("пишіть на a.b-c@mail.example.org.", "a.b-c@mail.example.org", Kind::Address),
            ("див. https://example.org/a?b=1, там", "https://example.org/a?b=1", Kind::Address),
            ("точка 51.1902, 35.2706.", "51.1902, 35.2706", Kind::Place),
            ("at 51°11′25″N 35°16′14″E, near", "51°11′25″N 35°16′14″E", Kind::Place),
            ("квадрат 37U DR 12345 67890 біля", "37U DR 12345 67890", Kind::Place),
            ("тел. +380 67 123 45 67.", "+380 67 123 45 67", Kind::Phone),
            ("전화 010-1234-5678로", "010-1234-5678", Kind::Phone),
        ] {
            assert_eq!(found(text), [(said, kind)], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_to_the_engine() {
        for text in [
            "94-та бригада",
            "частина людей, 15000 чоловік",
            "18000명의 부대",
            "2024-2025 роки",
            "Т-72",
            "о 10:30",
            "температура 38°",
            "09.01.2025",
            "2025-01-09",
            "12 000 000 вон",
            "36,6",
            "школа № 5",
            "M1978",
            "94려단 2대대",
            "3.5",
            "20 50 100",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
