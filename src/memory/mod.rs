//! Translations already made and accepted, in one SQLite file.
