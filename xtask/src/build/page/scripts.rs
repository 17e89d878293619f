//! Scripts in two parts: those that a page needs while it is first seen, and the others (docs/adr/0010).

use super::{Asset, Edit, Minify, mark};
use crate::build::esbuild::Kind;
use crate::build::tags::{Tag, tags};
use crate::failure::Failure;

/// The mark between them.
const LATER: &str = "scripts:later";

/// The scripts before the mark, made small where they stand. Those after it are in the file that the mark gives way to.
pub(super) fn edits(tags: &[Tag], later: &Asset, minify: &Minify) -> Result<Vec<Edit>, Failure> {
    let place = mark(tags, LATER);
    let later_from = place.as_ref().map_or(usize::MAX, |place| place.start);
    let mut edits = Vec::new();
    for tag in tags {
        let Some(kind) = kind(tag).filter(|_| !tag.body.trim().is_empty()) else { continue };
        edits.push(match tag.whole.start > later_from {
            true => (tag.whole.clone(), String::new()),
            false => {
                let end = tag.whole.end - "</script>".len();
                (end - tag.body.len()..end, minify(kind, tag.body)?)
            }
        });
    }
    let Asset { address, integrity } = later;
    let file = format!("<script defer src=\"{address}\" integrity=\"{integrity}\"></script>");
    edits.extend(place.map(|place| (place, file)));
    Ok(edits)
}

/// The scripts that can wait, as one.
pub(in crate::build) fn later(page: &str, minify: &Minify) -> Result<String, Failure> {
    let tags = tags(page);
    let place = mark(&tags, LATER).map_or(usize::MAX, |place| place.start);
    let after = tags.iter().filter(|tag| tag.whole.start > place && kind(tag) == Some(Kind::Script));
    minify(Kind::Script, &after.map(|tag| tag.body).collect::<Vec<_>>().join("\n"))
}

/// Data blocks are no scripts, whatever their element is called.
fn kind(tag: &Tag) -> Option<Kind> {
    match (tag.name, tag.attribute("type")) {
        ("script", None | Some("text/javascript")) => Some(Kind::Script),
        ("script", Some("module")) => Some(Kind::Module),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_after_the_mark_are_a_file_of_their_own() {
        let page = "<script>a()</script><!--scripts:later--><script>b()</script><script>c()</script>";
        assert_eq!(later(page, &|_, text| Ok(text.to_owned())).unwrap(), "b()\nc()");
    }
}
