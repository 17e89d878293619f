//! bfcache: a page that the browser restores asks what is new.

use crate::altered_site::{change_answer, has_its_answer, that_records_answers};
use crate::fixtures::{ARTICLE, ARTICLE_ANSWER};
use portal_e2e::{Browser, Case, Fault, Outcome, everywhere};

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(a_page_back_from_the_browsers_cache_asks_what_is_new)]
}

/// The event stands for the cache: whether a browser under a driver keeps pages is its own affair.
async fn a_page_back_from_the_browsers_cache_asks_what_is_new(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    browser.open(&site, ARTICLE).await?;
    browser.script::<()>("scrollTo(0, 150)").await?;
    change_answer(&site, ARTICLE_ANSWER, |article| article["title"] = "稳链强链（更新）".into())?;
    browser.script::<()>("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await?;
    browser.is_headed("稳链强链（更新）").await?;
    let scroll: f64 = browser.script("return scrollY").await?;
    assert_eq!(scroll, 150.0, "what is new moves the reader");

    // Of the statuses that say no, one that is not asked for again.
    site.fault("/api/", Fault::Status(403));
    browser.script::<()>("window.__answered = []").await?;
    browser.script::<()>("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").await?;
    has_its_answer(browser, ARTICLE_ANSWER).await?;
    assert_eq!(browser.heading().await?, "稳链强链（更新）", "what cannot be asked for stays as it is");
    Ok(())
}
