//! Revalidation: a prerendered article asks, once it is being read, whether it still is what the API has.

use crate::altered_site::{change_answer, has_its_answer, that_records_answers};
use crate::fixtures::{ARTICLE, ARTICLE_ANSWER};
use portal_e2e::{Browser, Case, Fault, Outcome, everywhere, until};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_new_count_of_readings_is_shown_without_a_word),
        everywhere(a_new_text_waits_until_the_reader_wants_it),
        everywhere(what_was_taken_back_is_shown_no_longer),
        everywhere(a_deleted_article_says_so),
        everywhere(an_article_that_the_index_lacks_is_deleted),
        everywhere(an_article_that_the_api_lacks_alone_is_not_deleted),
        everywhere(an_api_that_fails_changes_nothing),
    ]
}

async fn a_new_count_of_readings_is_shown_without_a_word(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    change_answer(&site, ARTICLE_ANSWER, |article| {
        article["views"] = json!(987_654);
        article["next"] = json!(null);
    })?;
    browser.open(&site, ARTICLE).await?;
    has_its_answer(browser, ARTICLE_ANSWER).await?;
    let meta = "return document.querySelector('.article-meta').textContent";
    until("the new count", async || {
        Ok(browser.script::<String>(meta).await?.contains("点击量：987654").then_some(()))
    })
    .await?;
    assert!(notice(browser).await?.is_empty(), "a count is no news");
    Ok(())
}

async fn a_new_text_waits_until_the_reader_wants_it(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    change_answer(&site, ARTICLE_ANSWER, |article| article["title"] = json!("稳链强链（更正）"))?;
    browser.open(&site, ARTICLE).await?;
    has_its_answer(browser, ARTICLE_ANSWER).await?;
    let button = browser.the("button", "显示新内容").await?;
    assert_eq!(notice(browser).await?, "本文已更新。显示新内容");
    assert!(!browser.heading().await?.contains("更正"), "the text changes under the reader's eyes");
    button.click().await?;
    browser.is_headed("稳链强链（更正）").await?;
    assert!(notice(browser).await?.is_empty());
    Ok(())
}

async fn what_was_taken_back_is_shown_no_longer(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    change_answer(&site, ARTICLE_ANSWER, |article| article["status"] = json!({ "kind": "withdrawn" }))?;
    browser.open(&site, ARTICLE).await?;
    has_its_answer(browser, ARTICLE_ANSWER).await?;
    let bodies = "return document.querySelectorAll('.article-body').length";
    until("the text to go", async || Ok((browser.script::<u64>(bodies).await? == 0).then_some(()))).await?;
    let said: String = browser.script("return document.querySelector('.article-notice').textContent").await?;
    assert!(said.contains("本文已撤回"), "{said}");
    Ok(())
}

async fn a_deleted_article_says_so(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    site.fault(ARTICLE_ANSWER, Fault::Status(410));
    browser.open(&site, ARTICLE).await?;
    has_its_answer(browser, ARTICLE_ANSWER).await?;
    until("the page to say so", async || {
        Ok(notice(browser).await?.starts_with("本文已从网站删除").then_some(()))
    })
    .await?;
    assert!(browser.heading().await?.contains("稳链强链"), "what was read is gone");
    Ok(())
}

async fn an_article_that_the_index_lacks_is_deleted(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    change_answer(&site, "/api/v1/index.json", |index| {
        let articles = index["articles"].as_array_mut().expect("a list");
        articles.retain(|article| !ARTICLE.contains(article["id"].as_str().expect("an id")));
    })?;
    site.fault(ARTICLE_ANSWER, Fault::Status(404));
    browser.open(&site, ARTICLE).await?;
    has_its_answer(browser, "/api/v1/index.json").await?;
    until("the page to say so", async || {
        Ok(notice(browser).await?.starts_with("本文已从网站删除").then_some(()))
    })
    .await
}

async fn an_article_that_the_api_lacks_alone_is_not_deleted(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    site.fault(ARTICLE_ANSWER, Fault::Status(404));
    browser.open(&site, ARTICLE).await?;
    has_its_answer(browser, "/api/v1/index.json").await?;
    assert_eq!(notice(browser).await?, "");
    assert!(browser.heading().await?.contains("稳链强链"));
    Ok(())
}

async fn an_api_that_fails_changes_nothing(browser: &Browser) -> Outcome {
    let site = that_records_answers().await?;
    site.fault("/api/", Fault::Status(403));
    browser.open(&site, ARTICLE).await?;
    has_its_answer(browser, ARTICLE_ANSWER).await?;
    assert!(notice(browser).await?.is_empty());
    assert!(browser.heading().await?.contains("稳链强链"));
    Ok(())
}

async fn notice(browser: &Browser) -> Outcome<String> {
    browser.script("return document.querySelector('.page-notice')?.textContent ?? ''").await
}
