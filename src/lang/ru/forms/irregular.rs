//! Nouns whose forms no rule gives: the irregular forms alone, in the place of the regular ones.

/// Irregular forms by word.
#[rustfmt::skip]
const LISTED: &[(&str, &str)] = &[
    ("человек", "pl=люди plgen=людей plgen=человек pldat=людям plins=людьми plloc=людях"),
    ("ребёнок", "pl=дети plgen=детей pldat=детям plins=детьми plloc=детях"),
    ("друг", "pl=друзья plgen=друзей pldat=друзьям plins=друзьями plloc=друзьях"),
    ("брат", "pl=братья plgen=братьев pldat=братьям plins=братьями plloc=братьях"),
    ("сын", "pl=сыновья pl=сыны plgen=сыновей plgen=сынов pldat=сыновьям plins=сыновьями plloc=сыновьях"),
    ("муж", "pl=мужья plgen=мужей pldat=мужьям plins=мужьями plloc=мужьях"),
    ("стул", "pl=стулья plgen=стульев pldat=стульям plins=стульями plloc=стульях"),
    ("лист", "pl=листы pl=листья plgen=листов plgen=листьев pldat=листам pldat=листьям plins=листами plins=листьями plloc=листах plloc=листьях"),
    ("дерево", "pl=деревья plgen=деревьев pldat=деревьям plins=деревьями plloc=деревьях"),
    ("крыло", "pl=крылья plgen=крыльев pldat=крыльям plins=крыльями plloc=крыльях"),
    ("звено", "pl=звенья plgen=звеньев pldat=звеньям plins=звеньями plloc=звеньях"),
    ("перо", "pl=перья plgen=перьев pldat=перьям plins=перьями plloc=перьях"),
    ("мать", "gen=матери dat=матери ins=матерью loc=матери pl=матери plgen=матерей pldat=матерям plins=матерями plloc=матерях"),
    ("дочь", "gen=дочери dat=дочери ins=дочерью loc=дочери pl=дочери plgen=дочерей pldat=дочерям plins=дочерьми plins=дочерями plloc=дочерях"),
    ("путь", "gen=пути dat=пути ins=путём loc=пути pl=пути plgen=путей"),
    ("плечо", "pl=плечи plgen=плеч"),
    ("колено", "pl=колени plgen=коленей plgen=колен pldat=коленям plins=коленями plloc=коленях"),
    ("ухо", "pl=уши plgen=ушей pldat=ушам plins=ушами plloc=ушах"),
    ("око", "pl=очи plgen=очей pldat=очам plins=очами plloc=очах"),
    ("яблоко", "pl=яблоки plgen=яблок"),
    ("сосед", "pl=соседи plgen=соседей pldat=соседям plins=соседями plloc=соседях"),
    ("чёрт", "pl=черти plgen=чертей pldat=чертям plins=чертями plloc=чертях"),
    ("господин", "pl=господа plgen=господ pldat=господам plins=господами plloc=господах"),
    ("хозяин", "pl=хозяева plgen=хозяев pldat=хозяевам plins=хозяевами plloc=хозяевах"),
    ("татарин", "pl=татары"),
    ("судно", "pl=суда plgen=судов pldat=судам plins=судами plloc=судах"),
    ("небо", "pl=небеса plgen=небес pldat=небесам plins=небесами plloc=небесах"),
    ("чудо", "pl=чудеса plgen=чудес pldat=чудесам plins=чудесами plloc=чудесах"),
    ("дитя", "gen=дитяти dat=дитяти ins=дитятей loc=дитяти pl=дети plgen=детей pldat=детям plins=детьми plloc=детях"),
    ("дядя", "plgen=дядей"),
    ("тётя", "plgen=тётей plgen=тёть"),
    ("солдат", "plgen=солдат"),
    ("партизан", "plgen=партизан"),
    ("сапог", "plgen=сапог"),
    ("глаз", "pl=глаза plgen=глаз pldat=глазам plins=глазами plloc=глазах"),
    ("раз", "plgen=раз"),
    ("волос", "plgen=волос"),
    ("год", "plgen=годов plgen=лет pl=годы pl=года"),
    ("конь", "plgen=коней"),
    ("люди", "gen=людей ins=людьми"),
    ("дети", "gen=детей ins=детьми"),
    ("деньги", "gen=денег dat=деньгам ins=деньгами loc=деньгах"),
    ("двери", "ins=дверями ins=дверьми"),
    ("церковь", "gen=церкви dat=церкви ins=церковью loc=церкви pl=церкви plgen=церквей pldat=церквям pldat=церквам plins=церквями plins=церквами plloc=церквях plloc=церквах"),
    ("яйцо", "plgen=яиц"),
    ("семя", "plgen=семян"),
    ("стремя", "plgen=стремян"),
    ("плечо", "pl=плечи plgen=плеч"),
    ("лошадь", "plins=лошадьми plins=лошадями"),
    ("курица", "pl=куры pl=курицы plgen=кур plgen=куриц"),
    ("лагерь", "pl=лагеря plgen=лагерей pldat=лагерям"),
];

/// What stands before a listed noun, and its irregular forms: a long one may be the second part of a compound.
pub fn listed(word: &str) -> Option<(&str, &'static str)> {
    LISTED.iter().find_map(|(own, forms)| {
        let before = word.strip_suffix(own)?;
        (before.is_empty() || own.len() >= 12).then_some((before, *forms))
    })
}

/// Foreign nouns that do not decline and whose letters do not tell so.
#[rustfmt::skip]
const FIXED: &[&str] = &[
    "бюро", "депо", "метро", "кино", "авто", "фото", "пальто", "кимоно", "домино", "евро", "дзюдо", "лото", "пианино", "соло", "танго", "динамо",
    "манго", "торнадо", "сопрано", "бунгало", "лассо", "инкогнито", "эсперанто", "маэстро", "мачо", "фламинго", "кредо", "казино", "эскимо", "табло",
    "трюмо", "жабо", "кашпо", "либидо", "лего", "такси", "жюри", "шасси", "пари", "ралли", "регби", "хобби", "колибри", "пони", "гризли", "леди",
    "конфетти", "спагетти", "алиби", "ретро", "стерео", "диско", "пончо", "сумо", "айкидо", "политбюро", "камикадзе", "каноэ", "осло", "токио",
    "чикаго", "торонто", "бордо", "арго", "фиаско", "брутто", "нетто", "сальдо", "болеро", "рококо", "кофе", "кафе", "шоссе", "купе", "цунами",
    "суши", "киви", "", "портмоне", "резюме", "клише", "атташе", "драже", "желе", "эмбарго", "вето", "каратэ", "гестапо", "контральто",
];

/// The noun has one form.
pub fn is_fixed(word: &str) -> bool {
    FIXED.contains(&word)
}

/// Nouns in -а and -я that name men.
#[rustfmt::skip]
const MEN: &[&str] = &[
    "староста", "старшина", "судья", "воевода", "глава", "сирота", "дядя", "папа", "слуга", "коллега", "калека", "пьяница", "убийца", "самоубийца",
    "бродяга", "заика", "левша", "юнга", "мулла", "вельможа", "мужчина", "юноша", "дедушка", "никита", "илья", "савва", "фома", "лука", "кузьма",
];

/// A noun in -а or -я that names a man.
pub fn is_man(word: &str) -> bool {
    MEN.contains(&word)
}
