//! Page weight: what the first view of an article loads. `cargo xtask weigh` holds it to a budget.

use crate::fixtures::{ARTICLE, ARTICLE_ANSWER};
use portal_e2e::{Browser, Case, Engine, Outcome, Site, only_in, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![only_in(Engine::Chromium, the_first_view_of_an_article_loads_what_is_weighed_and_pictures)]
}

async fn the_first_view_of_an_article_loads_what_is_weighed_and_pictures(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    // It stores the first file once it has fetched the last.
    let is_stored = "return caches.match('/404.html').then((found) => !!found)";
    until("the worker to store what the page has not", async || {
        Ok(browser.script::<bool>(is_stored).await?.then_some(()))
    })
    .await?;
    browser.settle().await?;
    let mut files: Vec<String> = site.traffic().all();
    files.sort();
    files.dedup();
    let program: Vec<&String> = files.iter().filter(|path| path.starts_with("/assets/")).collect();
    let parts = "the wasm, its six chunks, its glue, loader, style sheet, scripts, the portal's own answer";
    assert_eq!(program.len(), 12, "the program is {parts}, not {program:?}");
    // What is new, for the line of notices and the rail, once all is shown.
    let lists = ["/api/v1/channels/national-zones/1.json", "/api/v1/channels/notices/1.json"];
    let known = |path: &str| {
        // Whether readings are counted is asked a second after the page has come.
        // The worker fetches the home page, the shell and the chunk of extras, an article asks whether it still stands, both once all is shown.
        ["/api/v1/site.json", ARTICLE, "/sw.js", "/", "/404.html", "/manifest.webmanifest", ARTICLE_ANSWER]
            .contains(&path)
            || path.starts_with("/assets/")
            || path.starts_with("/media/")
            || lists.contains(&path)
    };
    let unknown: Vec<&String> = files.iter().filter(|path| !known(path)).collect();
    assert!(unknown.is_empty(), "nobody weighs {unknown:?}");
    Ok(())
}
