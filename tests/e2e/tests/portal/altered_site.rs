//! Copies of the built site with something changed: its answers, its pages, the browser that reads them.

use crate::fixtures::ARTICLE_ANSWER;
use portal_e2e::{Browser, Outcome, Site, fail, until};
use serde_json::Value;
use std::fs;
use std::path::Path;

const SCRIPT: &str = "browser-of-another-kind.js";

/// The site, in a browser that this script has changed before anything else runs. Its names are its own.
pub(crate) async fn in_browser_changed_by(script: &str) -> Outcome<Site> {
    let site = Site::altered(|folder| Ok(fs::write(folder.join(SCRIPT), format!("{{ {script} }}"))?)).await?;
    site.begin_pages_with(&format!("/{SCRIPT}"));
    Ok(site)
}

/// A copy of the site whose pages write down which of their requests to the API have had an answer, or an error, and leave it to
/// [`has_its_answer`] when an article asks for its newest state (`REVALIDATE_AFTER_MS`).
pub(crate) async fn that_records_answers() -> Outcome<Site> {
    in_browser_changed_by(
        "window.__answered = [];
        const ask = window.fetch;
        window.fetch = (...request) => {
            const answer = ask(...request);
            const path = new URL(request[0].url || request[0], location.href).pathname;
            const note = () => { if (path.startsWith('/api/')) window.__answered.push(path); };
            answer.then(note, note);
            return answer;
        };
        window.__timers = [];
        const wait = window.setTimeout;
        window.setTimeout = (call, delay, ...more) =>
            delay === 3000 ? (window.__timers.push(call), 0) : wait(call, delay, ...more);",
    )
    .await
}

/// Lets the open page of such a site ask for its newest state, and waits until it has had the answer to `path` and has painted what
/// it makes of it.
pub(crate) async fn has_its_answer(browser: &Browser, path: &str) -> Outcome {
    let ask = "window.__timers.splice(0).forEach((call) => call()); return window.__answered";
    until(&format!("the answer to {path}"), async || {
        let answered: Vec<String> = browser.script(ask).await?;
        Ok(answered.iter().any(|answered| answered == path).then_some(()))
    })
    .await?;
    browser.settle().await
}

/// Opens an article of this body, which the built site does not know, on a copy of the site, changed by `change`.
pub(crate) async fn open_body(
    browser: &Browser,
    body: Value,
    change: impl FnOnce(&Path) -> Outcome,
) -> Outcome<Site> {
    let site = with_body(body, change).await?;
    browser.open(&site, "/articles/with-body/").await?;
    until("the body", async || {
        let is_there = "return document.querySelector('.article-body') !== null";
        Ok(browser.script::<bool>(is_there).await?.then_some(()))
    })
    .await?;
    Ok(site)
}

async fn with_body(body: Value, change: impl FnOnce(&Path) -> Outcome) -> Outcome<Site> {
    Site::altered(|folder| {
        let known = folder.join(ARTICLE_ANSWER.trim_start_matches('/'));
        let mut article: Value = serde_json::from_slice(&fs::read(&known)?)?;
        article["id"] = "with-body".into();
        article["body"] = body;
        fs::write(known.with_file_name("with-body.json"), article.to_string())?;
        change(folder)
    })
    .await
}

/// Changes what a copied site says of the portal itself: in its API, in the file that articles link, and in the shell, which
/// carries that answer.
pub(crate) fn change_site_answer(folder: &Path, change: impl Fn(&mut Value)) -> Outcome {
    change_linked(folder, &change)?;
    let file = folder.join("api/v1/site.json");
    let mut answer: Value = serde_json::from_slice(&fs::read(&file)?)?;
    change(&mut answer);
    write(&file, &answer.to_string())?;
    change_embedded(&folder.join("404.html"), |embedded| embedded["answers"]["site.json"] = answer)
}

/// Changes the portal's own answer as articles link it.
pub(crate) fn change_linked(folder: &Path, change: impl Fn(&mut Value)) -> Outcome {
    let mut is_linked = false;
    for entry in fs::read_dir(folder.join("assets"))? {
        let file = entry?.path();
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("site-") && name.ends_with(".json") {
            let mut answer: Value = serde_json::from_slice(&fs::read(&file)?)?;
            change(&mut answer);
            write(&file, &answer.to_string())?;
            is_linked = true;
        }
    }
    if is_linked {
        Ok(())
    } else {
        fail("no page links an answer of its own: there is no assets/site-….json")
    }
}

/// Changes what a copied page carries for the program.
pub(crate) fn change_embedded(page: &Path, change: impl FnOnce(&mut Value)) -> Outcome {
    let text = fs::read_to_string(page)?;
    let data = text.split_once("id=\"portal-data\">").and_then(|(_, rest)| rest.split_once("</script>"));
    let (data, _) = data.ok_or_else(|| format!("{} carries no data", page.display()))?;
    let mut embedded: Value = serde_json::from_str(data)?;
    change(&mut embedded);
    write(page, &text.replace(data, &embedded.to_string().replace('<', "\\u003c")))
}

/// Changes an answer of a copied site's API, given by its address.
pub(crate) fn change_answer(site: &Site, address: &str, change: impl FnOnce(&mut Value)) -> Outcome {
    let file = site.folder().join(address.trim_start_matches('/'));
    let mut answer: Value = serde_json::from_slice(&fs::read(&file)?)?;
    change(&mut answer);
    write(&file, &answer.to_string())
}

/// Lets a copied site show pictures of another host, as `PORTAL_MEDIA` does.
pub(crate) fn show_pictures_of(folder: &Path, host: &str) -> Outcome {
    let file = folder.join("_headers");
    let headers = fs::read_to_string(&file)?;
    Ok(fs::write(file, headers.replace("img-src 'self'", &format!("img-src 'self' {host}")))?)
}

/// Publishes another service worker on a copied site.
pub(crate) fn change_worker(site: &Site, change: impl FnOnce(String) -> String) -> Outcome {
    let file = site.folder().join("sw.js");
    write(&file, &change(fs::read_to_string(&file)?))
}

/// Writes a file anew; its compressed copies would still say what it said before.
pub(crate) fn write(file: &Path, text: &str) -> Outcome {
    for kind in ["br", "gz"] {
        let copy = file.with_added_extension(kind);
        if copy.exists() {
            fs::remove_file(copy)?;
        }
    }
    Ok(fs::write(file, text)?)
}

/// A tool of the site, as its API tells it.
pub(crate) fn tool<'a>(site: &'a Value, kind: &str) -> Outcome<&'a Value> {
    let mut tools = site["tools"].as_array().into_iter().flatten();
    Ok(tools.find(|tool| tool["kind"] == kind).ok_or_else(|| format!("the site has no tool {kind}"))?)
}
