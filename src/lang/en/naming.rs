//! What stands beside names in English.

use crate::lang::naming::Naming;

/// Titles, ranks, kinds of places; words in capitals that are no names; family names of Ukraine and Russia by their endings.
pub static NAMING: Naming = Naming {
    before: &[
        "captain", "major", "lieutenant", "colonel", "sergeant", "general", "private", "corporal", "soldier", "commander", "investigator", "prosecutor",
        "judge", "lawyer", "attorney", "doctor", "dr", "nurse", "interpreter", "translator", "mr", "mrs", "ms", "miss", "comrade", "citizen", "witness",
        "capt", "lt", "col", "maj", "sgt", "gen", "inspector", "detective", "name", "surname", "named", "called",
    ],
    behind: &[],
    #[rustfmt::skip]
    translated: &[
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mr", "mrs", "ms", "miss", "dr", "sir", "madam", "captain", "major",
        "lieutenant", "colonel", "sergeant", "general", "private", "corporal", "commander", "investigator", "prosecutor", "judge", "lawyer", "doctor",
        "interpreter", "comrade", "president", "minister", "ministry", "secretary", "king", "queen", "prince", "lord", "lady", "chief", "master", "senator",
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "middle", "central", "far", "great", "grand", "new", "old", "high", "upper",
        "lower", "black", "white", "red", "blue", "green", "yellow", "golden", "united", "nations", "states", "state", "union", "republic", "federation", "kingdom", "national",
        "international", "world", "war", "army", "forces", "force", "armed", "navy", "air", "military", "police", "guard", "guards", "rangers", "special", "operations",
        "brigade", "battalion", "regiment", "division", "corps", "company", "platoon", "squad", "unit", "department", "committee", "commission", "council", "assembly",
        "parliament", "government", "senate", "congress", "court", "supreme", "party", "democratic", "democrats", "republican", "republicans", "workers", "people", "people’s",
        "peoples", "office", "bureau", "service", "security", "intelligence", "defense", "defence", "foreign", "affairs", "human", "rights", "declaration", "convention",
        "constitution", "criminal", "procedure", "code", "law", "act", "article", "university", "academy", "school", "college", "institute", "hospital", "church", "cathedral",
        "street", "road", "avenue", "square", "park", "bridge", "airport", "station", "river", "lake", "sea", "ocean", "bay", "mountain", "mount", "island", "city", "town",
        "county", "province", "region", "oblast", "district", "village", "land", "the", "of", "and", "god", "god’s", "bible", "christmas", "easter", "internet", "book", "news", "times",
        "post", "cup", "league", "games", "olympic", "olympics", "premier", "champion", "champions", "day", "year", "plan", "program", "project", "class", "order", "energy",
        "bank", "business", "trade", "center", "centre", "museum", "house", "home", "palace", "tower", "hall", "group", "team", "club", "society", "association", "trust", "red",
        "cross", "nazi", "nazis", "communist", "soviet", "american", "americans", "british", "english", "german", "germans", "french", "dutch", "spanish", "chinese",
        "japanese", "korean", "koreans", "russian", "russians", "ukrainian", "ukrainians", "polish", "european", "europeans", "welsh", "scottish", "irish", "swiss", "greek",
        "jew", "jews", "jewish", "muslim", "christian", "catholic", "orthodox", "one", "two", "three", "first", "second", "third", "whereas", "yes", "no", "who", "what",
        "where", "when", "why", "how", "i", "i’m", "i’ll", "i’d", "i’ve", "none", "character", "characters", "language", "version", "part", "chapter", "hero", "glory", "victory",
        "marshal", "leader", "unity", "liberty", "remembrance", "memorial", "ambassador", "chancellor", "industries", "industry", "father", "mother", "patriotic", "valentine", "radio", "federal", "sector", "front", "line", "camp", "base", "range", "training", "ground", "border", "protocol", "interview", "supreme", "general’s", "holy", "saint", "st", "juche", "sunshine", "liberation", "independence", "freedom", "peace", "eternal", "dear", "my", "our",
    ],
    adjectives: &[],
    families: &[
        "enko", "chuk", "iuk", "yuk", "ovych", "ovich", "evych", "evich", "yovych", "ivna", "yivna", "ovna", "evna", "skyi", "skyy", "skiy", "tskyi", "enko’s",
    ],
};
