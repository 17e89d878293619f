//! The scripts that stand in the page itself: a policy names them by what they say.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The sources that let the inline scripts of this page run, in the order they stand in it.
pub(super) fn of(page: &str) -> Vec<String> {
    let mut sources = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, beyond)| beyond);
        } else if let Some((attributes, text, beyond)) = script(after) {
            if is_run(attributes) && !sources.contains(&source(text)) {
                sources.push(source(text));
            }
            rest = beyond;
        }
    }
    sources
}

/// Attributes and text of the script that begins here, and what comes after it.
fn script(tag: &str) -> Option<(&str, &str, &str)> {
    let (attributes, rest) = tag.strip_prefix("script")?.split_once('>')?;
    let (text, beyond) = rest.split_once("</script>")?;
    Some((attributes, text, beyond))
}

/// A script with an address stands elsewhere, and one of another type is data: no policy asks about it.
fn is_run(attributes: &str) -> bool {
    let has = |name: &str| attributes.split_whitespace().any(|word| word.split('=').next() == Some(name));
    let is_script = !has("type")
        || ["module", "text/javascript", "importmap"]
            .iter()
            .any(|kind| attributes.contains(&format!("type=\"{kind}\"")));
    is_script && !has("src")
}

fn source(text: &str) -> String {
    // What is hashed is the text as a browser reads it.
    let digest = Sha256::digest(text.replace("\r\n", "\n"));
    format!("'sha256-{}'", STANDARD.encode(digest))
}

#[cfg(test)]
mod tests {
    use super::of;

    /// `printf alert\(1\) | openssl dgst -sha256 -binary | base64`
    const ALERT: &str = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

    #[test]
    fn a_script_is_named_by_its_text_alone() {
        assert_eq!(of("<script>alert(1)</script>"), [ALERT]);
        assert_eq!(of("<p>a < b</p><script type=\"module\">alert(1)</script>"), [ALERT]);
        assert_eq!(of("<script>alert(1)</script><script>alert(1)</script>"), [ALERT]);
        assert_eq!(of("<script>alert(1)</script><script>alert(2)</script>").len(), 2);
    }

    #[test]
    fn data_files_and_comments_are_no_inline_scripts() {
        for page in [
            "<script type=\"application/json\" id=\"portal-data\">{}</script>",
            "<script type=\"application/ld+json\">{}</script>",
            "<script src=\"/a.js\"></script>",
            "<!-- <script>alert(1)</script> -->",
            "<scripture>",
        ] {
            assert!(of(page).is_empty(), "{page}");
        }
    }
}
