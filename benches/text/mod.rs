//! Invented text for the benches.

/// An invented interview of so many lines, each put together from words by a fixed sequence; every ninth line is left out.
pub fn version(lang: usize, lines: usize) -> Vec<String> {
    const WORDS: [[&str; 12]; 3] = [
        [
            "우리는",
            "강을",
            "밤에",
            "건넜습니다",
            "지휘관이",
            "물을",
            "달라고",
            "했습니다",
            "마을은",
            "비어",
            "있었고",
            "추웠습니다",
        ],
        [
            "ми",
            "річку",
            "вночі",
            "перейшли",
            "командир",
            "води",
            "просив",
            "казав",
            "село",
            "було",
            "порожнє",
            "холодно",
        ],
        [
            "we",
            "the river",
            "at night",
            "crossed",
            "the commander",
            "water",
            "asked",
            "said",
            "village",
            "was",
            "empty",
            "cold",
        ],
    ];
    let line = |n: usize| {
        let words: Vec<&str> = (0..8).map(|k| WORDS[lang][(n * n + 31 * k * n + k) % 1009 % 12]).collect();
        format!("{} {}.", words.join(" "), n)
    };
    (0..lines).filter(|n| n % 9 != lang).map(line).collect()
}
