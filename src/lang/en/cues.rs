//! How English denies and asks.

use crate::lang::Cues;

/// English.
pub static CUES: Cues =
    Cues { deny: DENY, near: NEAR, idle: IDLE, ask: &[], may_ask: &[], greet: &[], openers: OPENERS };

#[rustfmt::skip]
static DENY: &[&str] = &[
    "not", "no", "never", "nobody", "nothing", "nowhere", "none", "neither", "nor", "cannot", "without", "*n't", "dont", "didnt",
];

/// Denials within other words, and negative questions, which ask for a yes.
#[rustfmt::skip]
static NEAR: &[&str] = &[
    "^ isn't", "^ aren't", "^ wasn't", "^ weren't", "^ didn't", "^ doesn't", "^ haven't", "^ hasn't", "^ hadn't", "^ won't", "^ wouldn't", "^ couldn't", "^ can't", "^ shouldn't",
    "^ don't you", "^ don't we", "^ don't they", "un*ed", "un*able", "un*ly", "un*ing", "in*able", "in*ible", "im*ible", "*less", "unable", "unknown", "unless", "unclear", "uncertain",
    "unaware", "unsafe", "unfair", "unsure", "unaccept*", "unpreced*", "unusual*", "impossib*", "imposs*", "incap*", "fail*", "refus*", "deny", "denied", "denies", "denying", "lack*", "hardly", "barely", "scarcely",
    "rarely", "seldom", "few", "little", "until", "prevent*", "instead", "except*", "absen*", "far from", "otherwise", "beyond", "reject*", "ban", "banned",
    "bans", "prohibit*", "forbid*", "forbidden", "illegal*", "invisible", "less", "ignor*", "forget*", "forgot*", "missing", "missed", "miss", "before", "illeg*", "irreg*", "independ*", "useless", "away from",
    "out of", "lost", "lose", "losing", "dismiss*", "declin*", "oppos*", "contrary", "yet to", "short of", "scarce", "hate*", "doubt*", "hard to", "other than", "free of", "could not have",
    "couldn't have", "cancel*", "non", "zero", "non*", "anything but",
];

#[rustfmt::skip]
static IDLE: &[&str] = &[
    "united", "uncle*", "single", "invit*",     "not only", "not just", "not simply", "not merely", "no doubt", "no less", "no fewer", "not least", "or not", "no matter", "why not", "not to mention", "can't help", "cannot help", "couldn't help",
    "can't wait", "no wonder", "nothing but", "*n't it ?", "*n't you ?", "*n't they ?", "*n't we ?", "*n't he ?", "*n't she ?", "*n't i ?", "*n't there ?", "without doubt", "without a doubt",
    "nothing less", "no sooner", "none other", "with or without", "look no further", "no . ^ 1*", "no . ^ 2*", "no . ^ 3*", "no . ^ 4*", "no . ^ 5*", "no . ^ 6*", "no . ^ 7*", "no . ^ 8*", "no . ^ 9*",
    "nothing short", "nonetheless", "nevertheless", "yes or no", "more often than not", "if not", "not long ago", "not far", "before long",
];

#[rustfmt::skip]
static OPENERS: &[&str] = &[
    "^ who", "^ whom", "^ whose", "^ what", "^ when", "^ where", "^ why", "^ how", "^ which", "^ do", "^ does", "^ did", "^ are", "^ is", "^ was", "^ were", "^ have", "^ has", "^ had", "^ can", "^ could",
    "^ will", "^ would", "^ shall", "^ should", "^ may", "^ am", "^ and", "^ so", "^ at what", "^ in what", "^ in which", "^ with whom", "^ you",
];
