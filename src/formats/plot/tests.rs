use super::*;

/// A column with texts of so many segments.
fn column(tag: &str, segments: usize) -> Column {
    let segments = (1..=segments).map(|n| format!("{tag} {n}.")).collect();
    Column { name: tag.to_uppercase(), tag: tag.to_owned(), segments }
}

fn row(id: usize, sides: [Side; 2], score: Option<f32>) -> Ribbon {
    Ribbon { id: id.to_string(), anchor: format!("line {id}"), sides: sides.into(), score, why: "similar" }
}

/// Versions that go together segment by segment, each with this score.
fn parallel(scores: &[f32]) -> Picture {
    let pair = |n: usize| [Side::Segments(n..n + 1), Side::Segments(n..n + 1)];
    let rows = scores.iter().enumerate().map(|(n, score)| row(n + 1, pair(n), Some(*score))).collect();
    Picture { title: "day1".into(), columns: vec![column("ko", scores.len()), column("uk", scores.len())], rows }
}

/// The rows of a picture as they are drawn, each with its tooltip and its shapes.
fn drawn_rows(svg: &str) -> Vec<&str> {
    svg.split("<g><title>").skip(1).filter_map(|rest| rest.split("</g>").next()).collect()
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

/// Every element is closed where it was opened, and nothing but the five escapes begins with `&`.
fn is_well_formed(svg: &str) -> bool {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let Some((tag, text)) = tag.split_once('>') else { return false };
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        let escapes = ["amp;", "lt;", "gt;"];
        if text.contains('>') || text.split('&').skip(1).any(|rest| !escapes.iter().any(|e| rest.starts_with(e))) {
            return false;
        }
        if count(tag, "\"") % 2 == 1 {
            return false;
        }
    }
    open.is_empty()
}

#[test]
fn every_row_has_its_ribbon_and_says_what_it_is() {
    let svg = plot(&parallel(&[0.99, 0.8, 0.6, 0.3]));
    let rows = drawn_rows(&svg);
    assert_eq!(rows.len(), 4);
    for (row, class) in rows.iter().zip(["b0", "b1", "b2", "b3"]) {
        assert_eq!(count(row, &format!("class=\"{class}\"")), 1, "{row}");
        assert_eq!(count(row, "class=\"p\""), 2, "{row}");
    }
    let told = "row 3 – line 3\nscore 0.60 – doubtful: 0.50 to 0.70 – similar\nko 3: ko 3.\nuk 3: uk 3.</title>";
    assert!(rows[2].starts_with(told), "{}", rows[2]);
    assert!(svg.contains("doubtful: 0.50 to 0.70 (1 row)<") && svg.contains("no counterpart (0 rows)<"));
}

#[test]
fn doubtful_rows_are_marked_and_sure_ones_are_not() {
    let svg = plot(&parallel(&[0.99, 0.8, 0.6, 0.3]));
    let marks =
        drawn_rows(&svg).iter().map(|row| (count(row, "class=\"h\""), count(row, "class=\"m\""))).collect::<Vec<_>>();
    assert_eq!(marks, [(0, 0), (0, 0), (1, 0), (0, 1)]);
    assert!(svg.contains(">0.30</text>") && !svg.contains(">0.80</text>"));
}

#[test]
fn gaps_are_hatched() {
    let lone = |score| row(1, [Side::Segments(0..1), Side::Missing], score);
    let picture =
        |row| Picture { title: "day1".into(), columns: vec![column("ko", 1), column("uk", 0)], rows: vec![row] };
    for (score, class, colours) in [(Some(0.95), "g", 0), (None, "g", 0), (Some(0.4), "l", 2)] {
        let svg = plot(&picture(lone(score)));
        let row = drawn_rows(&svg)[0];
        assert_eq!(count(row, &format!("class=\"{class}\"")), 2, "from the segment through the empty column: {row}");
        assert_eq!(count(row, "class=\"b"), colours, "{row}");
        assert!(row.contains("uk: no counterpart"), "{row}");
    }
    let aside = plot(&picture(row(1, [Side::Segments(0..1), Side::NotExpected], None)));
    assert_eq!(count(drawn_rows(&aside)[0], "class=\"g\""), 0, "nothing is missed there");
}

#[test]
fn a_ribbon_passes_a_column_that_lacks_the_row() {
    let sides = vec![Side::Segments(0..1), Side::Missing, Side::Segments(0..1)];
    let columns = vec![column("ko", 1), column("uk", 0), column("en", 1)];
    let rows = vec![Ribbon { sides, ..row(1, [Side::Missing, Side::Missing], Some(0.95)) }];
    let svg = plot(&Picture { title: "day1".into(), columns, rows });
    let row = drawn_rows(&svg)[0];
    assert_eq!((count(row, "class=\"b0\""), count(row, "class=\"g\"")), (2, 1), "{row}");
}

#[test]
fn joined_segments_have_a_bracket_and_each_its_box() {
    let joined = row(1, [Side::Segments(0..2), Side::Segments(0..1)], Some(0.95));
    let picture = Picture { title: "day1".into(), columns: vec![column("ko", 2), column("uk", 1)], rows: vec![joined] };
    let svg = plot(&picture);
    let row = drawn_rows(&svg)[0];
    assert_eq!(count(row, "class=\"j\""), 1, "{row}");
    let boxes: Vec<_> =
        row.split("class=\"p\"").skip(1).map(|rest| count(rest.split("/>").next().unwrap(), "M")).collect();
    assert_eq!(boxes, [2, 1]);
    assert!(svg.contains(">ko 2.</text>") && svg.contains("joined segments (1 row)<"));
}

#[test]
fn in_strips_a_side_with_fewer_segments_is_not_taken_for_a_gap() {
    let mut picture = parallel(&vec![0.95; 200]);
    picture.rows[0].sides = vec![Side::Segments(0..3), Side::Segments(0..2)];
    let svg = plot(&picture);
    let rows = drawn_rows(&svg);
    assert_eq!((count(rows[0], "class=\"k\""), count(rows[0], "class=\"j\"")), (1, 2), "{}", rows[0]);
    assert_eq!(count(rows[1], "class=\"k\"") + count(rows[1], "class=\"j\""), 0);
}

#[test]
fn texts_are_escaped_and_cut() {
    let mut picture = parallel(&[0.9]);
    picture.title = "<a & \"b\">\0\u{8}\u{ffff}".into();
    picture.columns[0].segments[0] = format!("<script>&amp;</script>\n{}", "가".repeat(500));
    picture.columns[1].segments[0] = "]]> \u{1b}[0m 'Так'".into();
    let svg = plot(&picture);
    assert!(is_well_formed(&svg), "{svg}");
    assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;&amp;amp;"));
    assert!(count(&svg, "가") < 60 && svg.contains("가…"));
    assert!(!svg.contains(['\0', '\u{8}', '\u{1b}', '\u{ffff}']));
}

#[test]
fn whatever_is_drawn_is_well_formed_and_the_same_again() {
    for count in [0, 1, 30, 120, 121, 700] {
        let picture = parallel(&vec![0.6; count]);
        let svg = plot(&picture);
        assert!(is_well_formed(&svg), "{count}");
        assert_eq!(drawn_rows(&svg).len(), count);
        assert!(is_plot(svg.as_bytes()) && svg == plot(&picture));
    }
    assert!(is_well_formed(&plot(&Picture::default())));
    assert!(!is_well_formed("<a><b></a>") && !is_well_formed("<a>&b</a>") && !is_plot(b"<svg/>"));
}

/// On a screen of common width a row stays two pixels high; the page keeps the shape of a sheet and the marks their place.
#[test]
fn thousands_of_rows_stay_legible() {
    for (count, least) in [(30, 12.0), (500, 5.0), (3_000, 2.0), (10_000, 1.0)] {
        let picture = parallel(&vec![0.99; count]);
        let layout = Layout::of(&picture);
        let (width, height) = (layout.width(), layout.height(1));
        let fitted = (1600.0 / width).min(1.0);
        assert!(layout.line * fitted >= least, "{count}: {} px", layout.line * fitted);
        assert!((0.7..2.1).contains(&(width / height)), "{count}: {width} × {height}");
        assert_eq!(layout.strips.iter().map(|strip| strip.len()).sum::<usize>(), count);
    }
}

#[test]
fn a_doubtful_row_is_found_among_thousands() {
    let mut scores = vec![0.99; 3_000];
    scores[1233] = 0.4;
    let svg = plot(&parallel(&scores));
    assert_eq!(count(&svg, "<text class=\"d\""), 1);
    assert!(svg.contains(">1234</text>"), "its number stands beside it");
}
