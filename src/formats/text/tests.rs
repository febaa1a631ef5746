use super::*;
use crate::lang::{Lang, Mode, Role};
use crate::model::{Anchor, Turn};

pub(super) fn transcript(text: &str) -> Transcript {
    read(&Source { file: "day1.txt", text, lang: None, columns: None }).unwrap()
}

/// Who speaks, in what role, and what is said; `-` for an unknown speaker or role.
fn said(text: &str) -> Vec<(String, &'static str, String)> {
    let speaker = |turn: &Turn| turn.speaker.clone().unwrap_or("-".into());
    let role = |turn: &Turn| turn.role.map_or("-", Role::as_str);
    transcript(text).turns.into_iter().map(|turn| (speaker(&turn), role(&turn), turn.text)).collect()
}

pub(super) fn check(text: &str, expected: &[(&str, &str, &str)]) {
    let said = said(text);
    let said: Vec<(&str, &str, &str)> =
        said.iter().map(|(who, role, what)| (who.as_str(), *role, what.as_str())).collect();
    assert_eq!(said, expected, "{text}");
}

pub(super) const ASKS: &str = "interviewer";
pub(super) const ANSWERS: &str = "subject";
pub(super) const RENDERS: &str = "interpreter";

#[test]
fn an_interview_with_an_interpreter() {
    check(
        "Слідчий: Як вас звати?\nПерекладач: 이름이 무엇입니까?\nПолонений: 김철수입니다.\nПерекладач: Кім Чхоль Су.\n",
        &[
            ("Слідчий", ASKS, "Як вас звати?"),
            ("Перекладач", RENDERS, "이름이 무엇입니까?"),
            ("Полонений", ANSWERS, "김철수입니다."),
            ("Перекладач", RENDERS, "Кім Чхоль Су."),
        ],
    );
    check(
        "조사관: 이름은?\n통역: Ваше ім’я?\n포로: 김철수입니다.",
        &[("조사관", ASKS, "이름은?"), ("통역", RENDERS, "Ваше ім’я?"), ("포로", ANSWERS, "김철수입니다.")],
    );
}

#[test]
fn questions_and_answers_in_every_form() {
    for (question, answer, q, a) in [
        ("문: 이름은?", "답: 김철수.", "문", "답"),
        ("문 : 이름은?", "답 : 김철수.", "문", "답"),
        ("문：이름은?", "답：김철수.", "문", "답"),
        ("(문) 이름은?", "(답) 김철수.", "문", "답"),
        ("문. 이름은?", "답. 김철수.", "문", "답"),
        ("1. 문 이름은?", "1. 답 김철수.", "1. 문", "1. 답"),
        ("1문 이름은?", "1답 김철수.", "1문", "1답"),
        ("1문: 이름은?", "1답: 김철수.", "1문", "1답"),
        ("문 2: 이름은?", "답 2: 김철수.", "문 2", "답 2"),
        ("문\n이름은?", "답\n김철수.", "문", "답"),
        ("1. 문  이름은?", "   답  김철수.", "1. 문", "답"),
        ("질문: 이름은?", "답변: 김철수.", "질문", "답변"),
    ] {
        let said = said(&format!("{question}\n{answer}\n"));
        let expected = [(q.into(), ASKS, "이름은?".into()), (a.into(), ANSWERS, "김철수.".into())];
        assert_eq!(said, expected, "{question}");
    }
    for (question, answer, q, a) in [
        ("Q. Where?", "A. There.", "Q", "A"),
        ("Q: Where?", "A: There.", "Q", "A"),
        ("Q1. Where?", "A1. There.", "Q1", "A1"),
        ("Q\tWhere?", "A\tThere.", "Q", "A"),
        ("Q    Where?", "A    There.", "Q", "A"),
        ("Q — Where?", "A — There.", "Q", "A"),
        ("Question No. 3: Where?", "Answer: There.", "Question No. 3", "Answer"),
        ("**Q.** Where?", "**A.** There.", "Q", "A"),
        ("П: Where?", "В: There.", "П", "В"),
        ("П.: Where?", "В.: There.", "П.", "В."),
        ("П. Where?", "В. There.", "П", "В"),
        ("В: Where?", "О: There.", "В", "О"),
        ("Питання №3: Where?", "Відповідь:\nThere.", "Питання №3", "Відповідь"),
        ("Питання №3\nWhere?", "Відповідь\nThere.", "Питання №3", "Відповідь"),
        ("Запитання слідчого: Where?", "Відповідь: There.", "Запитання слідчого", "Відповідь"),
        ("В. Where?", "О. There.", "В", "О"),
        ("Вопрос: Where?", "Ответ: There.", "Вопрос", "Ответ"),
    ] {
        let said = said(&format!("{question}\n\n{answer}\n"));
        let expected = [(q.into(), ASKS, "Where?".into()), (a.into(), ANSWERS, "There.".into())];
        assert_eq!(said, expected, "{question}");
    }
}

#[test]
fn a_mere_space_ends_a_label_where_that_is_the_habit() {
    check(
        "문 이름은?\n답 김철수.\n문 소속은?\n답 94려단입니다.\n답 (침묵)",
        &[
            ("문", ASKS, "이름은?"),
            ("답", ANSWERS, "김철수."),
            ("문", ASKS, "소속은?"),
            ("답", ANSWERS, "94려단입니다."),
            ("답", ANSWERS, "(침묵)"),
        ],
    );
    check(
        "문: 어디 있었는가?\n답: 집에 있었습니다.\n문 앞에 사람이 있었습니다.\n답 없이 갔습니다.",
        &[
            ("문", ASKS, "어디 있었는가?"),
            ("답", ANSWERS, "집에 있었습니다.\n문 앞에 사람이 있었습니다.\n답 없이 갔습니다."),
        ],
    );
}

#[test]
fn a_dash_ends_a_label_where_that_is_the_habit() {
    check(
        "Слідчий — Звання?\nПолонений — Рядовий.\nСлідчий — Так?\nПолонений — Так.",
        &[
            ("Слідчий", ASKS, "Звання?"),
            ("Полонений", ANSWERS, "Рядовий."),
            ("Слідчий", ASKS, "Так?"),
            ("Полонений", ANSWERS, "Так."),
        ],
    );
}

#[test]
fn times_in_a_header_make_no_speakers() {
    let said = said("Допит розпочато о 10:00\nДопит закінчено о 12:15\n\nПитання: Ім’я?\nВідповідь: Кім.");
    assert_eq!(said[0].1, "preamble");
    assert_eq!(said[1], ("-".into(), "preamble", "Допит закінчено о 12:15".into()));
}

#[test]
fn a_heading_in_the_form_of_a_label_is_kept() {
    let text = "BY MR. SMITH:\nQ. Where?\nA. There.";
    check(text, &[("-", "preamble", "BY MR. SMITH:"), ("Q", ASKS, "Where?"), ("A", ANSWERS, "There.")]);
    assert!(!transcript(text).problems[0].lost);
}

#[test]
fn a_letter_without_its_counterpart_has_no_role() {
    check(
        "С: Ваше ім’я?\nП: Кім.\nС: Звання?\nП: Рядовий.",
        &[("С", "-", "Ваше ім’я?"), ("П", "-", "Кім."), ("С", "-", "Звання?"), ("П", "-", "Рядовий.")],
    );
    check("A. Kim came.\n\nHe left.", &[("-", "-", "A. Kim came."), ("-", "-", "He left.")]);
}

#[test]
fn a_question_and_its_answer_in_one_line_are_two_turns() {
    check(
        "문: 이름은? 답: 김철수.\n문: 계급은? / 답: 병사.",
        &[("문", ASKS, "이름은?"), ("답", ANSWERS, "김철수."), ("문", ASKS, "계급은?"), ("답", ANSWERS, "병사.")],
    );
}

#[test]
fn a_label_word_within_speech_is_speech() {
    check(
        "Слідчий: Питання: чи це ваш підпис?\nПолонений: Питання складне.\nвідповідь була б така\nВ. П. Лі знає.\n문을 열었다.\nСьогодні о 14:30 ми вийшли.\nhttp://example.org/a\nПримітка: так",
        &[
            ("Слідчий", ASKS, "Питання: чи це ваш підпис?"),
            (
                "Полонений",
                ANSWERS,
                "Питання складне.\nвідповідь була б така\nВ. П. Лі знає.\n문을 열었다.\nСьогодні о 14:30 ми вийшли.\nhttp://example.org/a\nПримітка: так",
            ),
        ],
    );
}

#[test]
fn a_name_is_a_speaker_when_it_recurs() {
    check(
        "Олена: Добрий день.\nПетро: Вітаю.\nОлена: Сідайте.\nПетро: Дякую.",
        &[
            ("Олена", "-", "Добрий день."),
            ("Петро", "-", "Вітаю."),
            ("Олена", "-", "Сідайте."),
            ("Петро", "-", "Дякую."),
        ],
    );
    check(
        "김영희： 안녕하세요.\n이철수： 네.\n김영희： 앉으세요.\n이철수： 네.",
        &[("김영희", "-", "안녕하세요."), ("이철수", "-", "네."), ("김영희", "-", "앉으세요."), ("이철수", "-", "네.")],
    );
    check(
        "MR. SMITH: Good morning.\nTHE WITNESS: Good morning.\nTHE CLERK: All rise.",
        &[
            ("MR. SMITH", "-", "Good morning."),
            ("THE WITNESS", ANSWERS, "Good morning."),
            ("THE CLERK", "other", "All rise."),
        ],
    );
}

#[test]
fn a_name_that_comes_once_is_reported_and_not_taken() {
    let transcript = transcript("Слідчий: Що було далі?\nПолонений: Він сказав.\nМайор: іди.\nСлідчий: Далі.");
    assert_eq!(transcript.turns[1].text, "Він сказав.\nМайор: іди.");
    assert_eq!(transcript.problems.len(), 1);
    assert!(transcript.problems[0].what.contains("Майор"), "{:?}", transcript.problems);
    assert!(!transcript.problems[0].lost);
}

#[test]
fn where_every_line_has_a_label_a_name_needs_to_come_only_once() {
    let text = "Ann: One.\nAnn: Two.\nBob: Three.\nAnn: Four.\nBob: Five.\nZoe: Six.\nAnn: Seven.\nBob: Eight.";
    let said = said(text);
    assert_eq!(said.len(), 8);
    assert_eq!(said[5], ("Zoe".into(), "-", "Six.".into()));
}

#[test]
fn speakers_of_machine_transcripts() {
    for text in [
        "SPEAKER_00: One.\nSPEAKER_01: Two.",
        "[SPEAKER_00]: One.\n[SPEAKER_01]: Two.",
        "[SPEAKER_00] One.\n[SPEAKER_01] Two.",
        "**SPEAKER_00:** One.\n\n**SPEAKER_01:** Two.",
        "- SPEAKER_00: One.\n- SPEAKER_01: Two.",
        "SPEAKER_00\tOne.\nSPEAKER_01\tTwo.",
        "SPEAKER_00  0:12\nOne.\n\nSPEAKER_01  1:15\nTwo.",
        "[00:00:12] SPEAKER_00: One.\n[00:01:15] SPEAKER_01: Two.",
        "SPEAKER_00 [00:00:12]: One.\nSPEAKER_01 [00:01:15]: Two.",
        "00:00:12 SPEAKER_00: One.\n00:01:15 SPEAKER_01: Two.",
    ] {
        check(text, &[("SPEAKER_00", "-", "One."), ("SPEAKER_01", "-", "Two.")]);
    }
}

#[test]
fn times_belong_to_their_turns() {
    for text in [
        "Ann Lee  0:12\nOne.\n\nBob Kim  1:15\nTwo.",
        "[00:00:12] Ann Lee: One.\n[00:01:15] Bob Kim: Two.",
        "Ann Lee [00:00:12]: One.\nBob Kim [00:01:15]: Two.",
        "Ann Lee (0:12): One.\nBob Kim (1:15): Two.",
        "00:00:12 Ann Lee: One.\n00:01:15 Bob Kim: Two.",
        "[00:00:00:12]\nAnn Lee: One.\n\n[00:00:01:15]\nBob Kim: Two.",
        "0:12\nOne.\n1:15\nTwo.",
        "(00:00:12) One.\n(00:01:15) Two.",
        "00:00:12 One.\n00:01:15 Two.",
        "Слідчий:\n[00:00:12]\nOne.\n[00:01:15]\nTwo.",
    ] {
        let turns = transcript(text).turns;
        let seen: Vec<(Option<u64>, &str)> = turns.iter().map(|t| (t.time.map(|t| t.start), t.text.as_str())).collect();
        assert_eq!(seen, [(Some(12_000), "One."), (Some(75_000), "Two.")], "{text}");
    }
}

#[test]
fn a_time_of_day_is_text() {
    check(
        "10:15 ми виїхали з міста.\n\nНа місці були в 11:40.",
        &[("-", "-", "10:15 ми виїхали з міста."), ("-", "-", "На місці були в 11:40.")],
    );
}

#[test]
fn a_turn_runs_to_the_next_label_over_blank_lines() {
    check(
        "Слідчий: Розкажіть.  \nПолонений: Я був у полку.\n   Потім поранили.\n\nБільше не знаю.\nСлідчий: Добре.",
        &[
            ("Слідчий", ASKS, "Розкажіть."),
            ("Полонений", ANSWERS, "Я був у полку.\nПотім поранили.\n\nБільше не знаю."),
            ("Слідчий", ASKS, "Добре."),
        ],
    );
}

#[test]
fn the_header_is_preamble() {
    check(
        "---\ntitle: День перший\n---\n# ПРОТОКОЛ ДОПИТУ\n\nм. Київ\nДата: 09.01.2025\nСлідчий: Ваше ім’я?\nПолонений: Кім.",
        &[
            ("-", "preamble", "---"),
            ("-", "preamble", "title: День перший"),
            ("-", "preamble", "---"),
            ("-", "preamble", "# ПРОТОКОЛ ДОПИТУ"),
            ("-", "preamble", "м. Київ"),
            ("-", "preamble", "Дата: 09.01.2025"),
            ("Слідчий", ASKS, "Ваше ім’я?"),
            ("Полонений", ANSWERS, "Кім."),
        ],
    );
}

#[test]
fn after_a_heading_nobody_holds_the_floor() {
    check(
        "Слідчий: Почнемо.\n## Частина 2\nБез мітки.\nПолонений: Так.\n[02_End]\nПолонений: Ні.",
        &[
            ("Слідчий", ASKS, "Почнемо."),
            ("-", "preamble", "## Частина 2"),
            ("-", "-", "Без мітки."),
            ("Полонений", ANSWERS, "Так."),
            ("-", "preamble", "[02_End]"),
            ("Полонений", ANSWERS, "Ні."),
        ],
    );
}

#[test]
fn a_page_mark_is_nobodys_word_and_breaks_no_sentence() {
    check(
        "[00:00:00:02]\n_page : 3\nCC: Bolts and\n_page : 4\nlift-off.\nC: Roger.\nCC: Go.\nC: Roger.",
        &[
            ("-", "preamble", "_page : 3"),
            ("CC", "-", "Bolts and\nlift-off."),
            ("-", "preamble", "_page : 4"),
            ("C", "-", "Roger."),
            ("CC", "-", "Go."),
            ("C", "-", "Roger."),
        ],
    );
}

#[test]
fn a_nested_rendition_is_the_interpreters() {
    check(
        "Слідчий: Як вас звати?\n(пер.) 이름이 무엇입니까?\nПолонений: [перекладач] Мене звати Кім.\n포로: (통역) Так.",
        &[
            ("Слідчий", ASKS, "Як вас звати?"),
            ("-", RENDERS, "(пер.) 이름이 무엇입니까?"),
            ("Полонений", RENDERS, "[перекладач] Мене звати Кім."),
            ("포로", RENDERS, "(통역) Так."),
        ],
    );
}

#[test]
fn marks_tell_the_mode_and_stay_in_the_text() {
    for (text, mode, kept) in [
        ("Полонений: (письмово) Так.", Mode::Written, "(письмово) Так."),
        ("Полонений (письмово): Так.", Mode::Written, "(письмово) Так."),
        ("Полонений: Так. [власноручно]", Mode::Written, "Так. [власноручно]"),
        ("Відповідь письмово: Так.", Mode::Written, "письмово: Так."),
        ("답 [서면]: 예.", Mode::Written, "[서면] 예."),
        ("포로: [서면 답변] 예.", Mode::Written, "[서면 답변] 예."),
        ("포로: (자필) 예.", Mode::Written, "(자필) 예."),
        ("Answer: written: Yes.", Mode::Written, "written: Yes."),
        ("Prisoner: [nods]", Mode::Gesture, "[nods]"),
        ("Полонений: [киває]", Mode::Gesture, "[киває]"),
        ("Полонений [киває]:", Mode::Gesture, "[киває]"),
        ("포로: (고개를 끄덕임)", Mode::Gesture, "(고개를 끄덕임)"),
        ("포로: (손짓으로) 저쪽입니다.", Mode::Spoken, "(손짓으로) 저쪽입니다."),
    ] {
        let turns = transcript(text).turns;
        assert_eq!((turns.len(), turns[0].mode, turns[0].text.as_str()), (1, mode, kept), "{text}");
        assert_eq!(turns[0].role, Some(Role::Subject), "{text}");
        assert!(!turns[0].speaker.as_deref().unwrap().contains(['(', '[', ' ']), "{text}");
    }
}

#[test]
fn court_records_lose_their_line_numbers_and_keep_their_anchors() {
    let text = "1   Q. Where were you\n2      at noon?\n3   A. At home.\n4   THE COURT: Go on.\n5\n6\n7\n8\n";
    check(
        text,
        &[("Q", ASKS, "Where were you\nat noon?"), ("A", ANSWERS, "At home."), ("THE COURT", "other", "Go on.")],
    );
    let anchors: Vec<Anchor> = transcript(text).turns.iter().map(|turn| turn.anchor).collect();
    assert_eq!(anchors, [Anchor::Line(1), Anchor::Line(3), Anchor::Line(4)]);
}

#[test]
fn without_labels_a_turn_is_a_paragraph_or_a_line_or_a_dash() {
    check(
        "Перший рядок\nдалі.\n\nДругий: так і було.\n",
        &[("-", "-", "Перший рядок\nдалі."), ("-", "-", "Другий: так і було.")],
    );
    check("one\ntwo\n\n", &[("-", "-", "one"), ("-", "-", "two")]);
    check(
        "Вступ.\n\n- Так?\n- Ні.\n— Добре.",
        &[("-", "-", "Вступ."), ("-", "-", "- Так?"), ("-", "-", "- Ні."), ("-", "-", "— Добре.")],
    );
}

#[test]
fn every_line_end_is_understood() {
    for end in ["\n", "\r\n", "\r", "\u{2028}", "\n\u{c}"] {
        let text = ["Слідчий: Так?", "Полонений: Ні."].join(end);
        check(&text, &[("Слідчий", ASKS, "Так?"), ("Полонений", ANSWERS, "Ні.")]);
    }
}

#[test]
fn a_label_without_text_is_a_problem() {
    let transcript = transcript("Питання: Де ви були?\nВідповідь:\n\nПитання: Коли?\nВідповідь:");
    let lines: Vec<_> = transcript.problems.iter().map(|p| (p.anchor, p.lost)).collect();
    assert_eq!(lines, [(Some(Anchor::Line(2)), false), (Some(Anchor::Line(5)), false)]);
    let kept: Vec<_> = transcript.turns.iter().filter(|turn| turn.role == Some(Role::Preamble)).collect();
    assert!(kept.len() == 2 && kept.iter().all(|turn| turn.text == "Відповідь:" && turn.speaker.is_none()));
}

#[test]
fn languages_are_told_turn_by_turn() {
    let turns = transcript("Слідчий: Як вас звати?\nПерекладач: 이름이 무엇입니까?\nПолонений: 2024").turns;
    let langs: Vec<_> = turns.iter().map(|turn| turn.lang).collect();
    assert_eq!(langs, [Some(Lang::UK), Some(Lang::KO), None]);
}
