#![allow(clippy::all, clippy::disallowed_methods, missing_docs, clippy::print_stdout)]
use std::io::BufRead;
use tovmach::lang::{NameKind, systems, variants};
fn main() {
    let kind = match std::env::args().nth(1).as_deref() {
        Some("person") => NameKind::Person,
        Some("place") => NameKind::Place,
        _ => NameKind::Word,
    };
    let v = std::env::args().nth(2).is_some();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        match systems(&line, kind) {
            Some(s) => println!("{}\t{}\t{}\t{}\t{}\t{}\t{}", line, s.dprk, s.rr, s.mr, s.uk, s.ru, s.fixed),
            None => println!("{line}\t-"),
        }
        if v {
            let v = variants(&line, kind);
            println!("  {} {:?}\n  {} {:?}", v.latin.len(), v.latin, v.cyrillic.len(), v.cyrillic);
        }
    }
}
