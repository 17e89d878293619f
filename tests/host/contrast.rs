//! Contrast of the design tokens by WCAG 2.2: texts 4.5 : 1 (AA), body text 7 : 1 (AAA), lines of controls 3 : 1, in both themes.

use std::collections::BTreeMap;
use std::fs;

/// Custom properties by name, with their values.
type Tokens = BTreeMap<String, String>;

/// Backgrounds of text.
const SURFACES: [&str; 4] = ["paper", "raised", "wash", "gold-wash"];
/// Texts on these.
const INKS: [&str; 6] = ["ink", "ink-soft", "ink-faint", "accent", "gold-ink", "error"];
/// Texts on a background of their own.
const PAIRS: [(&str, &str); 6] = [
    ("on-accent", "accent-fill"),
    ("on-band", "band"),
    ("on-band-soft", "band"),
    ("on-band-gold", "band"),
    ("band", "on-band"), // the chosen button of 外观
    ("gold-ink", "gold-wash"),
];
/// Edges and fills by which a control or its state is known.
const EDGES: [&str; 3] = ["line-strong", "accent-fill", "error"];

fn sheet(name: &str) -> String {
    fs::read_to_string(format!("style/{name}.css")).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The declarations of the rule that begins so.
fn rule(sheet: &str, selector: &str) -> Tokens {
    let (_, rest) =
        sheet.split_once(&format!("{selector} {{")).unwrap_or_else(|| panic!("no rule {selector}"));
    let declarations = rest.split('}').next().unwrap_or_default().split(';');
    let declared =
        declarations.filter_map(|declaration| declaration.trim().strip_prefix("--")?.split_once(':'));
    declared.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
}

/// The tokens of the light and of the dark theme.
fn themes() -> [(&'static str, Tokens); 2] {
    let tokens = sheet("tokens");
    let light = rule(&tokens, ":root");
    let mut dark = light.clone();
    dark.extend(rule(&tokens, "html[data-theme=\"dark\"]"));
    [("light", light), ("dark", dark)]
}

/// A token's colour, through the tokens it refers to.
fn colour(tokens: &Tokens, name: &str) -> u32 {
    let value = tokens.get(name).unwrap_or_else(|| panic!("no token --{name}"));
    if let Some(other) = value.strip_prefix("var(--").and_then(|value| value.strip_suffix(')')) {
        return colour(tokens, other);
    }
    let digits = value.trim_start_matches('#');
    let long = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits.to_owned(),
    };
    u32::from_str_radix(&long, 16).unwrap_or_else(|_| panic!("--{name} is no colour but {value}"))
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: u32) -> f64 {
    let channel = |shift: u32| match f64::from(colour >> shift & 0xff) / 255.0 {
        dark if dark <= 0.040_45 => dark / 12.92,
        light => ((light + 0.055) / 1.055).powf(2.4),
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

#[track_caller]
fn assert_contrast(theme: &str, tokens: &Tokens, front: &str, back: &str, least: f64) {
    let mut sides = [front, back].map(|name| luminance(colour(tokens, name)));
    sides.sort_by(f64::total_cmp);
    let ratio = (sides[1] + 0.05) / (sides[0] + 0.05);
    assert!(ratio >= least, "{theme}: --{front} on --{back} has {ratio:.2} : 1, not {least} : 1");
}

#[test]
fn texts_stand_out_from_what_they_are_on() {
    for (theme, tokens) in themes() {
        for back in SURFACES {
            for front in INKS {
                assert_contrast(theme, &tokens, front, back, 4.5);
            }
        }
        for (front, back) in PAIRS {
            assert_contrast(theme, &tokens, front, back, 4.5);
        }
    }
}

#[test]
fn body_text_stands_out_more() {
    for (theme, tokens) in themes() {
        assert_contrast(theme, &tokens, "ink", "paper", 7.0);
    }
}

#[test]
fn controls_are_seen_by_their_lines_and_fills() {
    for (theme, tokens) in themes() {
        for back in SURFACES {
            for front in EDGES {
                assert_contrast(theme, &tokens, front, back, 3.0);
            }
        }
        assert_contrast(theme, &tokens, "gold", "paper", 3.0);
    }
}

#[test]
fn where_more_contrast_is_preferred_there_is_more() {
    let more = rule(&sheet("contrast"), "html[lang]");
    assert!(!more.is_empty(), "contrast.css changes no token");
    for (theme, mut tokens) in themes() {
        tokens.extend(more.clone());
        for back in SURFACES {
            for front in INKS.into_iter().chain(["line", "line-strong"]) {
                assert_contrast(theme, &tokens, front, back, 7.0);
            }
        }
    }
}

#[test]
fn dark_is_the_same_by_the_system_and_by_choice() {
    let tokens = sheet("tokens");
    let [system, chosen] =
        ["html:not([data-theme=\"light\"])", "html[data-theme=\"dark\"]"].map(|it| rule(&tokens, it));
    assert!(!system.is_empty());
    assert_eq!(system, chosen);
}

/// `index.html` cannot read a token.
#[test]
fn the_bars_of_the_browser_have_the_colour_of_the_page() {
    let page = fs::read_to_string("index.html").expect("index.html");
    let colours: Vec<_> = page.split("name=\"theme-color\" content=\"").skip(1).collect();
    let papers = themes().map(|(theme, tokens)| (theme, tokens["paper"].clone()));
    assert_eq!(colours.len(), papers.len());
    for (theme, paper) in papers {
        let of_theme =
            |meta: &&&str| meta.lines().next().unwrap_or_default().contains("dark") == (theme == "dark");
        let meta = colours.iter().find(of_theme).expect(theme);
        assert!(meta.starts_with(&paper), "{theme}: {meta}");
    }
}
