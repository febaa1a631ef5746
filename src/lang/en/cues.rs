//! How English denies, asks, answers and doubts.

use crate::lang::cues::{Answer, Asking, Claim, Cues, Denial, Lexicon, Opener};

/// English.
pub static CUES: Cues = Cues {
    denials: Lexicon::new(&[
        (Denial::Sure, DENY),
        (Denial::Concord, CONCORD),
        (Denial::Refusal, REFUSAL),
        (Denial::Near, NEAR),
        (Denial::Idle, IDLE),
    ]),
    answers: Lexicon::new(&[(Answer::Yes, YES), (Answer::No, NO)]),
    fillers: &["well", "oh", "uh", "um", "hm", "ah", "so"],
    gestures: GESTURES,
    claims: Lexicon::new(&[
        (Claim::Doubt, DOUBT),
        (Claim::Hearsay, HEARSAY),
        (Claim::Report, REPORT),
        (Claim::Assurance, ASSURANCE),
        (Claim::Soft, SOFT),
        (Claim::Said, SAID),
        (Claim::Idle, SURE_ENOUGH),
    ]),
    asking: Asking {
        sure: &[],
        may: &[],
        open: &[],
        tells: &[],
        greet: &[],
        words: Lexicon::new(&[
            (Opener::Surely, SURELY),
            (Opener::Opens, OPENERS),
            (Opener::Loose, LOOSE),
            (Opener::Tell, TELL),
            (Opener::Idle, COMMANDS),
        ]),
    },
};

#[rustfmt::skip]
static DENY: &[&str] = &[
    "not", "no", "never", "nobody", "nothing", "nowhere", "none", "neither", "cannot", "without", "*n't", "dont", "didnt", "doesnt", "wasnt", "cant", "wont", "isnt", "no one", "naught", "nought", "not any", "not anyone", "not anything", "not ever",
];

/// Goes on with a denial.
static CONCORD: &[&str] = &["nor"];

/// Denials within other words, and negative questions, which ask for a yes.
#[rustfmt::skip]
static NEAR: &[&str] = &[
    "^ isn't", "^ aren't", "^ wasn't", "^ weren't", "^ didn't", "^ doesn't", "^ haven't", "^ hasn't", "^ hadn't", "^ won't", "^ wouldn't", "^ couldn't", "^ can't", "^ shouldn't",
    "^ don't you", "^ don't we", "^ don't they", "wonder*", "the only", "still", "give up", "gave up", "given up", "giving up", "turn down", "turned down", "resist*", "un*ed", "un*able", "un*ly", "un*ing", "un*ive", "un*ful", "un*ial", "un*al", "struggl*", "damn*", "ignoran*", "evict*", "stay away", "can't help", "cannot help", "couldn't help", "could not help", "cannot but", "in*able", "in*ible", "im*ible", "im*able", "*less", "*lessly", "unless", "unclear", "uncertain", "inactive", "invalid", "incomplet*", "insuffic*", "inexper*", "indefin*", "infrequ*", "inabil*", "inadequ*", "inconsist*", "imperfect*", "impart*", "improp*",
    "unsafe", "unfair", "unsure", "unaccept*", "unpreced*", "unusual*", "unique*", "unlike*", "unoccup*", "unrest", "untrue", "unwise", "unhapp*", "unpop*", "unman*", "unemploy*", "impossib*", "imposs*", "incap*", 
    "rarely", "rare", "seldom", "few", "little", "until", "till", "prevent*", "instead", "far from", "otherwise", "beyond", "reject*", "rather than", "too * to", 
    "invisible", "less", "ignor*", "forget*", "forgot*", "missing", "missed", "miss", "before", "illeg*", "irreg*", "independ*", "useless", "away from", "innocent*", "refrain*", "abstain*", "avoid*", "abandon*", "exclud*", "omit*", "overlook*", "neglect*", "deprive*", "stop", "stopped", "stopping", "stops", "ceas*", "quit", "end", "ended",
    "out of", "lost", "lose", "losing", "loses", "loss*", "dismiss*", "declin*", "oppos*", "contrary", "yet to", "yet", "short of", "shortage*", "short", "scarce", "hate*", "doubt*", "hard to", "hard", "difficult*", "other than", "free of", "free from", "free", "could not have", "against", "despite", "instead of", "mistake*", "mistak*", "lie", "lied", "lies", "lying", "false*", "empty", "silent*", "silence*", "alone", "deni*", "anymore", "any", "disab*", "disagr*", "disappoint*", "discourag*", "dissatisf*", "dislik*", "disallow*", "disappear*", "disobey*", "distrust*", "misunderst*", "withdr*", "withh*", "suspend*", "block*", "nil",
    "couldn't have", "cancel*", "non", "zero", "non*", "anything but", "nobody but", "no one but", "nothing but", "none but", "no one except", "nobody except", "different*", "amateur*", "stranger*", "strange", "ran out", "run out",
    "bad", "badly", "worse", "worst", "poor*", "slow*", "take your time", "not * until", "*n't * until", "not * * until", "*n't * * until", "no * until", "never * until", "not until", "never * * until", "not * * * until", "*n't * * * until",
    "wronged",
    "illegal*", "unlawful*",
    "don't worry", "do not worry", "awake",
];

#[rustfmt::skip]
static REFUSAL: &[&str] = &[
    "impossible", "unable", "incapable", "refus*", "prohibit*", "forbid*", "forbidden", "forbade", "deny", "denied", "denies", "denying", "lack*", "fail*", "absen*", "ban", "banned", "bans",
    "hardly", "barely", "scarcely", "unmarried", "wrong", "wrongly", "incorrect*", "untrue", "false", "unconscious", "disobey*", "disagree*", "unarmed", "uninjured", "unharmed", "unhurt", "unfinished", "unsuccessful*", "unaware", "unfamiliar", "unknown", "unsigned", "unwilling*", "unreliable", "insufficient*",
];

#[rustfmt::skip]
static IDLE: &[&str] = &[
    "united", "uncle*", "single", "invit*", "understand*", "understood", "unit", "units", "university", "unanim*", "under", "until now", "important*", "interest*", "not only", "not just", "not simply", "not merely", "no doubt", "no less", "no fewer", "no more than", "not more than", "not least", "or not", "no matter", "why not", "not to mention",
    "at all times", "not so long ago", "can't wait", "no wonder", "*n't it ?", "*n't you ?", "*n't they ?", "*n't we ?", "*n't he ?", "*n't she ?", "*n't i ?", "*n't there ?", "without doubt", "without a doubt", "there is no doubt", "is it not ?", "did you not ?",
    "nothing less", "no sooner", "none other", "with or without", "look no further", "no . ^ 1*", "no . ^ 2*", "no . ^ 3*", "no . ^ 4*", "no . ^ 5*", "no . ^ 6*", "no . ^ 7*", "no . ^ 8*", "no . ^ 9*", "no 1*", "no 2*", "no 3*", "no 4*", "no 5*", "no 6*", "no 7*", "no 8*", "no 9*",
    "nothing short", "nonetheless", "nevertheless", "yes or no", "more often than not", "not long ago", "not far", "before long", "at least", "regardless", "unless otherwise", "bless*", "last but not least", "wireless*",
    "no 0*", "no . ^ 0*", "wrong side", "false alarm",
];

#[rustfmt::skip]
static SURELY: &[&str] = &[
    "^ did you", "^ did they", "^ did he", "^ did she", "^ did anyone", "^ do you", "^ are you", "^ were you", "^ were they", "^ was he", "^ have you", "^ can you", "^ could you", "^ where did", "^ where were", "^ where are", "^ where is", "^ where do", "^ what did",
    "^ what is your", "^ what were", "^ why did", "^ why were", "^ how many", "^ how did", "^ how old are", "^ who did", "^ when did", "^ when were", "^ and did you", "^ so did you",
];

#[rustfmt::skip]
static OPENERS: &[&str] = &[
    "^ who", "^ whom", "^ whose", "^ what", "^ when", "^ where", "^ why", "^ how", "^ which", "^ do", "^ does", "^ did", "^ are", "^ is", "^ was", "^ were", "^ has", "^ can", "^ could", "^ have you", "^ have they", "^ had you",
    "^ will", "^ would", "^ shall", "^ should", "^ may i", "^ may we", "^ am i", "^ at what", "^ in what", "^ in which", "^ with whom", "^ to whom", "^ from where", "^ and who", "^ and what", "^ and when", "^ and where", "^ and why", "^ and how", "^ and did", "^ and do", "^ and were", "^ so who", "^ so what", "^ so where", "^ so did", "^ so you",
];

#[rustfmt::skip]
static LOOSE: &[&str] = &["^ and", "^ so", "^ you", "^ have", "^ had", "^ may", "^ am", "^ your", "^ any"];

#[rustfmt::skip]
static TELL: &[&str] = &[
    "^ tell me", "^ tell us", "^ please tell", "^ say", "^ describe", "^ please describe", "^ explain", "^ please explain", "^ state", "^ please state", "^ name", "^ please name", "^ specify", "^ answer", "wonder", "^ clarify", "^ please clarify", "^ please say", "^ please answer", "^ report",
];

static COMMANDS: &[&str] = &["^ do not", "^ don't", "^ do you know ."];

#[rustfmt::skip]
static YES: &[&str] = &[
    "yes", "yes yes", "yeah", "yep", "yup", "yes sir", "yes ma'am", "right", "correct", "that's right", "that is right", "that's correct", "that is correct", "that's true", "that is true", "affirmative", "of course", "certainly", "sure", "indeed", "exactly", "aye", "it is so", "yes that's right", "yes of course", "yes that is right", "yes that is correct", "yes it is",
    "i do .", "i did .", "i have .", "i was .", "i am .", "so it is", "that is so", "that's so", "correct sir",
];

#[rustfmt::skip]
static NO: &[&str] = &[
    "no", "no no", "nope", "nah", "no sir", "no ma'am", "negative", "not at all", "absolutely not", "of course not", "certainly not", "that's not right", "that is not right", "that's not so", "that is not so", "that's not true", "that is not true", "no that's not true", "that's wrong", "that is wrong", "no i did not", "no i didn't", "no i don't", "no i do not", "no i wasn't", "no it's not true", "no that is not true",
    "i do not .", "i don't .", "i did not .", "i didn't .", "i haven't .", "i have not .", "i wasn't .", "i was not .", "wrong", "incorrect", "that's incorrect", "that is incorrect", "not true", "not so", "never .", "false", "untrue",
];

#[rustfmt::skip]
static GESTURES: &[(&str, Answer)] =
    &[("denies by gesture", Answer::No), ("nods", Answer::Yes), ("nodded", Answer::Yes), ("nodding", Answer::Yes), ("shakes head", Answer::No), ("shakes his head", Answer::No), ("shakes her head", Answer::No), ("shook", Answer::No), ("shaking", Answer::No)];

#[rustfmt::skip]
static DOUBT: &[&str] = &[
    "maybe", "perhaps", "i think", "i guess", "i suppose", "i believe", "i assume", "i reckon", "i imagine", "it seems", "seems", "seemed", "seem", "probably", "possibly", "apparently", "presumably", "might", "not sure", "not certain", "could have been", "as if", "i'm not sure", "i am not sure", "it looks like", "looked like", "looks like",
    "as far as i know", "as far as i remember", "as far as i recall", "as far as i can tell", "as far as we know", "to my knowledge", "to the best of my knowledge", "if i'm not mistaken", "if i am not mistaken", "if i remember", "if i recall", "if memory serves", "i don't think", "i do not think", "i'm not certain", "don't think", "not positive", "i can't say for sure", "i cannot say for sure", "i am not certain", "not entirely sure", "not quite sure", "in my opinion", "in my view", "looked", "appeared to", "appears to", "appear to", "must have been", "i would say", "i'd say", "conceivably", "most likely", "quite likely", "i seem to", "it appears", "it appeared", "as i remember", "i suspect",
    "i presume",
];

#[rustfmt::skip]
static HEARSAY: &[&str] = &[
    "reportedly", "allegedly", "supposedly", "they say", "people say", "people said", "it is said", "it was said", "rumor*", "rumour*", "i heard from", "i was told", "we were told", "i've heard", "is said to", "are said to", "was said to", "were said to", "purportedly", "word has it",
    "i heard that", "i had heard", "we heard that", "we had heard", "heard that", "from what i heard", "from hearsay", "hearsay", "it was rumored", "so they say", "apparently they", "i'm told", "said to have", "told me that", "according to rumours", "according to rumors", "i understand that", "the story goes", "i hear that", 
];

/// That somebody said it.
#[rustfmt::skip]
static REPORT: &[&str] = &[
    "said", "says", "told", "said that", "say that", "claimed", "claims", "stated", "stated that", "they said", "i heard", "we heard", "was taught", "were taught", "taught us", "taught that", "reported that", "was reported", "was reported that", "announced that", "i heard",
];

#[rustfmt::skip]
static ASSURANCE: &[&str] = &[
    "definitely", "certainly", "surely", "undoubtedly", "without doubt", "without a doubt", "no doubt", "for sure", "for certain", "i'm sure", "i am sure", "i'm certain", "i am certain", "certain that", "sure that", "positive that", "absolutely", "unquestionably", "quite sure", "absolutely sure", "beyond doubt",
    "without question", "100 percent", "i know for", "i know for a fact", "for a fact", "undeniably", 
];

#[rustfmt::skip]
static SOFT: &[&str] = &[
    "could", "would", "may", "can", "should", "likely", "unlikely", "possib*", "probab*", "potential*", "think", "thinks", "thought", "thinking", "believe*", "believing", "feel", "feels", "felt", "guess*", "suppos*", "suspect*", "expect*", "consider*", "appear*", "look", "looking", "like", "estimat*", "about", "almost", "around", "nearly", "some", "somewhat", "somehow", "sort of", "kind of", "roughly", "whether", "doubt*", "hope*", "seem*", "sound*", "apparent*", "assum*",
    "recall", "looks",
];

/// What may stand for hearsay or for assurance in another language.
#[rustfmt::skip]
static SAID: &[&str] = &[
    "according", "alleg*", "purport*", "so called", "predict*", "say", "saying", "tell", "tells", "hear", "heard", "claim*", "stat*", "report*", "announc*", "explain*", "admit*", "confirm*", "indeed", "really", "truly", "actually", "of course", "obvious*", "clear*", "sure", "certain*", "exact*", "precise*", "must", "always", "fact", "true", "know", "known", "knew", "convinc*", "confiden*", "never", "word*", "news", "data", "evident*",
    "talk*", "spoke", "speak*", "order*", "command*", "ask*", "told to", "was told to", "were told to", "told us to", "told me to", "told him to", "told them to", "taught", "teach*", "learn*", "notif*", "inform*", "wrote", "written", "answer*", "repl*", "promis*", "warn*", "insist*", "suggest*", "call*", "mention*", "quot*", "testif*", "describ*", "advis*", "demand*", "add*", "argu*", "emphas*", "urg*", "accus*", "thank*", "conversation", "notice", "messag*", "convey*", "translat*", "interpreter", "deni*", "deny", "declar*", "pass*", "thought", "swore", "prais*", "complain*",
    "i was told to", "we were told to", "i said", "i have said", "i've said", "we said", "what i said", "said nothing", "contract says", "document says", "letter says", "it says", "he said nothing",
    "said his name", "said her name", "said their name", "said my name", "instructed", "instructs", "instructions",
];

#[rustfmt::skip]
static SURE_ENOUGH: &[&str] = &[
    "a certain", "make sure", "making sure", "made sure", "may ^", "i don't think so", "looked at", "looked for", "looked after", "looked into", "looked around", "looks at", "looked up", "looked down", "looked back", "looked out", "looks for", "looks after", "looks forward", "looked forward", "looked through", "looked over", "looked away", "looked in", "looked inside", "looked on", "looked under", "looked to", "looks to", "looked straight", "looked me", "looked him", "looked her", "looked them", "looked us", "looked everywhere", "looked carefully", "looked closely",
    "i said so",
    "i heard it .", "we heard it .", "we heard no *", "i heard no *", "i heard nothing", "we heard nothing",
];
