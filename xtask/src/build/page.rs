//! Fills the build's slots in `index.html`: scripts, critical CSS and the addresses of the application.

use super::manifest::{Asset, Assets};
use super::parts::Parts;
use crate::failure::Failure;

/// The content of these slots; the other slots are the prerenderer's (prerender/src/template.rs).
pub(super) struct Page<'a> {
    parts: &'a Parts,
    assets: &'a Assets,
    import_map: String,
}

impl<'a> Page<'a> {
    pub(super) fn of(parts: &'a Parts, assets: &'a Assets) -> Self {
        // `import()` has no argument for an integrity hash, so the import map has it; and in this order the loader finds there
        // what it fetches.
        let hash = |Asset { address, integrity }: &Asset| format!("\"{address}\":\"{integrity}\"");
        let import_map = format!("{{\"integrity\":{{{},{}}}}}", hash(&assets.wasm), hash(&assets.glue));
        Self { parts, assets, import_map }
    }

    /// The inline scripts, in document order.
    pub(super) fn scripts(&self) -> impl Iterator<Item = &str> {
        let Self { parts, import_map, .. } = self;
        let head = parts.head_scripts.iter().chain([import_map]);
        head.chain(&parts.body_scripts).map(String::as_str)
    }

    /// `index.html` with its slots filled, without comments and Trunk's directives.
    pub(super) fn fill(&self, index: &str) -> Result<String, Failure> {
        let slots = [
            ("head-scripts", scripts(&self.parts.head_scripts)),
            ("critical-css", format!("<style>{}</style>", self.parts.critical_css)),
            ("program", self.program()),
            ("body-scripts", scripts(&self.parts.body_scripts)),
            ("deferred-scripts", self.deferred()),
        ];
        slots.iter().try_fold(for_readers(index), |page, (name, html)| filled(&page, name, html))
    }

    /// Scripts that can wait until the page is parsed; the loader, a module, runs after the classic ones.
    fn deferred(&self) -> String {
        let script = |attributes: &str, Asset { address, integrity }: &Asset| {
            format!("<script {attributes} src=\"{address}\" integrity=\"{integrity}\"></script>")
        };
        let Assets { deferred_scripts, loader, .. } = self.assets;
        [script("defer", deferred_scripts), script("type=\"module\"", loader)].join("\n")
    }

    /// Addresses and hashes of the program, which the loader fetches when it is wanted: no link fetches it before. The import map
    /// has no `nomodule`, which the standard allows on classic scripts only; Chromium 79 parses the map as a script and logs a
    /// syntax error, without other effect.
    fn program(&self) -> String {
        format!("<script type=\"importmap\" id=\"portal-program\">{}</script>", self.import_map)
    }
}

fn scripts(texts: &[String]) -> String {
    let elements = texts.iter().map(|text| format!("<script>{text}</script>"));
    elements.collect::<Vec<_>>().join("\n")
}

fn filled(page: &str, slot: &str, html: &str) -> Result<String, Failure> {
    let slot = format!("<!--slot:{slot}-->");
    match page.split_once(&slot) {
        Some((before, after)) => Ok([before, html, after].concat()),
        None => Err(Failure::MissingContent { path: "index.html".into(), thing: slot }),
    }
}

/// Removes comments, which begin with a space (slots do not), and the lines with Trunk's directives.
fn for_readers(index: &str) -> String {
    let mut texts = index.split("<!-- ");
    let first = texts.next().unwrap_or_default().to_owned();
    let page = texts.fold(first, |page, text| page + text.split_once("-->").map_or("", |(_, rest)| rest));
    let is_wanted = |line: &&str| !line.trim().is_empty() && !line.contains("data-trunk");
    page.lines().filter(is_wanted).flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<head>
<!-- for developers:
     two lines -->
<!--slot:head-->
<!--slot:head-scripts-->
<!--slot:critical-css-->
<!--slot:deferred-css-->
<link data-trunk rel=\"rust\">
</head>
<!--slot:program-->
<!--slot:body-scripts-->
<!--slot:deferred-scripts-->
";

    fn filled(index: &str) -> Result<String, Failure> {
        let asset =
            |name: &str| Asset { address: format!("/assets/{name}"), integrity: format!("sha384-{name}") };
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let parts = Parts {
            critical_css: "p{}".to_owned(),
            deferred_css: "a{}".to_owned(),
            head_scripts: texts(&["a()"]),
            body_scripts: texts(&["b()", "c()"]),
            loader: "d()".to_owned(),
            deferred_scripts: "e()".to_owned(),
        };
        let assets = Assets {
            wasm: asset("w"),
            glue: asset("g"),
            deferred_css: asset("c"),
            deferred_scripts: asset("s"),
            chunks: Vec::new(),
            loader: asset("l"),
        };
        let page = Page::of(&parts, &assets);
        let map = "{\"integrity\":{\"/assets/w\":\"sha384-w\",\"/assets/g\":\"sha384-g\"}}";
        assert_eq!(page.scripts().collect::<Vec<_>>(), ["a()", map, "b()", "c()"]);
        page.fill(index)
    }

    #[test]
    fn the_slots_of_the_build_are_filled_and_those_of_the_prerenderer_stay() {
        let expected = r#"<head>
<!--slot:head-->
<script>a()</script>
<style>p{}</style>
<!--slot:deferred-css-->
</head>
<script type="importmap" id="portal-program">{"integrity":{"/assets/w":"sha384-w","/assets/g":"sha384-g"}}</script>
<script>b()</script>
<script>c()</script>
<script defer src="/assets/s" integrity="sha384-s"></script>
<script type="module" src="/assets/l" integrity="sha384-l"></script>
"#;
        assert_eq!(filled(INDEX).unwrap(), expected);
    }

    #[test]
    fn a_page_without_a_slot_is_refused_by_its_name() {
        let message = filled("<head></head>").unwrap_err().to_string();
        assert!(message.contains("<!--slot:head-scripts-->"), "{message}");
    }
}
