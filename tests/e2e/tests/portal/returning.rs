//! Pages that the browser has kept as they were, and brings back.

use crate::altered_site::change_answer;
use crate::places::{ARTICLE, ARTICLE_ANSWER};
use portal_e2e::{Browser, Case, Fault, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(a_page_back_from_the_browsers_cache_asks_what_is_new)]
}

/// The event stands for the cache: whether a browser under a driver keeps pages is its own affair.
async fn a_page_back_from_the_browsers_cache_asks_what_is_new(browser: &Browser) -> Outcome {
    let site = Site::altered(|_| Ok(())).await?;
    browser.open(&site, ARTICLE).await?;
    browser.script::<()>("scrollTo(0, 150)").await?;
    change_answer(&site, ARTICLE_ANSWER, |article| article["title"] = "稳链强链（更新）".into())?;
    browser.script::<()>("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await?;
    browser.is_headed("稳链强链（更新）").await?;
    let place: f64 = browser.script("return scrollY").await?;
    assert_eq!(place, 150.0, "what is new moves the reader");

    site.fault("/api/", Fault::Cut);
    site.traffic().forget();
    browser.script::<()>("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await?;
    until("the API to be asked", async || Ok((!site.traffic().api().is_empty()).then_some(()))).await?;
    browser.settle().await?;
    assert_eq!(browser.heading().await?, "稳链强链（更新）", "what cannot be asked for stays as it is");
    Ok(())
}
