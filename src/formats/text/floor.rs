//! Whose words a line is: no answer slips into the turn of another, and no label is swallowed.

use super::tests::{ANSWERS, ASKS, RENDERS, check, transcript};

#[test]
fn a_remark_in_a_label_is_part_of_the_text() {
    check(
        "Полонений: 김철수입니다.\nПерекладач К-2 (дослівно): Кім.\nПерекладач К-1 [невпевнено]: Лі?\nСлідчий (тихо): Так.",
        &[
            ("Полонений", ANSWERS, "김철수입니다."),
            ("Перекладач К-2", RENDERS, "(дослівно) Кім."),
            ("Перекладач К-1", RENDERS, "[невпевнено] Лі?"),
            ("Слідчий (тихо)", ASKS, "Так."),
        ],
    );
}

#[test]
fn a_line_that_starts_as_a_label_does_is_never_swallowed_in_silence() {
    for line in ["Перекладач К-2 каже тихо: Кім.", "Перекладач (так: дослівно) Кім.", "- Слідчий, який прийшов: Так."]
    {
        let transcript = transcript(&format!("Слідчий: Де?\nПолонений: Там.\n{line}\nСлідчий: Далі."));
        let problems: Vec<_> = transcript.problems.iter().filter_map(|p| p.anchor?.line()).collect();
        assert!(problems == [3] || transcript.turns.len() == 4, "{line}: {transcript:?}");
    }
}

#[test]
fn people_who_speak_in_one_line_each_have_a_turn() {
    check(
        "Слідчий: А? Полонений: Б. Ні. Слідчий Коваленко О. П.: В? Перекладач К-2 (дослівно): Г.",
        &[
            ("Слідчий", ASKS, "А?"),
            ("Полонений", ANSWERS, "Б. Ні."),
            ("Слідчий Коваленко О. П.", ASKS, "В?"),
            ("Перекладач К-2", RENDERS, "(дослівно) Г."),
        ],
    );
    check(
        "Слідчий: Що казав слідчий: так? Полонений знає.\nПолонений: Це слідчий Коваленко. Він сказав: ні.",
        &[
            ("Слідчий", ASKS, "Що казав слідчий: так? Полонений знає."),
            ("Полонений", ANSWERS, "Це слідчий Коваленко. Він сказав: ні."),
        ],
    );
    check(
        "**Слідчий:** А? **Полонений:** Б. [Слідчий]: В?",
        &[("Слідчий", ASKS, "А?"), ("Полонений", ANSWERS, "Б."), ("Слідчий", ASKS, "В?")],
    );
    check(
        "Q. Where?\nA. There, sir. THE COURT: Go on.",
        &[("Q", ASKS, "Where?"), ("A", ANSWERS, "There, sir."), ("THE COURT", "other", "Go on.")],
    );
    check("문: 이름은? 답:", &[("문", ASKS, "이름은?"), ("-", "preamble", "답:")]);
}

#[test]
fn times_that_a_person_names_are_speech() {
    check(
        "Слідчий: Розпорядок?\nПолонений: Ось:\n06:00:00 підйом\n07:20:00 марш: усі\nСлідчий: Далі.\nПолонений: Все.",
        &[
            ("Слідчий", ASKS, "Розпорядок?"),
            ("Полонений", ANSWERS, "Ось:\n06:00:00 підйом\n07:20:00 марш: усі"),
            ("Слідчий", ASKS, "Далі."),
            ("Полонений", ANSWERS, "Все."),
        ],
    );
}

#[test]
fn signatures_after_the_last_turn_are_nobodys_words() {
    let text = "Слідчий: Усе?\n\nПримітка: пауза\n\nПолонений: Так.\n\nЩе одне.\n\nПідписи:\nКоваленко\n\nКім";
    check(
        text,
        &[
            ("Слідчий", ASKS, "Усе?\n\nПримітка: пауза"),
            ("Полонений", ANSWERS, "Так.\n\nЩе одне."),
            ("-", "preamble", "Підписи:"),
            ("-", "preamble", "Коваленко"),
            ("-", "preamble", "Кім"),
        ],
    );
    assert_eq!(transcript(text).problems.len(), 1);
}

#[test]
fn a_byte_order_mark_hides_no_label() {
    check(
        "\u{feff}\u{feff}Слідчий: Так?\n \u{feff}Полонений: Ні.",
        &[("Слідчий", ASKS, "Так?"), ("Полонений", ANSWERS, "Ні.")],
    );
}

#[test]
fn an_answer_goes_on_after_a_blank_line() {
    for more in ["Наприклад: уночі.", "Звання: рядовий.", "Дата народження: 2005."]
    {
        let text = format!("Слідчий: Що було?\nПолонений: Бачив дрони.\n\n{more}\n");
        let turns = transcript(&text).turns;
        assert_eq!((turns.len(), turns[1].text.ends_with(more)), (2, true), "{more}");
    }
}
