//! The floor: the portal's own prerendered page without anything of a program.

/// What a page carries for the program's sake alone.
const PRELOADS: [&str; 4] = [
    "<link id=\"portal-site\"",
    "<link id=\"portal-glue\"",
    "<link id=\"portal-wasm\"",
    "<link rel=\"manifest\"",
];
/// What hydration needs to find its way, and what only the router reads.
const MARKS: [&str; 4] = ["<!--<() />-->", "<!>", " class=\"\"", " data-noscroll=\"\""];

/// The page as one static file: same words, same elements, same style, no script. `data-app` stays at what it is where a
/// program runs: without it the style sheet would show a page for readers without scripts.
pub(crate) fn page(prerendered: &str) -> String {
    let mut page = without(prerendered, "<script", "</script>");
    for preload in PRELOADS {
        page = without(&page, preload, ">");
    }
    for mark in MARKS {
        page = page.replace(mark, "");
    }
    page.replacen("<html ", "<html data-app=\"ready\" ", 1)
}

/// The text without every part from `begin` to the next `end`.
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
        let prerendered = "<html lang=\"zh-CN\"><script>let a = 1;</script><link id=\"portal-wasm\" href=\"/a.wasm\">\
            <style>p{}</style><p class=\"\">字<!></p><script type=\"module\">run()</script></html>";
        let floor = "<html data-app=\"ready\" lang=\"zh-CN\"><style>p{}</style><p>字</p></html>";
        assert_eq!(page(prerendered), floor);
    }
}
