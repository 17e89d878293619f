//! Addresses in other spellings, which hosts answer with the page all the same: the page's own address decides.

use crate::fixtures::{ARTICLE, ARTICLE_ANSWER};
use portal_e2e::{Browser, Case, Outcome, Site, everywhere};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_page_in_another_spelling_is_shown_under_its_own_address),
        everywhere(a_page_that_a_host_answers_with_for_another_is_not_found),
    ]
}

async fn a_page_in_another_spelling_is_shown_under_its_own_address(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for (written, own) in [
        ("/index.html", "/"),
        ("/index.html?from=timeline", "/?from=timeline"),
        ("/channels/news/index.html", "/channels/news/"),
        ("/articles/20220614-01/index.html", ARTICLE),
        ("/articles/20220614-01//", ARTICLE),
        ("/articles/%32%30220614-01/", ARTICLE),
        ("/articles%2F20220614-01/", ARTICLE),
    ] {
        browser.load(&site, written).await?;
        let heading = browser.heading().await?;
        assert!(heading != "页面不存在" && !heading.is_empty(), "{written} answers with “{heading}”");
        browser.ready().await?;
        browser.reaches(own).await?;
        browser.settle().await?;
        assert_eq!(browser.heading().await?, heading, "{written}");
        let requested = site.traffic().api();
        assert!(
            !requested.iter().any(|path| path == ARTICLE_ANSWER),
            "{written} is loaded again: {requested:?}"
        );
        site.traffic().clear();
    }
    Ok(())
}

/// A host that sends its home page for all that it does not have.
async fn a_page_that_a_host_answers_with_for_another_is_not_found(browser: &Browser) -> Outcome {
    let site = Site::altered(|folder| {
        std::fs::create_dir_all(folder.join("nowhere"))?;
        std::fs::copy(folder.join("index.html"), folder.join("nowhere/index.html"))?;
        Ok(())
    })
    .await?;
    browser.open(&site, "/nowhere/").await?;
    browser.is_headed("页面不存在").await?;
    assert_eq!(browser.path().await?, "/nowhere/");
    Ok(())
}
