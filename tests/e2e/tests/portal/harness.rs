//! The harness itself: a question to a page that is left meanwhile reaches the one that takes its place.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(a_question_to_a_page_that_is_left_is_answered_by_the_next)]
}

async fn a_question_to_a_page_that_is_left_is_answered_by_the_next(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.load(&site, "/").await?;
    let question = "const [next] = arguments;
        if (location.pathname === next) return next;
        location.assign(next);
        return new Promise(() => {});";
    let answer: String = browser.script_with(question, vec![ARTICLE.into()]).await?;
    assert_eq!(answer, ARTICLE);

    browser.script::<()>("setTimeout(() => location.assign('/'), 30)").await?;
    until("the other page", async || {
        let heading = browser.heading().await?;
        let links = browser.all(None, "link", "首页").await?;
        Ok((heading.contains("门户") && !links.is_empty()).then_some(()))
    })
    .await?;
    Ok(())
}
