//! Favourites and reading history: what a reader keeps in local storage.

use crate::altered_site::in_browser_changed_by;
use crate::cache_storage::{PAGES, is_cached};
use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Fault, Outcome, Site, everywhere, until};
use serde_json::{Value, json};

const FAVORITES: &str = "/favorites/";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(an_article_is_kept_listed_let_go_and_brought_back),
        everywhere(an_article_that_was_saved_says_so_when_it_is_loaded_again),
        everywhere(what_another_tab_keeps_is_shown),
        everywhere(what_cannot_be_read_is_put_aside_and_not_lost),
        everywhere(what_cannot_be_saved_is_said_and_not_shown_as_kept),
        everywhere(an_exported_file_is_imported_again),
        everywhere(a_file_that_was_chosen_before_the_program_had_come_is_imported),
        everywhere(what_was_read_is_listed_and_cleared_with_one_tap),
    ]
}

async fn an_article_is_kept_listed_let_go_and_brought_back(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let button = browser.the("button", "收藏").await?;
    button.click().await?;
    until("收藏 to be pressed", async || {
        Ok((browser.attribute(&button, "aria-pressed").await?.as_deref() == Some("true")).then_some(()))
    })
    .await?;
    let stored: Value = browser.script("return JSON.parse(localStorage['portal.favorites'])").await?;
    assert_eq!((&stored["version"], &stored["items"][0]["id"]), (&json!(1), &json!("20220614-01")));
    assert_eq!(stored["items"][0]["published_at"], "2022-06-14T09:30:00+08:00");

    browser.open(&site, FAVORITES).await?;
    browser.the("link", "稳链强链…").await?;
    // Its link stands in the reading history as well; the button is that of the favourites alone.
    browser.the("button", "取消收藏：…").await?.click().await?;
    browser.none("button", "取消收藏：…").await?;
    browser.the("button", "撤销").await?.click().await?;
    browser.the("button", "取消收藏：…").await?;
    browser.the("button", "清空").await?.click().await?;
    browser.none("button", "取消收藏：…").await?;
    says(browser, "还没有收藏").await
}

async fn an_article_that_was_saved_says_so_when_it_is_loaded_again(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    browser.open(&site, ARTICLE).await?;
    let button = browser.the("button", "收藏").await?;
    until("收藏 to be pressed", async || {
        Ok((browser.attribute(&button, "aria-pressed").await?.as_deref() == Some("true")).then_some(()))
    })
    .await
}

async fn what_another_tab_keeps_is_shown(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, FAVORITES).await?;
    says(browser, "还没有收藏").await?;
    // A frame of the same site stands for another tab: storage tells every document but the one that changed it.
    let script = "const frame = document.body.appendChild(document.createElement('iframe'));
        frame.src = '/media/emblem.svg';
        frame.onload = () => frame.contentWindow.localStorage.setItem('portal.favorites', arguments[0]);
        return true";
    browser.script_with::<bool>(script, vec![json!(exported("另一个标签页收藏的"))]).await?;
    browser.the("link", "另一个标签页收藏的").await?;
    Ok(())
}

async fn what_cannot_be_read_is_put_aside_and_not_lost(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    browser.script::<bool>("localStorage['portal.favorites'] = '{broken'; return true").await?;
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    let stored_items = "return [JSON.parse(localStorage['portal.favorites']).items.length, localStorage['portal.favorites.unreadable']]";
    let (count, aside): (u64, String) = browser.script(stored_items).await?;
    assert_eq!((count, aside.as_str()), (1, "{broken"));
    Ok(())
}

/// Full, and blocked as in a window where site data is forbidden.
async fn what_cannot_be_saved_is_said_and_not_shown_as_kept(browser: &Browser) -> Outcome {
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    let blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    for script in [full, blocked] {
        let site = in_browser_changed_by(script).await?;
        browser.open(&site, ARTICLE).await?;
        let button = browser.the("button", "收藏").await?;
        button.click().await?;
        says(browser, "没有保存").await?;
        assert_eq!(browser.attribute(&button, "aria-pressed").await?.as_deref(), Some("false"), "{script}");
    }
    Ok(())
}

async fn an_exported_file_is_imported_again(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for (text, answer) in [(exported("导入的文章"), "已导入 1 篇"), ("{}".to_owned(), "不是收藏的导出文件")]
    {
        browser.open(&site, FAVORITES).await?;
        choose(browser, &text).await?;
        says(browser, answer).await?;
    }
    browser.the("link", "导入的文章").await?;
    Ok(())
}

async fn a_file_that_was_chosen_before_the_program_had_come_is_imported(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, FAVORITES).await?;
    choose(browser, &exported("先选的文章")).await?;
    site.clear_faults();
    browser.ready().await?;
    says(browser, "已导入 1 篇").await?;
    browser.the("link", "先选的文章").await.map(drop)
}

/// Chooses a file of this text for 导入.
async fn choose(browser: &Browser, text: &str) -> Outcome {
    let script = "const field = document.querySelector('input[type=file]');
        const files = new DataTransfer();
        files.items.add(new File([arguments[0]], 'favorites.json', { type: 'application/json' }));
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true";
    browser.script_with::<bool>(script, vec![json!(text)]).await.map(drop)
}

async fn what_was_read_is_listed_and_cleared_with_one_tap(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    is_cached(browser, PAGES, ARTICLE).await?;
    browser.open(&site, FAVORITES).await?;
    let history = browser.the("region", "阅读记录").await?;
    browser.the_in(&history, "link", "稳链强链…").await?;
    browser.the_in(&history, "button", "清空阅读记录").await?.click().await?;
    browser.none("link", "稳链强链…").await?;
    let stored_items: Value =
        browser.script("return JSON.parse(localStorage['portal.history']).items").await?;
    assert_eq!(stored_items, json!([]));
    // What was read is not held for want of a network either.
    until("the pages read to be dropped", async || {
        let gone = "return caches.match(arguments[0]).then((found) => !found)";
        Ok(browser.script_with::<bool>(gone, vec![json!(ARTICLE)]).await?.then_some(()))
    })
    .await?;
    Ok(())
}

fn exported(title: &str) -> String {
    let time = "2026-01-01T08:00:00+08:00";
    json!({ "version": 1, "items": [{ "id": "20220614-01", "title": title, "published_at": time, "saved_at": time }] })
        .to_string()
}

async fn says(browser: &Browser, expected: &str) -> Outcome {
    let text = "return document.getElementById('main').innerText";
    until(&format!("the page to say {expected}"), async || {
        Ok(browser.script::<String>(text).await?.contains(expected).then_some(()))
    })
    .await
}
