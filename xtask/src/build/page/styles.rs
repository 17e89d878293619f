//! Style sheets in two parts: those by which an article is first seen, and the others (docs/adr/0010).

use super::{Asset, Edit, Minify, mark};
use crate::build::esbuild::Kind;
use crate::build::tags::{Tag, tags};
use crate::failure::Failure;

/// The mark between them.
const LATER: &str = "styles:later";

/// The bare style elements before the mark as one, where the first stood: sheets shrink better together. Those after it are
/// in the file that the mark gives way to.
pub(super) fn first(tags: &[Tag], later: &Asset, minify: &Minify) -> Result<Vec<Edit>, Failure> {
    let (first, after): (Vec<_>, Vec<_>) = sheets(tags).partition(|tag| tag.whole.start < place(tags));
    let mut sheet = match first.is_empty() {
        true => String::new(),
        false => format!("<style>{}</style>", minify(Kind::Style, &joined(&first))?),
    };
    let mut edits: Vec<Edit> =
        first.iter().map(|tag| (tag.whole.clone(), std::mem::take(&mut sheet))).collect();
    edits.extend(after.iter().map(|tag| (tag.whole.clone(), String::new())));
    // Where it is printed it is needed at once; else the loader asks for it, once the page is seen.
    let link = format!(
        "<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\" media=\"print\" id=\"portal-later\">",
        later.address, later.integrity
    );
    edits.extend(mark(tags, LATER).map(|mark| (mark, link)));
    Ok(edits)
}

/// The style sheets that an article can wait for, as one.
pub(in crate::build) fn later(page: &str, minify: &Minify) -> Result<String, Failure> {
    let tags = tags(page);
    let after: Vec<_> = sheets(&tags).filter(|tag| tag.whole.start > place(&tags)).collect();
    minify(Kind::Style, &joined(&after))
}

fn sheets<'a>(tags: &'a [Tag<'a>]) -> impl Iterator<Item = &'a Tag<'a>> {
    tags.iter().filter(|tag| tag.name == "style" && tag.is_bare())
}

fn joined(sheets: &[&Tag]) -> String {
    sheets.iter().map(|tag| tag.body).collect::<Vec<_>>().join("\n")
}

/// Where the mark stands; without one, behind everything.
fn place(tags: &[Tag]) -> usize {
    mark(tags, LATER).map_or(usize::MAX, |mark| mark.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_after_the_mark_are_a_file_of_their_own() {
        let page = "<style>a { }</style><!--styles:later--><style>b { }</style><style>c { }</style>";
        assert_eq!(later(page, &|_, text| Ok(text.to_owned())).unwrap(), "b { }\nc { }");
    }
}
