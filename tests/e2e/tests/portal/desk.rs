//! The desk of staff: by keyboard alone, on a phone, without barriers, and stored by no browser.

use crate::cache_storage::{PAGES, has_a_worker, is_cached};
use crate::staff::{employ, log_in, says, tab_to, write};
use portal_e2e::{Browser, Case, Engine, Key, Outcome, Site, everywhere, fail, only_in};

/// A reader's form, as a browser without scripts sends it.
const SEND: &str = "
    const [body, done] = arguments;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };
    fetch('/api/v1/messages', { method: 'POST', headers, body }).then((answer) => done(answer.status));";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_letter_is_answered_and_published_by_keyboard_alone),
        everywhere(no_browser_stores_a_page_of_the_desk),
        only_in(Engine::Chromium, no_page_of_the_desk_has_a_barrier_or_scrolls_sideways),
    ]
}

async fn a_letter_is_answered_and_published_by_keyboard_alone(browser: &Browser) -> Outcome {
    let site = office(browser).await?;
    browser.load(&site, "/desk/").await?;
    log_in(browser).await?;
    tab_to(browser, ".list__title").await?;
    browser.press(Key::Enter).await?;
    browser.is_headed("会员单位联系信息如何更新").await?;
    tab_to(browser, "textarea[name=text]").await?;
    write(browser, "Please ask the office.").await?;
    tab_to(browser, "button[value=answer_and_publish]").await?;
    browser.press(Key::Enter).await?;
    says(browser, "[role=status]", "答复已公开").await?;
    tab_to(browser, "button[value=withhold]").await?;
    browser.press(Key::Enter).await?;
    says(browser, "[role=status]", "已撤回公开").await?;
    tab_to(browser, ".header__session button").await?;
    browser.press(Key::Enter).await?;
    browser.is_headed("登录来信管理").await?;
    browser.load(&site, "/desk/log").await?;
    browser.is_headed("登录来信管理").await
}

/// The worker of the portal controls `/desk/`, too, and stores the pages that it sees.
async fn no_browser_stores_a_page_of_the_desk(browser: &Browser) -> Outcome {
    let site = office(browser).await?;
    // The page that registered it is claimed; one that was being loaded meanwhile is not (`Clients.claim()`: "execution ready").
    has_a_worker(browser).await?;
    browser.open(&site, "/").await?;
    browser.load(&site, "/desk/").await?;
    log_in(browser).await?;
    browser.load(&site, "/desk/log").await?;
    browser.is_headed("操作记录").await?;
    browser.open(&site, "/favorites/").await?;
    is_cached(browser, PAGES, "/favorites/").await?;
    let stored = "return caches.keys()
        .then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
        .then((keys) => keys.flat().map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/desk')))";
    assert_eq!(browser.script::<Vec<String>>(stored).await?, [""; 0]);
    Ok(())
}

async fn no_page_of_the_desk_has_a_barrier_or_scrolls_sideways(browser: &Browser) -> Outcome {
    let site = office(browser).await?;
    browser.load(&site, "/desk/").await?;
    log_in(browser).await?;
    let item: String =
        browser.script("return document.querySelector('.list__title').getAttribute('href')").await?;
    let pages = [
        "/desk/",
        "/desk/?search=nothing",
        &item,
        "/desk/log",
        "/desk/account",
        "/desk/login",
        "/desk/nothing",
    ];
    let mut found = Vec::new();
    for (scheme, width) in [("light", 360), ("light", 1440), ("dark", 360), ("dark", 1440)] {
        browser.resize(width, 900).await?;
        browser.prefer(scheme).await?;
        for path in pages {
            browser.load(&site, path).await?;
            let lines = browser.accessibility_violations().await?;
            found.extend(lines.into_iter().map(|line| format!("{path}, {scheme}, {width}: {line}")));
            let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
            if browser.script::<bool>(wide).await? {
                found.push(format!("{path} scrolls sideways at {width}"));
            }
        }
    }
    browser.prefer("light").await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

/// A portal with one account and one letter.
async fn office(browser: &Browser) -> Outcome<Site> {
    let site = Site::live().await?;
    employ(&site).await?;
    browser.load(&site, "/").await?;
    let letter = "kind=message&publish=on&name=王小明&title=会员单位联系信息如何更新&content=请问会员单位联系信息如何更新？";
    let status = browser.client.execute_async(SEND, vec![letter.into()]).await?;
    match status.as_u64() {
        Some(201) => Ok(site),
        _ => fail(format!("the letter was answered {status}")),
    }
}
