//! Security headers (CSP, Trusted Types, SRI): the portal never breaks its own policy, and what it forbids
//! does not happen.

use crate::altered_site::{in_browser_changed_by, write};
use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{ANY, Browser, Case, Content, Engine, Fault, Key, Outcome, Site, everywhere, only_in};
use std::fs;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(no_page_and_no_panel_breaks_the_policy),
        everywhere(a_script_of_somebody_else_does_not_run),
        everywhere(text_becomes_markup_and_script_in_no_other_way),
        everywhere(altered_bytes_of_the_program_are_refused_and_the_page_is_read),
        everywhere(where_scripts_count_no_hashes_the_browser_refuses_altered_bytes),
        everywhere(an_altered_glue_is_refused_and_the_page_is_read),
        // WebKit asks for the wasm twice: what it preloads, no fetch of it takes.
        only_in(Engine::Chromium, the_program_is_asked_for_once),
        only_in(Engine::Firefox, the_program_is_asked_for_once),
    ]
}

async fn no_page_and_no_panel_breaks_the_policy(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.listen_in();
    for kind in Content::of(&site)?.kinds()? {
        browser.open(&site, &kind.path).await?;
        browser.settle().await?;
        breaks_nothing(browser, &kind.path).await?;
    }
    browser.open(&site, ARTICLE).await?;
    for (button, dialog) in [
        ("微信", "微信分享"),
        ("分享海报", "分享海报"),
        ("微信公众号", "微信公众号"),
        ("QQ交流群", "QQ交流群"),
    ] {
        browser.the("button", button).await?.click().await?;
        let dialog = browser.the("dialog", dialog).await?;
        browser.settle().await?;
        assert!(dialog.is_displayed().await?);
        browser.press(Key::Escape).await?;
        browser.none("dialog", ANY).await?;
        breaks_nothing(browser, button).await?;
    }
    browser.the("button", "收藏").await?.click().await?;
    browser.open(&site, "/favorites/").await?;
    browser.the("button", "导出").await?.click().await?;
    browser.settle().await?;
    breaks_nothing(browser, "the favourites").await?;

    browser.open(&site, GALLERY).await?;
    browser.the("link", "查看大图：…").await?.click().await?;
    browser.the("dialog", "查看大图").await?;
    browser.press(Key::Right).await?;
    browser.press('+').await?;
    browser.settle().await?;
    breaks_nothing(browser, "an enlarged picture").await
}

async fn a_script_of_somebody_else_does_not_run(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.listen_in();
    let theirs = "<script>window.__theirs = 1</script><img src=/nothing.png onerror=\"window.__theirs = 1\">\
        <script src=https://somebody.example/else.js></script><iframe srcdoc=\"<script>parent.__theirs = 1</script>\"></iframe>";
    site.edit_pages("</body>", &format!("{theirs}</body>"));
    browser.open(&site, ARTICLE).await?;
    browser.settle().await?;
    let ran = "return window.__theirs === undefined";
    assert!(browser.script::<bool>(ran).await?, "a script of somebody else has run");
    let broken = violations(browser).await?;
    assert!(broken.len() >= 3 && broken.iter().all(|line| line.contains("script-src")), "{broken:?}");
    Ok(())
}

/// Each of these would run, were it taken. They are tried by a script of the page: what a driver runs is under no policy.
const SINKS: &str = "
    const script = () => document.createElement('script');
    const sinks = {
        'insertAdjacentHTML': () => document.body.insertAdjacentHTML('beforeend', '<p>'),
        'outerHTML': () => { document.body.appendChild(document.createElement('p')).outerHTML = '<p>'; },
        'srcdoc': () => { document.createElement('iframe').srcdoc = '<p>'; },
        'document.write': () => document.write('<p>'),
        'the text of a script': () => { script().text = '1'; },
        'the address of a script': () => { script().src = '/assets/other.js'; },
        'an attribute of a script': () => script().setAttribute('src', 'https://somebody.example/sw.js'),
        'eval': () => (0, eval)('1'),
        'Function': () => new Function('1'),
        'a handler': () => document.body.setAttribute('onclick', '1'),
    };
    const isTaken = (name) => { try { sinks[name](); return true; } catch (error) { return false; } };
    // Without Trusted Types a document that is written to is another one.
    if (window.trustedTypes) addEventListener('load', () => { window.__taken = Object.keys(sinks).filter(isTaken); });";

async fn text_becomes_markup_and_script_in_no_other_way(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(SINKS).await?;
    browser.open(&site, ARTICLE).await?;
    let has_trusted_types = browser.script::<bool>("return 'trustedTypes' in window").await?;
    assert!(has_trusted_types || browser.engine != Engine::Chromium, "Chromium has Trusted Types");
    if has_trusted_types {
        assert_eq!(browser.script::<Vec<String>>("return window.__taken").await?, Vec::<String>::new());
    }
    Ok(())
}

async fn altered_bytes_of_the_program_are_refused_and_the_page_is_read(browser: &Browser) -> Outcome {
    altered_bytes_are_refused(browser, &Site::start().await?).await
}

/// As on plain http.
async fn where_scripts_count_no_hashes_the_browser_refuses_altered_bytes(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by("Object.defineProperty(crypto, 'subtle', { value: undefined })").await?;
    altered_bytes_are_refused(browser, &site).await
}

async fn altered_bytes_are_refused(browser: &Browser, site: &Site) -> Outcome {
    site.fault(".wasm", Fault::Altered);
    browser.load(site, ARTICLE).await?;
    fails_and_is_read(browser).await?;
    // By then a worker may have kept them: they are asked for anew.
    site.clear_faults();
    browser.open(site, ARTICLE).await
}

/// Longer than the build's by a statement: a browser that ran it would notice nothing.
async fn an_altered_glue_is_refused_and_the_page_is_read(browser: &Browser) -> Outcome {
    let site = Site::altered(|folder| {
        for entry in fs::read_dir(folder.join("assets"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|kind| kind == "js") {
                write(&path, &(fs::read_to_string(&path)? + "\nwindow.__altered = 1;"))?;
            }
        }
        Ok(())
    })
    .await?;
    browser.load(&site, ARTICLE).await?;
    fails_and_is_read(browser).await?;
    assert!(
        browser.script::<bool>("return window.__altered === undefined").await?,
        "the altered glue has run"
    );
    Ok(())
}

async fn the_program_is_asked_for_once(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault("/sw.js", Fault::Status(404)); // The worker asks for everything itself.
    browser.open(&site, ARTICLE).await?;
    browser.settle().await?;
    let requested = site.traffic().all().into_iter().filter(|path| path.starts_with("/assets/"));
    let mut requested: Vec<String> = requested.collect();
    requested.sort();
    assert_eq!(requested.len(), 10, "{requested:?}");
    requested.dedup();
    assert_eq!(requested.len(), 10, "something was asked for twice: {requested:?}");
    Ok(())
}

async fn fails_and_is_read(browser: &Browser) -> Outcome {
    browser.given_up().await?;
    assert!(browser.heading().await?.contains("稳链强链"));
    Ok(())
}

async fn breaks_nothing(browser: &Browser, context: &str) -> Outcome {
    let broken = violations(browser).await?;
    assert!(broken.is_empty(), "{context}: {broken:?}");
    Ok(())
}

async fn violations(browser: &Browser) -> Outcome<Vec<String>> {
    let lines = browser.log().await?;
    Ok(lines.into_iter().filter(|line| line.starts_with("violation")).collect())
}
