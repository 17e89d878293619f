//! Reads `page.json`: the style sheets and scripts of a page, in order.

use std::fs;

use serde_json::Value;

use super::esbuild::Kind;
use crate::failure::Failure;
use crate::folders;

const LIST: &str = "page.json";

/// Minifies a text, or returns it unchanged.
type Minify<'a> = dyn Fn(Kind, &str) -> Result<String, Failure> + 'a;

/// Style sheets and scripts, minified.
pub(super) struct Parts {
    /// Critical CSS, as one sheet (docs/adr/0010).
    pub(super) critical_css: String,
    /// The deferred style sheets of articles, as one.
    pub(super) deferred_css: String,
    /// Scripts in the head, which run before the first paint.
    pub(super) head_scripts: Vec<String>,
    /// Scripts at the end of the body.
    pub(super) body_scripts: Vec<String>,
    /// The loader of the application, a module.
    pub(super) loader: String,
    /// Deferred scripts, as one.
    pub(super) deferred_scripts: String,
}

impl Parts {
    /// Reads all listed files.
    pub(super) fn read(minify: &Minify<'_>) -> Result<Self, Failure> {
        let list: Value = serde_json::from_str(&text(LIST)?).map_err(|error| missing(&error.to_string()))?;
        let texts = |group: &str, name: &str| texts(&list, group, name);
        let each = |kind, texts: Vec<String>| {
            texts.iter().map(|text| minify(kind, text)).collect::<Result<Vec<_>, _>>()
        };
        Ok(Self {
            // Concatenated sheets minify better.
            critical_css: minify(Kind::Style, &texts("styles", "critical")?.join("\n"))?,
            deferred_css: minify(Kind::Style, &texts("styles", "deferred")?.join("\n"))?,
            head_scripts: each(Kind::Script, texts("scripts", "head")?)?,
            body_scripts: each(Kind::Script, texts("scripts", "body")?)?,
            loader: minify(Kind::Module, &texts("scripts", "loader")?.join("\n"))?,
            deferred_scripts: minify(Kind::Script, &texts("scripts", "deferred")?.join("\n"))?,
        })
    }
}

/// The texts of one list's files.
fn texts(list: &Value, group: &str, name: &str) -> Result<Vec<String>, Failure> {
    let files = list[group][name].as_array().ok_or_else(|| missing(&format!("list {group}.{name}")))?;
    files.iter().map(|file| text(file.as_str().unwrap_or_default())).collect()
}

fn text(file: &str) -> Result<String, Failure> {
    let path = folders::at(file);
    // Browsers normalise line ends to `\n` before they hash a script.
    let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    Ok(text.replace("\r\n", "\n"))
}

fn missing(thing: &str) -> Failure {
    Failure::MissingContent { path: LIST.into(), thing: thing.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::inputs;

    #[test]
    fn every_style_sheet_is_in_a_page_once() {
        let list: Value = serde_json::from_str(&text(LIST).unwrap()).unwrap();
        let named = ["critical", "deferred"].map(|name| list["styles"][name].as_array().unwrap().clone());
        let mut named: Vec<_> =
            named.concat().iter().map(|file| folders::at(file.as_str().unwrap())).collect();
        named.sort();
        assert_eq!(named, inputs::files(&folders::root(), &["style"]).unwrap());
    }
}
