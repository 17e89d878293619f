//! The text of a translated page: nothing of the program's is written into it, and only what was withdrawn goes.

use crate::altered_site::{change_answer, has_its_answer, that_records_answers};
use crate::fixtures::{ARTICLE, ARTICLE_ANSWER};
use crate::translators::{MARK, TRANSLATORS, is_another_document, is_marked, mark, text, translate};
use portal_e2e::{Browser, Case, Element, Fault, Locator, Outcome, Site, everywhere, until};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(nothing_new_is_written_into_a_translated_article),
        everywhere(a_translated_article_that_is_withdrawn_goes_all_the_same),
        everywhere(a_page_translated_before_the_program_comes_stays_so),
        everywhere(the_menu_button_keeps_its_translated_name),
    ]
}

async fn nothing_new_is_written_into_a_translated_article(browser: &Browser) -> Outcome {
    for translator in TRANSLATORS {
        for field in ["views", "title"] {
            let site = that_records_answers().await?;
            change_answer(&site, ARTICLE_ANSWER, |article| {
                article[field] =
                    if field == "views" { json!(987_654) } else { json!("稳链强链（更正）") };
            })?;
            browser.open(&site, ARTICLE).await?;
            translate(browser, translator).await?;
            let before = text(browser).await?;
            has_its_answer(browser, ARTICLE_ANSWER).await?;
            assert_eq!(text(browser).await?, before, "{translator}: a new {field} changes the text");
        }
    }
    Ok(())
}

async fn a_translated_article_that_is_withdrawn_goes_all_the_same(browser: &Browser) -> Outcome {
    for translator in TRANSLATORS {
        let site = that_records_answers().await?;
        change_answer(&site, ARTICLE_ANSWER, |article| article["status"] = json!({ "kind": "withdrawn" }))?;
        browser.open(&site, ARTICLE).await?;
        translate(browser, translator).await?;
        has_its_answer(browser, ARTICLE_ANSWER).await?;
        let bodies = "return document.querySelectorAll('.article-body').length";
        until("the text to go", async || Ok((browser.script::<u64>(bodies).await? == 0).then_some(())))
            .await?;
        let said: String = browser.script("return document.querySelector('main').innerText").await?;
        assert!(said.contains("本文已撤回") && !said.contains(MARK), "{translator}: {said}");
    }
    Ok(())
}

async fn a_page_translated_before_the_program_comes_stays_so(browser: &Browser) -> Outcome {
    for translator in TRANSLATORS {
        let site = Site::start().await?;
        site.fault(".wasm", Fault::Held);
        browser.load(&site, ARTICLE).await?;
        translate(browser, translator).await?;
        mark(browser).await?;
        let before = text(browser).await?;
        site.clear_faults();
        browser.ready().await?;
        browser.settle().await?;
        assert_eq!(text(browser).await?, before, "{translator}: the program changes the text");
        assert!(is_marked(browser).await?, "{translator}: the page was loaded afresh");
        element(browser, ".sibling-links__link").await?.click().await?;
        until("another article", async || Ok((browser.path().await? != ARTICLE).then_some(()))).await?;
        is_another_document(browser, translator).await?;
    }
    Ok(())
}

async fn the_menu_button_keeps_its_translated_name(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(360, 740).await?;
    for translator in TRANSLATORS {
        browser.open(&site, ARTICLE).await?;
        translate(browser, translator).await?;
        let button = element(browser, ".main-menu__toggle").await?;
        for is_open in ["true", "false"] {
            button.click().await?;
            assert_eq!(browser.attribute(&button, "aria-expanded").await?.as_deref(), Some(is_open));
            assert_eq!(button.text().await?, format!("{MARK} 打开菜单"), "{translator}");
        }
    }
    Ok(())
}

async fn element(browser: &Browser, selector: &str) -> Outcome<Element> {
    Ok(browser.client.find(Locator::Css(selector)).await?)
}
