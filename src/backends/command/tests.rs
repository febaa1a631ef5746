//! The backend with small Python programs, each wrong in its own way. Without Python 3 these tests say so and test nothing.
#![allow(clippy::print_stderr, reason = "tests say what they skip")]

use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use super::*;
use crate::backends::http::{Http, Network};
use crate::backends::{Decline, Options, Said, TermPair, Text};

/// What the scripts of the tests are written with. As many scripts do, it forgets to flush and to name an encoding.
const PRELUDE: &str = r#"
import json, os, sys, time
def take():
    line = sys.stdin.readline()
    return json.loads(line) if line else sys.exit(0)
def give(**answer):
    print(json.dumps(answer, ensure_ascii=False))
def translate(asked):
    give(id=asked["id"], text=asked["text"].upper())
"#;

fn has_python() -> bool {
    let found = std::process::Command::new("python3").arg("--version").output().is_ok_and(|run| run.status.success());
    if !found {
        eprintln!("skipped: there is no python3");
    }
    found
}

fn service_of(program: &[&str], timeout: u64, log: fn(&str)) -> Result<Box<dyn Service>, BackendError> {
    let options = Options {
        program: program.iter().map(|&word| word.to_owned()).collect(),
        timeout: Some(timeout),
        ..Options::default()
    };
    make(Setup {
        name: "mine".to_owned(),
        options,
        url: String::new(),
        key: None,
        key_id: None,
        session: None,
        models: Arc::default(),
        read: |path| Err(path.display().to_string()),
        http: Arc::new(Http::new(&Network::default(), false, None)?),
        now: || SystemTime::UNIX_EPOCH,
        log,
    })
}

fn python(script: &str) -> Box<dyn Service> {
    service_of(&["python3", "-c", &format!("{PRELUDE}{script}")], 20, |_| {}).unwrap()
}

fn impatient(script: &str) -> Box<dyn Service> {
    service_of(&["python3", "-c", &format!("{PRELUDE}{script}")], 2, |_| {}).unwrap()
}

/// What comes for texts with the ids 1, 2, 3 …, from Ukrainian into English: `id: text` or `id: why not`.
fn ask(service: &dyn Service, texts: &[&str]) -> Result<Vec<String>, BackendError> {
    ask_from(service, 1, texts)
}

fn ask_from(service: &dyn Service, first: usize, texts: &[&str]) -> Result<Vec<String>, BackendError> {
    let item = |(number, text): (usize, &&str)| Text {
        id: (first + number).to_string(),
        speaker: "С.".to_owned(),
        role: None,
        text: (*text).to_owned(),
        terms: vec![TermPair::new("рота".to_owned(), "company".to_owned())],
    };
    let items: Vec<Text> = texts.iter().enumerate().map(item).collect();
    let context = [Said { speaker: "К.".to_owned(), text: "Хто ви?".to_owned() }];
    let request = Request { source: Lang::UK, target: Lang::EN, context: &context, terms: &[], items: &items };
    let word = |answer: Answer| match answer.text {
        Ok(text) => format!("{}: {text}", answer.id),
        Err(decline) => format!("{}: {decline:?}", answer.id),
    };
    Ok(service.ask(&request)?.into_iter().map(word).collect())
}

#[test]
fn a_line_has_its_keys_in_order_and_raw_letters() {
    if !has_python() {
        return;
    }
    let service = python("while True:\n  line = sys.stdin.readline()\n  give(id=json.loads(line)['id'], text=line)");
    let answers = ask(service.as_ref(), &["Перша рота.", "Так.\n\u{2028}Ні."]).unwrap();
    let context = r#"{"speaker":"К.","text":"Хто ви?"}"#;
    let terms = r#"[{"source":"рота","target":"company"}]"#;
    let first = format!(
        r#"1: {{"id":"1","source":"uk","target":"en","text":"Перша рота.","context":[{context}],"terms":{terms}}}"#
    );
    assert_eq!(answers[0], format!("{first}\n"));
    let before = format!(r#"[{context},{{"speaker":"С.","text":"Перша рота."}}]"#);
    assert!(answers[1].contains(&format!(r#""text":"Так.\n\u2028Ні.","context":{before},"#)), "{}", answers[1]);
}

#[test]
fn answers_come_in_any_order_and_a_text_may_be_declined() {
    if !has_python() {
        return;
    }
    let service = python(
        "a, b, c, d = take(), take(), take(), take()\n\
         give(id=d['id'], error='too-long')\ngive(id=c['id'], error='refused')\n\
         give(id=b['id'], error='no such word', text=None)\ntranslate(a)\ntake()",
    );
    let answers = ask(service.as_ref(), &["a", "b", "c", "d"]).unwrap();
    assert_eq!(answers, ["4: Cut", "3: Refused", "2: Failed", "1: A"]);
}

#[test]
fn a_program_runs_on_from_request_to_request() {
    if !has_python() {
        return;
    }
    let service = python("n = 0\nwhile True:\n  n += 1\n  give(id=take()['id'], text=str(n))");
    assert_eq!(ask(service.as_ref(), &["a"]).unwrap(), ["1: 1"]);
    assert_eq!(ask(service.as_ref(), &["b", "c"]).unwrap(), ["1: 2", "2: 3"]);
    service.finish();
    assert_eq!(ask(service.as_ref(), &["d"]).unwrap(), ["1: 1"], "a new one after the end");
}

#[test]
fn what_is_printed_beside_the_answers_is_never_a_translation() {
    if !has_python() {
        return;
    }
    let wrong = [
        "print('loading the model')\ntake()\ntake()",
        "translate(take())\nprint('done')\ntake()",
        "print(json.dumps(take()['text']))\ntake()",
        "give(id=1, text='A')\ntake()",
        "give(id='1')\ntake()",
        "give(id='1', text=None)\ntake()",
        "give(id='1', text='A', error='no')\ntake()",
        "sys.stdout.buffer.write(b'{\"id\":\"1\",\"text\":\"\\xff\"}\\n')\nsys.stdout.flush()\ntake()",
        "print('x' * 3000000)",
        "while True: give(id='unknown', text='A')",
    ];
    for script in wrong {
        let service = python(&format!("take()\n{script}"));
        let error = ask(service.as_ref(), &["a", "b"]).unwrap_err();
        assert!(matches!(error, BackendError::BadReply(_)), "{script}: {error:?}");
    }
}

#[test]
fn unknown_and_doubled_ids_are_passed_on() {
    if !has_python() {
        return;
    }
    let service =
        python("a, b = take(), take()\ngive(id='9', text='X')\ntranslate(a)\ntranslate(a)\ntranslate(b)\ntake()");
    assert_eq!(ask(service.as_ref(), &["a", "b"]).unwrap(), ["9: X", "1: A", "1: A", "2: B"]);
}

#[test]
fn a_late_answer_is_no_answer_to_another_text_of_that_id() {
    if !has_python() {
        return;
    }
    let service = python(
        "first = take()\ngive(id=first['id'], text='FIRST')\nsecond = take()\n\
         give(id=first['id'], text='LATE')\ngive(id=second['id'], text='SECOND')\ntake()",
    );
    assert_eq!(ask(service.as_ref(), &["one"]).unwrap(), ["1: FIRST"]);
    assert_eq!(ask(service.as_ref(), &["another"]).unwrap(), ["1: SECOND"]);
}

#[test]
fn a_text_that_is_asked_again_keeps_its_id() {
    if !has_python() {
        return;
    }
    let service = python("while True:\n  asked = take()\n  give(id=asked['id'], text=asked['id'])");
    let ids = |first, text| ask_from(service.as_ref(), first, &[text]).unwrap();
    assert_eq!((ids(1, "a"), ids(1, "b")), (vec!["1: 1".to_owned()], vec!["1: 1~2".to_owned()]));
    assert_eq!((ids(1, "a"), ids(1, "b")), (vec!["1: 1".to_owned()], vec!["1: 1~2".to_owned()]));
}

#[test]
fn a_program_that_does_not_answer_is_stopped_and_started_anew() {
    if !has_python() {
        return;
    }
    let service =
        impatient("while True:\n  asked = take()\n  if asked['text'] == 'hang': time.sleep(60)\n  translate(asked)");
    let error = ask(service.as_ref(), &["a", "hang"]).unwrap_err();
    assert_eq!(error, BackendError::Network("no answer in 2 s".to_owned()));
    assert_eq!(ask(service.as_ref(), &["a"]).unwrap(), ["1: A"]);
}

#[test]
fn the_time_limit_is_for_each_answer() {
    if !has_python() {
        return;
    }
    let service = impatient("while True:\n  asked = take()\n  time.sleep(0.7)\n  translate(asked)");
    assert_eq!(ask(service.as_ref(), &["a", "b", "c", "d"]).unwrap().len(), 4);
}

#[test]
fn an_end_is_told_with_its_status_and_last_words() {
    if !has_python() {
        return;
    }
    let service = python("translate(take())\nprint('no model here', file=sys.stderr)\nsys.exit(3)");
    let error = ask(service.as_ref(), &["a", "b"]).unwrap_err();
    let BackendError::Server(message) = &error else { panic!("{error:?}") };
    assert!(message.starts_with("the program ended (exit"), "{message}");
    assert!(message.ends_with("3): no model here"), "{message}");
    assert_eq!(ask(service.as_ref(), &["a"]).unwrap(), ["1: A"], "the next request starts it anew");
}

#[test]
fn full_pipes_stop_neither_side() {
    if !has_python() {
        return;
    }
    let service = python(
        "while True:\n  asked = take()\n  print('x' * 300000, file=sys.stderr)\n  \
         give(id=asked['id'], text=asked['text'])",
    );
    let long = "ж".repeat(200_000);
    let texts = vec![long.as_str(); 6];
    assert_eq!(ask(service.as_ref(), &texts).unwrap().len(), 6);
}

#[test]
fn messages_go_to_the_log() {
    static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
    if !has_python() {
        return;
    }
    let script = format!(
        "{PRELUDE}print('модель\\x1b[2J готова', file=sys.stderr)\n\
         while True: give(id=take()['id'], error='not in the list')"
    );
    let service =
        service_of(&["python3", "-c", &script], 20, |line| LOG.lock().unwrap().push(line.to_owned())).unwrap();
    assert_eq!(ask(service.as_ref(), &["a", "b"]).unwrap(), ["1: Failed", "2: Failed"]);
    service.finish();
    let until = Instant::now() + Duration::from_secs(5);
    while LOG.lock().unwrap().len() < 2 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(5));
    }
    let mut log = LOG.lock().unwrap().clone();
    log.sort();
    assert_eq!(log, ["mine: not in the list", "mine: модель [2J готова"]);
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let service = service_of(&["no-such-program-here"], 1, |_| {}).unwrap();
    let BackendError::Setup(message) = ask(service.as_ref(), &["a"]).unwrap_err() else { panic!() };
    assert!(message.contains("no-such-program-here cannot be started"), "{message}");
    assert!(message.contains("[backend.mine]"), "{message}");
    let Err(BackendError::Setup(message)) = service_of(&[], 1, |_| {}) else { panic!() };
    assert!(message.contains("program = ["), "{message}");
}

#[test]
fn the_program_is_its_model_and_destination() {
    let service = service_of(&["python3", "mine.py", "--best"], 1, |_| {}).unwrap();
    assert_eq!(service.identity(), &Identity { name: "mine".to_owned(), model: "python3 mine.py --best".to_owned() });
    assert_eq!(service.destination(), Destination::Program("python3".to_owned()));
    assert!(service.knows(Lang::KO, Lang::UK) && !service.knows(Lang::KO, Lang::KO));
}

#[cfg(target_os = "linux")]
#[test]
fn no_process_stays_behind() {
    if !has_python() {
        return;
    }
    let scripts = [
        "while True: give(id=take()['id'], text=str(os.getpid()))",
        "give(id=take()['id'], text=str(os.getpid()))\ntime.sleep(60)",
    ];
    for script in scripts {
        let service = python(script);
        let answer = ask(service.as_ref(), &["a"]).unwrap().remove(0);
        let process = format!("/proc/{}", answer.trim_start_matches("1: "));
        assert!(std::path::Path::new(&process).exists());
        drop(service);
        assert!(!std::path::Path::new(&process).exists(), "{script}: {process}");
    }
}

#[test]
fn words_of_errors_have_their_meaning() {
    let said = [("refused", Decline::Refused), ("too-long", Decline::Cut), ("refused by me", Decline::Failed)];
    for (words, decline) in said {
        assert_eq!(wire::decline(words), decline, "{words}");
    }
}
