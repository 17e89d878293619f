//! Copying to the clipboard: by the Clipboard API, by `execCommand`, and where a webview allows neither, by selecting the
//! text for the reader.

use crate::altered_site::{in_browser_changed_by, tool};
use crate::fixtures::{ADDRESS, ARTICLE};
use portal_e2e::{ANY, Browser, Case, Content, Element, Fault, Key, Outcome, Site, everywhere, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_clipboard_comes_first),
        everywhere(the_old_command_copies_where_the_clipboard_refuses),
        everywhere(the_old_command_copies_where_there_is_no_clipboard),
        everywhere(where_nothing_copies_the_text_is_ready_for_the_hand),
        everywhere(ways_that_break_are_as_good_as_none),
        everywhere(it_copies_without_the_program),
        everywhere(the_next_article_has_nothing_of_a_copy),
    ]
}

/// A clipboard that accepts every text.
const CLIPBOARD: &str = "
    window.copied = [];
    const writeText = (text) => { copied.push('clipboard ' + text); return Promise.resolve(); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";
/// A clipboard without permission: outside a click, or denied by the reader.
const NO_PERMISSION: &str = "
    const writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";
/// No clipboard, as in pages loaded by HTTP.
const NO_CLIPBOARD: &str =
    "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });";
/// A clipboard that throws instead of rejecting.
const BROKEN_CLIPBOARD: &str = "
    const writeText = () => { throw new Error('broken'); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";
/// `execCommand`, which copies the selection of the focused field.
const COMMAND: &str = "
    window.copied = [];
    document.execCommand = (command) => {
        const field = document.activeElement;
        copied.push(command + ' ' + field.value.slice(field.selectionStart, field.selectionEnd));
        return true;
    };";
const NO_COMMAND: &str = "document.execCommand = () => false;";
const BROKEN_COMMAND: &str = "document.execCommand = () => { throw new Error('broken'); };";

async fn the_clipboard_comes_first(browser: &Browser) -> Outcome {
    copies_by(browser, &format!("{CLIPBOARD}{NO_COMMAND}"), "clipboard").await
}

async fn the_old_command_copies_where_the_clipboard_refuses(browser: &Browser) -> Outcome {
    copies_by(browser, &format!("{NO_PERMISSION}{COMMAND}"), "copy").await
}

async fn the_old_command_copies_where_there_is_no_clipboard(browser: &Browser) -> Outcome {
    copies_by(browser, &format!("{NO_CLIPBOARD}{COMMAND}"), "copy").await
}

/// On the page, and in a modal dialog, behind which nothing can be selected.
async fn copies_by(browser: &Browser, script: &str, method: &str) -> Outcome {
    let site = in_browser_changed_by(script).await?;
    browser.open(&site, ARTICLE).await?;
    copies(browser, method).await
}

async fn copies(browser: &Browser, method: &str) -> Outcome {
    let panel = browser.the("group", "分享").await?;
    let button = press(browser, &panel, "复制链接").await?;
    answers(browser, &panel, "已复制").await?;
    assert!(browser.has_focus(&button).await?, "the focus does not return to the button");

    press(browser, &panel, "微信").await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    let button = press(browser, &dialog, "复制地址").await?;
    answers(browser, &dialog, "已复制").await?;
    assert!(browser.has_focus(&button).await?, "the focus does not return to the button");
    let copied: Vec<String> = browser.script("return window.copied").await?;
    assert_eq!(copied, vec![format!("{method} {ADDRESS}"); 2]);
    let left: usize = browser.script("return document.querySelectorAll('input').length").await?;
    assert_eq!(left, 0, "a field of the old command stays behind");
    Ok(())
}

async fn where_nothing_copies_the_text_is_ready_for_the_hand(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(&format!("{NO_PERMISSION}{NO_COMMAND}")).await?;
    let answer = Content::of(&site)?.site()?;
    browser.resize(360, 740).await?;
    browser.open(&site, ARTICLE).await?;
    let panel = browser.the("group", "分享").await?;
    browser.the_in(&panel, "button", "更多分享方式").await?.click().await?;
    is_ready_for_the_hand(browser, &panel, "复制链接", ADDRESS).await?;
    // A second press gives the same answer.
    is_ready_for_the_hand(browser, &panel, "复制链接", ADDRESS).await?;

    let account = |tool: &Value| tool["account"].as_str().unwrap_or_default().to_owned();
    let official = account(tool(&answer, "wechat")?);
    let group = account(tool(&answer, "qq")?);
    for (button, name, label, text) in [
        ("微信", "微信分享", "复制地址", ADDRESS),
        ("微信公众号", "微信公众号", "复制公众号名称", official.as_str()),
        ("QQ交流群", "QQ交流群", "复制群号", group.as_str()),
    ] {
        let button = browser.the("button", button).await?;
        browser.focus(&button).await?;
        browser.press(Key::Enter).await?;
        let dialog = browser.the("dialog", name).await?;
        is_ready_for_the_hand(browser, &dialog, label, text).await?;
        browser.press(Key::Escape).await?;
        browser.none("dialog", ANY).await?;
        assert!(browser.has_focus(&button).await?, "the focus does not return to the button");
    }
    Ok(())
}

async fn ways_that_break_are_as_good_as_none(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(&format!("{BROKEN_CLIPBOARD}{BROKEN_COMMAND}")).await?;
    browser.open(&site, ARTICLE).await?;
    let panel = browser.the("group", "分享").await?;
    is_ready_for_the_hand(browser, &panel, "复制链接", ADDRESS).await
}

async fn it_copies_without_the_program(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(CLIPBOARD).await?;
    for fault in [Fault::Held, Fault::Status(404)] {
        load_without_the_program(browser, &site, fault).await?;
        copies(browser, "clipboard").await?;
    }
    let site = in_browser_changed_by(&format!("{NO_PERMISSION}{NO_COMMAND}")).await?;
    load_without_the_program(browser, &site, Fault::Held).await?;
    let panel = browser.the("group", "分享").await?;
    is_ready_for_the_hand(browser, &panel, "复制链接", ADDRESS).await
}

/// An article whose program does not come: not yet, or never.
pub(crate) async fn load_without_the_program(browser: &Browser, site: &Site, fault: Fault) -> Outcome {
    let is_awaited = matches!(fault, Fault::Held);
    site.replace_faults(".wasm", fault);
    browser.load(site, ARTICLE).await?;
    if is_awaited { browser.settle().await } else { browser.given_up().await }
}

async fn the_next_article_has_nothing_of_a_copy(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(&format!("{NO_PERMISSION}{NO_COMMAND}")).await?;
    let next = Content::of(&site)?.article("20220614-01")?["next"].clone();
    let title = next["title"].as_str().unwrap_or_default();
    browser.open(&site, ARTICLE).await?;
    let panel = browser.the("group", "分享").await?;
    is_ready_for_the_hand(browser, &panel, "复制链接", ADDRESS).await?;
    browser.the("link", &format!("下一篇：{title}")).await?.click().await?;
    browser.is_headed(title).await?;
    let panel = browser.the("group", "分享").await?;
    assert!(browser.all(Some(&panel), "status", ANY).await?.is_empty(), "an answer to an earlier press");
    let address = ADDRESS.replace("20220614-01", next["id"].as_str().unwrap_or_default());
    is_ready_for_the_hand(browser, &panel, "复制链接", &address).await
}

/// Presses a button with the keyboard.
async fn press(browser: &Browser, scope: &Element, name: &str) -> Outcome<Element> {
    let button = browser.the_in(scope, "button", name).await?;
    browser.focus(&button).await?;
    browser.press(Key::Enter).await?;
    Ok(button)
}

async fn answers(browser: &Browser, scope: &Element, text: &str) -> Outcome {
    until(&format!("the answer {text}"), async || {
        let status = browser.the_in(scope, "status", ANY).await?;
        Ok((status.text().await? == text).then_some(()))
    })
    .await
}

/// The text is selected in a focused field, beside the button and, if that is in a dialog, inside the dialog.
async fn is_ready_for_the_hand(browser: &Browser, scope: &Element, label: &str, text: &str) -> Outcome {
    let button = press(browser, scope, label).await?;
    let field = "const [button] = arguments;
        const field = document.activeElement;
        const box = field.getBoundingClientRect();
        const beside = field.matches('input[readonly]') && button.parentElement.contains(field);
        const seen = box.width >= 100 && box.left >= 0 && box.right <= innerWidth
            && field === document.elementFromPoint(box.left + 5, box.top + 5);
        return beside && seen ? field.value.slice(field.selectionStart, field.selectionEnd) : null;";
    let selected = until(&format!("the field of {label}"), async || {
        browser.script_with::<Option<String>>(field, vec![json!(button)]).await
    })
    .await?;
    assert_eq!(selected, text);
    answers(browser, scope, "请长按复制").await
}
