//! `tovmach` reads the transcripts of an interview in Korean, Ukrainian and English (Russian occurs), aligns the language
//! versions segment by segment, fills what is missing, and writes one side-by-side table that a person reviews.
//!
//! # The way of the data
//! ```text
//! files ──formats──▶ Transcript (turns: speaker, role, mode, time, anchor, text)
//!       ──segment──▶ segments (sentences; never across two turns)
//!       ──align────▶ Links between the segments of two or three versions ──▶ Table (rows; one cell a language)
//!       ──backends─▶ the missing cells filled, each with its origin
//!       ──checks───▶ departures of renditions from what they render
//!       ──formats──▶ CSV (the table is lossless in it), SVG (a picture of the links)
//! ```
//! The CSV is the project file: everything a later step needs is in it. No hidden state.
//!
//! Beside that way stand three questions that people ask of a word or a text: how is this name written ([`names`]), what does
//! this say in numbers ([`values`]), which terms are in it ([`glossary`], which also keeps glossaries in order).
//!
//! # Floors
//! A module uses only modules below it; `tests/floors.rs` holds this.
//! ```text
//! cli                                          arguments, settings, files, messages, exit codes
//! pipeline                                     read → align → translate → write: the story
//! contract                                     what a service's reply must keep: ids, language, names, terms; journal, retries
//! backends  checks                             what fills a cell: memory, phrasebook, services, models · what departs from the original
//! align  glossary  formats  memory  models  names  neural  segment  values
//! model                                        plain data: Transcript, Turn, Segment, Link, Table, Row, Cell
//! lang                                         what is known of ko, uk, en, ru
//! ```
//! What differs from language to language is a row of [`lang::LANGUAGES`]: numerals, quantities, inflected forms, spellings of
//! the other norm. Only `cli` prints, reads the clock or touches files; formats work on bytes and strings. Only
//! `backends/http.rs` opens a connection, and asks the gate before.

pub mod align;
pub mod backends;
pub mod checks;
pub mod cli;
pub mod contract;
pub mod formats;
pub mod glossary;
pub mod lang;
pub mod memory;
pub mod model;
pub mod models;
pub mod names;
pub mod neural;
pub mod pipeline;
pub mod segment;
pub mod values;
