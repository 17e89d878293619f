//! 纠错: from an article, with the words that are selected there.

use crate::fixtures::{ARTICLE, GALLERY};
use crate::message::{MESSAGE, fill, receipt, summary};
use crate::network::metered;
use portal_e2e::{Browser, Case, Element, Engine, Fault, Key, Outcome, Site, everywhere, only_in, until};
use portal_live::ItemKind;
use serde_json::json;

const NAME: &str = "我要纠错";
/// How the address of the chunk begins.
const FORMS: &str = "/assets/forms-";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_correction_arrives_with_the_words_that_were_selected),
        everywhere(words_that_are_selected_no_more_are_not_quoted),
        everywhere(the_dialog_closes_like_any_other),
        everywhere(a_draft_of_a_correction_belongs_to_its_article),
        everywhere(a_correction_whose_chunk_is_missing_is_asked_for_again),
        everywhere(an_early_correction_opens_once_the_program_has_come),
        everywhere(without_the_program_the_button_leads_to_a_form),
        everywhere(where_nobody_takes_messages_there_is_no_button),
        only_in(Engine::Chromium, the_dialog_and_its_faults_have_no_barrier),
    ]
}

/// Selects the first paragraph; as on a phone a tap takes the selection away. Its text.
async fn select(browser: &Browser) -> Outcome<String> {
    let select = "const paragraph = document.querySelector('.article-body p');
        getSelection().selectAllChildren(paragraph);
        addEventListener('pointerup', () => getSelection().removeAllRanges());
        return paragraph.innerText.trim()";
    browser.script(select).await
}

async fn press(browser: &Browser) -> Outcome<Element> {
    let button = browser.the("button", "纠错").await?;
    // Beside the bar of tools, which covers the lower edge of a phone.
    browser
        .script_with::<()>("arguments[0].scrollIntoView({ block: 'center' })", vec![json!(button)])
        .await?;
    browser.settle().await?;
    button.click().await?;
    browser.the("dialog", NAME).await
}

async fn value(browser: &Browser, field: &str) -> Outcome<String> {
    let field = browser.the("textbox", field).await?;
    browser.script_with("return arguments[0].value", vec![json!(field)]).await
}

async fn a_correction_arrives_with_the_words_that_were_selected(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    browser.open(&site, ARTICLE).await?;
    let heading = browser.heading().await?;
    let text = select(browser).await?;
    let dialog = press(browser).await?;
    let quote: String = text.chars().take(300).collect();
    assert_eq!(value(browser, "原文").await?, quote);
    assert_eq!(value(browser, "标题").await?, heading);
    let submit = browser.the_in(&dialog, "button", "提交").await?;
    submit.click().await?;
    let list = summary(browser).await?;
    browser.the_in(&list, "link", "请填写内容。").await?.click().await?;
    assert_eq!(browser.path().await?, ARTICLE);
    assert!(!browser.client.current_url().await?.as_str().contains('#'), "the address has changed");
    fill(browser, "内容", "三年应为两年。").await?;
    fill(browser, "姓名", "王小明").await?;
    submit.click().await?;
    let (number, _) = receipt(browser).await?;
    let item = site.inbox()?.show(&number).await?.item;
    assert_eq!((item.kind, item.article.as_deref()), (ItemKind::Correction, Some("20220614-01")));
    assert_eq!((item.title, item.quote), (heading, Some(quote)));
    assert_eq!((item.content.as_str(), item.may_publish, item.is_spam), ("三年应为两年。", false, false));
    Ok(())
}

async fn words_that_are_selected_no_more_are_not_quoted(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    browser.open(&site, ARTICLE).await?;
    select(browser).await?;
    browser.the("heading", &browser.heading().await?).await?.click().await?;
    press(browser).await?;
    assert_eq!(value(browser, "原文").await?, "");
    Ok(())
}

async fn the_dialog_closes_like_any_other(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    browser.open(&site, ARTICLE).await?;
    for step in ["Esc", "关闭", "Back"] {
        let dialog = press(browser).await?;
        assert!(browser.holds_focus(&dialog).await?, "the focus does not move in");
        match step {
            "Esc" => browser.press(Key::Escape).await?,
            "Back" => browser.client.back().await?,
            name => browser.the_in(&dialog, "button", name).await?.click().await?,
        }
        browser.none("dialog", NAME).await?;
        assert_eq!(browser.path().await?, ARTICLE, "{step}");
        let button = browser.the("button", "纠错").await?;
        assert!(browser.has_focus(&button).await?, "the focus does not return after {step}");
    }
    Ok(())
}

async fn a_draft_of_a_correction_belongs_to_its_article(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    browser.open(&site, ARTICLE).await?;
    let text = select(browser).await?;
    press(browser).await?;
    fill(browser, "内容", "三年应为两年。").await?;
    browser.the("button", "关闭").await?.click().await?;
    browser.open(&site, GALLERY).await?;
    press(browser).await?;
    assert_eq!(value(browser, "内容").await?, "");
    browser.open(&site, ARTICLE).await?;
    press(browser).await?;
    assert_eq!(value(browser, "内容").await?, "三年应为两年。");
    assert_eq!(value(browser, "原文").await?, text.chars().take(300).collect::<String>());
    browser.the("button", "删除草稿").await?.click().await?;
    let keys: Vec<String> =
        browser.script("return Object.keys(localStorage).filter((key) => key.includes('draft'))").await?;
    assert_eq!(keys, [""; 0]);
    Ok(())
}

async fn a_correction_whose_chunk_is_missing_is_asked_for_again(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    site.fault("/sw.js", Fault::Status(404)); // the worker would have the chunk already
    browser.open(&site, ARTICLE).await?;
    let text = select(browser).await?;
    site.fault(FORMS, Fault::Disconnect);
    browser.the("button", "纠错").await?.click().await?;
    let dialog = browser.the("dialog", "网络连接不上").await?;
    site.clear_faults();
    browser.the_in(&dialog, "button", "重试").await?.click().await?;
    browser.the("dialog", NAME).await?;
    assert_eq!(value(browser, "原文").await?, text.chars().take(300).collect::<String>());
    Ok(())
}

async fn an_early_correction_opens_once_the_program_has_come(browser: &Browser) -> Outcome {
    let site = metered().await?;
    site.go_live().await?;
    browser.load(&site, ARTICLE).await?;
    let text = select(browser).await?;
    press(browser).await?;
    assert_eq!(value(browser, "原文").await?, text.chars().take(300).collect::<String>());
    Ok(())
}

async fn without_the_program_the_button_leads_to_a_form(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    site.fault(".wasm", Fault::Status(404));
    browser.load(&site, ARTICLE).await?;
    browser.script::<()>("window.portalWanted()").await?;
    browser.given_up().await?;
    browser.the("button", "纠错").await?.click().await?;
    until("the form", async || Ok(browser.path().await?.starts_with(MESSAGE).then_some(()))).await?;
    browser.the("button", "提交").await?;

    let site = Site::live().await?;
    site.edit_pages("data-with=\"messages\" hidden", "data-with=\"messages\"");
    site.switch_scripts_off();
    browser.load(&site, ARTICLE).await?;
    browser.the("button", "纠错").await?.click().await?;
    browser.is_headed("留言").await
}

async fn where_nobody_takes_messages_there_is_no_button(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    browser.none("button", "纠错").await?;
    site.go_live().await?;
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "纠错").await.map(drop)
}

async fn the_dialog_and_its_faults_have_no_barrier(browser: &Browser) -> Outcome {
    for (scheme, width) in [("light", 360), ("dark", 1440)] {
        let site = Site::live().await?;
        browser.resize(width, 900).await?;
        browser.prefer(scheme).await?;
        browser.open(&site, ARTICLE).await?;
        let dialog = press(browser).await?;
        assert_eq!(browser.accessibility_violations().await?, Vec::<String>::new(), "{scheme}");
        browser.the_in(&dialog, "button", "提交").await?.click().await?;
        summary(browser).await?;
        assert_eq!(browser.accessibility_violations().await?, Vec::<String>::new(), "{scheme}");
        let sideways: bool = browser
            .script_with("return arguments[0].scrollWidth > arguments[0].clientWidth", vec![json!(dialog)])
            .await?;
        assert!(!sideways, "the dialog scrolls sideways at {width} px");
    }
    browser.prefer("light").await
}
