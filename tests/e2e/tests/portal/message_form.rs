//! 留言 before it is sent: faults, characters left, drafts, keyboard; where there is nobody to take it; without scripts.

use crate::message::{MESSAGE, fill, fill_in, leave_message, open_form, posts, says, stored, summary};
use crate::network::metered;
use portal_e2e::{ANY, Browser, Case, Engine, Key, Outcome, Site, everywhere, only_in, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(faults_stand_at_their_fields_and_in_a_list_that_takes_the_focus),
        everywhere(an_inquiry_counts_no_characters),
        everywhere(a_draft_survives_a_reload_until_it_is_deleted),
        everywhere(the_page_follows_what_the_backend_offers_now),
        everywhere(without_scripts_the_form_posts_by_itself),
        everywhere(on_a_metered_network_a_field_in_use_fetches_the_program),
        only_in(Engine::Chromium, the_form_and_its_faults_have_no_barrier),
    ]
}

async fn faults_stand_at_their_fields_and_in_a_list_that_takes_the_focus(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    let content = fill(browser, "内容", "短").await?;
    says(browser, "还可输入1999个字").await?;
    browser.the("button", "提交").await?.click().await?;
    let list = summary(browser).await?;
    assert!(list.text().await?.contains("有3处需要修改"), "{}", list.text().await?);
    for (field, fault) in [("姓名", "请填写姓名。"), ("标题", "请填写标题。"), ("内容", "内容至少5个字。")]
    {
        let field = browser.the("textbox", field).await?;
        assert_eq!(browser.attribute(&field, "aria-invalid").await?.as_deref(), Some("true"));
        let described = "return arguments[0].getAttribute('aria-describedby').split(' ')
            .map((id) => document.getElementById(id).textContent).join(' ')";
        let description: String = browser.script_with(described, vec![json!(field)]).await?;
        assert!(description.contains(fault), "{description}");
        browser.the_in(&list, "link", fault).await?.click().await?;
        assert!(browser.has_focus(&field).await?, "the link of {fault} does not lead to its field");
    }
    content.send_keys("话说完了").await?;
    until("the fault to go as it is mended", async || {
        Ok(browser.attribute(&content, "aria-invalid").await?.is_none().then_some(()))
    })
    .await?;
    until("the list to count what is left", async || {
        let text = list.text().await?;
        Ok((text.contains("还有2处需要修改") && !text.contains("内容至少5个字")).then_some(()))
    })
    .await?;
    fill(browser, "姓名", "王小明").await?;
    fill(browser, "标题", "联系信息").await?;
    browser.none("alert", ANY).await?;
    assert_eq!(posts(&site), 0, "a faulty form was sent");
    Ok(())
}

async fn an_inquiry_counts_no_characters(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    let form = browser.the("region", "查询答复").await?;
    let text = form.text().await?;
    assert!(!text.contains("个字"), "{text}");
    Ok(())
}

async fn a_draft_survives_a_reload_until_it_is_deleted(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill(browser, "标题", "联系信息").await?;
    browser.the("checkbox", "同意在网站上公开…").await?.click().await?;
    says(browser, "草稿已保存在这个浏览器里").await?;
    open_form(browser, &site).await?;
    says(browser, "草稿已保存在这个浏览器里").await?;
    assert_eq!(entered(browser).await?, json!(["联系信息", true]));
    browser.the("button", "删除草稿").await?.click().await?;
    says(browser, "草稿已删除").await?;
    assert_eq!(entered(browser).await?, json!(["", false]));
    assert_eq!(stored(browser).await?, Value::Null);
    Ok(())
}

async fn entered(browser: &Browser) -> Outcome<Value> {
    let fields = "const field = (name) => document.querySelector(`[data-form=message] [name=${name}]`);
        return [field('title').value, field('publish').checked]";
    browser.script(fields).await
}

async fn the_page_follows_what_the_backend_offers_now(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, MESSAGE).await?;
    says(browser, "请打电话或发邮件").await?;
    browser.none("button", "提交").await?;

    let site = Site::live().await?;
    open_form(browser, &site).await?;
    let text: String = browser.script("return document.getElementById('main').innerText").await?;
    assert!(!text.contains("请打电话或发邮件"), "{text}");

    let site = Site::start().await?;
    publish_form(&site);
    browser.open(&site, MESSAGE).await?;
    says(browser, "请打电话或发邮件").await?;
    browser.none("button", "提交").await
}

/// Pages are as if they were published when the backend took messages.
fn publish_form(site: &Site) {
    site.edit_pages("data-with=\"messages\" hidden", "data-with=\"messages\"");
    site.edit_pages("data-without=\"messages\"", "data-without=\"messages\" hidden");
}

async fn without_scripts_the_form_posts_by_itself(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    publish_form(&site);
    site.switch_scripts_off();
    browser.load(&site, MESSAGE).await?;
    browser.none("button", "查询").await?;
    fill_in(browser).await?;
    browser.the("button", "提交").await?.click().await?;
    browser.is_headed("已收到，谢谢").await?;
    let number: String = browser.script("return document.querySelector('strong').textContent").await?;
    assert!(number.ends_with("-0001"), "{number}");
    site.answer_message(&number, "请发邮件。").await
}

async fn on_a_metered_network_a_field_in_use_fetches_the_program(browser: &Browser) -> Outcome {
    let site = metered().await?;
    site.go_live().await?;
    browser.load(&site, MESSAGE).await?;
    let name = browser.the("textbox", "姓名").await?; // the page was published without it
    browser.settle().await?;
    assert_eq!(browser.app_state().await?.as_deref(), Some("booting"));
    name.click().await?;
    browser.ready().await?;
    browser.press('王').await?;
    says(browser, "还可输入39个字").await
}

async fn the_form_and_its_faults_have_no_barrier(browser: &Browser) -> Outcome {
    for (scheme, width) in [("light", 360), ("dark", 1440)] {
        let site = Site::live().await?;
        let number = leave_message(browser, &site, "更新", "如何更新？").await?;
        site.answer_message(&number, "请发邮件。").await?;
        browser.resize(width, 900).await?;
        browser.prefer(scheme).await?;
        open_form(browser, &site).await?;
        says(browser, "请发邮件。").await?;
        fill(browser, "内容", "短").await?;
        assert_eq!(browser.accessibility_violations().await?, Vec::<String>::new(), "{scheme}");
        browser.the("textbox", "标题").await?.send_keys(&char::from(Key::Enter).to_string()).await?;
        summary(browser).await?;
        assert_eq!(browser.accessibility_violations().await?, Vec::<String>::new(), "{scheme}");
    }
    browser.prefer("light").await
}
