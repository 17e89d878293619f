//! The baseline: the portal's prerendered page without scripts.

/// The web app manifest, which only the application needs.
const MANIFEST: &str = "<link rel=\"manifest\"";
/// Markers of hydration, and attributes that only the router reads.
const MARKS: [&str; 4] = ["<!--<() />-->", "<!>", " class=\"\"", " data-noscroll=\"\""];

/// The page as a static file: same text, elements and style, no script. `data-app` stays, because without it the style sheet
/// shows the page as with scripts switched off.
pub(crate) fn page(prerendered: &str) -> String {
    let mut page = without(prerendered, "<script", "</script>");
    page = without(&page, MANIFEST, ">");
    for mark in MARKS {
        page = page.replace(mark, "");
    }
    page.replacen("<html ", "<html data-app=\"ready\" ", 1)
}

/// The text without any part from `begin` to the next `end`.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut parts = text.split(begin);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |rest_of_page, part| rest_of_page + part.split_once(end).map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn a_page_loses_its_program_and_nothing_else() {
        let prerendered = "<html lang=\"zh-CN\"><script>let a = 1;</script><link rel=\"manifest\" href=\"/a\">\
            <style>p{}</style><p class=\"\">字<!></p><script type=\"module\">run()</script></html>";
        let floor = "<html data-app=\"ready\" lang=\"zh-CN\"><style>p{}</style><p>字</p></html>";
        assert_eq!(page(prerendered), floor);
    }
}
