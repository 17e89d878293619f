//! Rewrites Trunk's page into the template: one style sheet, small scripts, names that content decides.

mod scripts;
mod styles;

use std::ops::Range;

use super::esbuild::Kind;
use super::tags::{Tag, tags};
use crate::failure::Failure;
pub(super) use scripts::later as later_scripts;
pub(super) use styles::later as later_styles;

/// The files of the program.
pub(super) struct Program {
    pub(super) glue: Asset,
    pub(super) wasm: Asset,
    /// The style sheets that an article can wait for.
    pub(super) later_styles: Asset,
    /// The scripts that every page can wait for.
    pub(super) later_scripts: Asset,
}

/// A file: its address, and what its bytes are to be (W3C, Subresource Integrity).
pub(super) struct Asset {
    pub(super) address: String,
    pub(super) integrity: String,
}

/// Where the page says what the loader is to load.
const GLUE_LINK: &str = "portal-glue";
const WASM_LINK: &str = "portal-wasm";

type Minify<'a> = dyn Fn(Kind, &str) -> Result<String, Failure> + 'a;
type Edit = (Range<usize>, String);

/// The template's page.
pub(super) fn rewritten(page: &str, program: &Program, minify: &Minify) -> Result<String, Failure> {
    let tags = tags(page);
    let mut edits = styles::first(&tags, &program.later_styles, minify)?;
    edits.extend(scripts::edits(&tags, &program.later_scripts, minify)?);
    edits.push(link(&tags, GLUE_LINK, &program.glue, "integrity")?);
    edits.extend(import_map(&tags, &program.glue));
    // Chromium complains of `integrity` on what is preloaded for a fetch; there the loader hands it to the fetch.
    edits.push(link(&tags, WASM_LINK, &program.wasm, "data-integrity")?);
    edits.extend(tags.iter().filter(|tag| is_for_us(tag)).map(|tag| (tag.whole.clone(), String::new())));
    Ok(applied(page, edits))
}

/// What Trunk was told, and comments for developers: they begin with a space, `<!--MARKERS-->` do not.
fn is_for_us(tag: &Tag) -> bool {
    tag.name == "link" && tag.has("data-trunk")
        || tag.name == "!--" && tag.body.starts_with(char::is_whitespace)
}

/// Where a mark stands.
fn mark(tags: &[Tag], name: &str) -> Option<Range<usize>> {
    tags.iter().find(|tag| tag.name == "!--" && tag.body == name).map(|tag| tag.whole.clone())
}

/// The new value of the link's `href`, and after it one more attribute.
fn link(tags: &[Tag], id: &str, asset: &Asset, attribute: &str) -> Result<Edit, Failure> {
    let link = tags.iter().find(|tag| tag.name == "link" && tag.attribute("id") == Some(id));
    match link.and_then(|link| link.value_range("href")) {
        Some(range) => Ok((range, format!("{}\" {attribute}=\"{}", asset.address, asset.integrity))),
        None => {
            let thing = format!("<link id=\"{id}\" … href=\"…\">, by which the loader finds the program");
            Err(Failure::MissingContent { path: "index.html".into(), thing })
        }
    }
}

/// What `import()` is to check, for it has no place to say so: before the link, since what is loaded first is under no map.
/// Chromium 79 takes a map for a classic script, and `nomodule` keeps it from that; those who know maps pass over the word.
fn import_map(tags: &[Tag], glue: &Asset) -> Option<Edit> {
    let link = tags.iter().find(|tag| tag.name == "link" && tag.attribute("id") == Some(GLUE_LINK))?;
    let Asset { address, integrity } = glue;
    let map = format!(
        "<script type=\"importmap\" nomodule>{{\"integrity\":{{\"{address}\":\"{integrity}\"}}}}</script>\n"
    );
    Some((link.whole.start..link.whole.start, map))
}

fn applied(page: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut result = String::with_capacity(page.len());
    let mut done = 0;
    for (range, text) in edits {
        result.push_str(&page[done..range.start]);
        result.push_str(&text);
        done = range.end;
    }
    result.push_str(&page[done..]);
    without_blank_lines(&result)
}

/// What was taken out leaves its line behind.
fn without_blank_lines(page: &str) -> String {
    page.lines().filter(|line| !line.trim().is_empty()).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<head>
<!-- for developers -->
<!--HEAD-->
<style>a { }</style>
<link data-trunk rel="rust" data-bin="portal"/>
<link id="portal-glue" rel="modulepreload" href="/portal.js">
<link rel="preload" as="fetch" href="/portal_bg.wasm" id="portal-wasm">
<style>b { }</style>
<!--styles:later-->
<style>c { }</style>
<style>d { }</style>
<script>old()</script>
<script type="module">new()</script>
<script type="application/json">{ "a": 1 }</script>
<!--scripts:later-->
<script>late()</script>
</head>"#;

    fn rewrite(page: &str) -> Result<String, Failure> {
        let asset = |address: &str, integrity: &str| Asset {
            address: address.to_owned(),
            integrity: integrity.to_owned(),
        };
        let program = Program {
            glue: asset("/assets/g.js", "sha384-g"),
            wasm: asset("/assets/w.wasm", "sha384-w"),
            later_styles: asset("/assets/l.css", "sha384-l"),
            later_scripts: asset("/assets/l.js", "sha384-s"),
        };
        rewritten(page, &program, &marked)
    }

    fn marked(kind: Kind, text: &str) -> Result<String, Failure> {
        Ok(format!("{kind:?}:{}", text.replace('\n', "+")))
    }

    #[test]
    fn styles_become_one_scripts_small_and_links_lead_to_the_named_files() {
        let expected = r#"<head>
<!--HEAD-->
<style>Style:a { }+b { }</style>
<script type="importmap" nomodule>{"integrity":{"/assets/g.js":"sha384-g"}}</script>
<link id="portal-glue" rel="modulepreload" href="/assets/g.js" integrity="sha384-g">
<link rel="preload" as="fetch" href="/assets/w.wasm" data-integrity="sha384-w" id="portal-wasm">
<link rel="stylesheet" href="/assets/l.css" integrity="sha384-l" media="print" id="portal-later">
<script>Script:old()</script>
<script type="module">Module:new()</script>
<script type="application/json">{ "a": 1 }</script>
<script defer src="/assets/l.js" integrity="sha384-s"></script>
</head>
"#;
        assert_eq!(rewrite(PAGE).unwrap(), expected);
    }

    #[test]
    fn a_page_without_the_loaders_links_is_refused_by_name() {
        let message = rewrite("<head></head>").unwrap_err().to_string();
        assert!(message.contains("portal-glue"), "{message}");
    }
}
