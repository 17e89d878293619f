//! Graceful degradation: when the program does not come, does not run, or stops, the page is read all the
//! same, and works again where it can.

use crate::altered_site::in_browser_changed_by;
use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Engine, Fault, Key, Outcome, Site, everywhere, only_in, until};
use std::fs;

/// Counts the loads of pages in a tab, by strokes. The worker asks for pages too.
pub(crate) const COUNT_LOADS: &str = "sessionStorage.loads = (sessionStorage.loads ?? '') + 'I';";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_page_that_an_optimiser_has_changed_works_at_once),
        everywhere(a_page_whose_program_is_gone_reloads_once_and_is_read),
        everywhere(a_page_whose_loader_is_gone_reloads_once_and_is_read),
        only_in(Engine::Firefox, whoever_leaves_before_the_loader_has_come_is_not_kept),
        only_in(Engine::Firefox, a_picture_that_does_not_come_does_not_keep_the_program_away),
        everywhere(a_page_in_the_place_of_the_program_is_no_program),
        everywhere(where_the_linked_answer_is_gone_the_api_is_asked),
        everywhere(without_webassembly_the_page_is_read),
        only_in(Engine::Chromium, under_a_policy_that_forbids_the_program_the_page_is_read),
        only_in(Engine::Chromium, with_scripts_off_no_button_is_dead_and_the_note_stands),
    ]
}

/// What a CDN's "HTML optimiser" does: it takes comments and blanks between elements out.
async fn a_page_that_an_optimiser_has_changed_works_at_once(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.strip_from_pages("\n");
    browser.open(&site, ARTICLE).await?;
    let tries: Option<String> = browser.script("return sessionStorage.getItem('portal.start')").await?;
    assert_eq!(tries, None, "the program did not start at once");
    browser.the("button", "收藏").await?.click().await?;
    let saved = "return JSON.parse(localStorage['portal.favorites'] || '{\"items\":[]}').items.length";
    until("the article to be kept", async || Ok((browser.script::<u64>(saved).await? == 1).then_some(())))
        .await
}

async fn a_page_whose_program_is_gone_reloads_once_and_is_read(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(COUNT_LOADS).await?;
    site.fault(".wasm", Fault::Status(404));
    browser.load(&site, ARTICLE).await?;
    is_loaded_twice(browser).await?;
    browser.given_up().await?;
    is_loaded_twice(browser).await?;
    is_read_without_the_program(browser).await?;

    // The newer build is there after all: the reload finds it.
    site.clear_faults();
    browser.open(&site, ARTICLE).await
}

async fn a_page_whose_loader_is_gone_reloads_once_and_is_read(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(COUNT_LOADS).await?;
    site.fault(&loader(&site)?, Fault::Status(404));
    browser.load(&site, ARTICLE).await?;
    is_loaded_twice(browser).await?;
    browser.given_up().await?;
    is_loaded_twice(browser).await?;
    is_read_without_the_program(browser).await
}

/// The address of the loader.
fn loader(site: &Site) -> Outcome<String> {
    let page = fs::read_to_string(site.folder().join(ARTICLE.trim_start_matches('/')).join("index.html"))?;
    let loader = page.split("type=\"module\" src=\"").nth(1).and_then(|rest| rest.split('"').next());
    Ok(loader.ok_or("the page has no loader")?.to_owned())
}

/// Firefox says of a script that it failed where the page is left.
async fn whoever_leaves_before_the_loader_has_come_is_not_kept(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault("/sw.js", Fault::Status(404));
    browser.load(&site, "/favorites/").await?;
    site.fault(&loader(&site)?, Fault::Held);
    for path in [ARTICLE, "/channels/news/"] {
        browser.script_with::<()>("location.assign(arguments[0])", vec![path.into()]).await?;
        browser.reaches(path).await?;
    }
    let tries: Option<String> = browser.script("return sessionStorage.getItem('portal.start')").await?;
    assert_eq!(tries, None, "the page was loaded once more");
    site.clear_faults();
    browser.ready().await
}

async fn a_picture_that_does_not_come_does_not_keep_the_program_away(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.load(&site, "/favorites/").await?;
    site.fault("/media/emblem", Fault::Held);
    browser.script_with::<()>("location.assign(arguments[0])", vec![ARTICLE.into()]).await?;
    browser.reaches(ARTICLE).await?;
    browser.ready().await?;
    assert_eq!(browser.script::<String>("return document.readyState").await?, "interactive");
    site.clear_faults();
    Ok(())
}

/// Waits until the page has counted two loads of itself, and not more.
pub(crate) async fn is_loaded_twice(browser: &Browser) -> Outcome {
    until("the page to be loaded once more", async || {
        let loads: String = browser.script("return sessionStorage.loads").await?;
        assert!(loads.len() < 3, "it reloads once, not for ever");
        Ok((loads.len() == 2).then_some(()))
    })
    .await
}

async fn a_page_in_the_place_of_the_program_is_no_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Page);
    browser.load(&site, ARTICLE).await?;
    is_read_without_the_program(browser).await
}

async fn where_the_linked_answer_is_gone_the_api_is_asked(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for fault in [Fault::Status(404), Fault::Page] {
        site.fault("/assets/site-", fault);
        browser.open(&site, ARTICLE).await?;
        assert!(site.traffic().api().contains(&"/api/v1/site.json".to_owned()), "{:?}", site.traffic().api());
        browser.the("button", "微信").await?.click().await?;
        let dialog = browser.the("dialog", "微信分享").await?;
        browser.the_in(&dialog, "img", "二维码…").await?;
    }
    Ok(())
}

async fn without_webassembly_the_page_is_read(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by("delete window.WebAssembly").await?;
    browser.load(&site, ARTICLE).await?;
    is_read_without_the_program(browser).await
}

async fn under_a_policy_that_forbids_the_program_the_page_is_read(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    // Without 'wasm-unsafe-eval' no engine that knows of policies compiles a program.
    site.edit_pages(
        "<head>",
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'unsafe-inline'\">",
    );
    browser.load(&site, ARTICLE).await?;
    is_read_without_the_program(browser).await
}

/// The text, the note, the menu, the font size, a link: all without the program.
async fn is_read_without_the_program(browser: &Browser) -> Outcome {
    browser.given_up().await?;
    assert!(note_stands(browser).await?, "nothing says what is missing");
    assert!(browser.heading().await?.contains("稳链强链"));
    browser.resize(360, 740).await?;
    browser.the("button", "打开菜单").await?.click().await?;
    browser.the("button", "收起菜单").await?.click().await?;
    let group = browser.the("group", "字体").await?;
    browser.the_in(&group, "button", "大").await?.click().await?;
    let size = "return getComputedStyle(document.querySelector('.article-body p')).fontSize";
    assert_eq!(browser.script::<String>(size).await?, "23px");
    browser.the("button", "更多分享方式").await?.click().await?;
    browser.the("link", "微博").await?;
    assert!(
        browser.all(None, "button", "分享海报").await?.is_empty(),
        "a button that nobody answers is shown"
    );
    browser.press(Key::Escape).await?;
    let siblings = browser.the("navigation", "上一篇和下一篇").await?;
    browser.the_in(&siblings, "link", "上一篇：…").await?.click().await?;
    until("another article", async || Ok((browser.path().await? != ARTICLE).then_some(()))).await
}

async fn with_scripts_off_no_button_is_dead_and_the_note_stands(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.switch_scripts_off();
    for width in [360, 1440] {
        browser.resize(width, 740).await?;
        browser.load(&site, ARTICLE).await?;
        let shown: u64 = browser
            .script("return [...document.querySelectorAll('button')].filter((it) => it.getClientRects().length).length")
            .await?;
        assert_eq!(shown, 0, "buttons that nobody answers");
        assert!(note_stands(browser).await?);
        let menu = browser.the("navigation", "主菜单").await?;
        browser.the_in(&menu, "link", "通知公告").await?;
    }
    Ok(())
}

async fn note_stands(browser: &Browser) -> Outcome<bool> {
    browser.script("return document.querySelector('.fallback-notice').getClientRects().length > 0").await
}
