//! Style sheets: one for each component, colours in the tokens alone.

use super::code::{File, files, program, sources, stem};
use std::fs;
use std::path::Path;

/// Who cannot read a custom property of CSS and so copies the colours: canvas, the drawn QR code, the web app manifest.
const COPIES: [&str; 3] =
    ["src/browser/poster/sheet.rs", "src/browser/qr_image.rs", "prerender/src/offline.rs"];

#[test]
fn a_style_sheet_has_the_name_of_its_component() {
    for (path, text) in files("style/components", "css") {
        let name = stem(&path);
        let component = path.replacen("style/", "src/", 1).replace(".css", ".rs");
        assert!(Path::new(&component).exists(), "{path} styles no component: {component} is missing");
        // The lightbox shares the class of the text whose pictures it enlarges.
        let is_rich_text = path.starts_with("style/components/rich_text");
        let block = if is_rich_text { "article-body".to_owned() } else { name.replace('_', "-") };
        assert!(text.contains(&format!(".{block}")), "{path} does not style .{block}");
    }
}

#[test]
fn every_style_sheet_is_part_of_the_page() {
    let page = fs::read_to_string("page.json").expect("page.json");
    let sheets = files("style", "css");
    assert!(sheets.len() > 30, "only {} style sheets were found", sheets.len());
    for (path, _) in sheets {
        assert!(page.contains(&format!("\"{path}\"")), "{path} is not listed in page.json");
    }
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    for (path, text) in files("style", "css").into_iter().filter(|(path, _)| path != "style/tokens.css") {
        let code: Vec<&str> = text.lines().map(|line| line.split("/*").next().unwrap_or_default()).collect();
        has_no_colour(&path, code.iter().filter(|line| line.contains(':')).copied());
    }
}

#[test]
fn no_program_has_a_colour_but_where_a_token_cannot_be_read() {
    let rust = ["src", "prerender/src"].into_iter().flat_map(sources);
    for (path, text) in rust.chain(files("src/boot", "js")) {
        let code = program(&text);
        let is_copy = COPIES.contains(&path.as_str());
        let quoted = code.lines().filter(|line| !is_copy && line.contains(['"', '\'']));
        has_no_colour(&path, quoted);
    }
    let all: Vec<File> = COPIES.iter().flat_map(|path| sources(path.trim_end_matches(".rs"))).collect();
    assert!(all.iter().all(|(_, text)| text.contains('#')), "a file that copies colours no longer does");
}

#[track_caller]
fn has_no_colour<'a>(path: &str, lines: impl Iterator<Item = &'a str>) {
    for line in lines {
        let is_colour = ["rgb(", "rgba(", "hsl(", "hsla("].iter().any(|word| line.contains(word));
        assert!(
            !is_colour && !has_hex_colour(line),
            "{path}: `{}` is a colour: name it in tokens.css",
            line.trim()
        );
    }
}

/// `#` and 3 to 8 hex digits, as in `color: #1d4b8f`; `url(#mask)`, `#main` and `"/#1"` are none.
fn has_hex_colour(code: &str) -> bool {
    code.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        let ends = rest[digits..]
            .chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric() && next != '-' && next != '_');
        ends && matches!(digits, 3 | 4 | 6 | 8)
    })
}
