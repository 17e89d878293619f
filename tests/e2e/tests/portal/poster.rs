//! The poster (分享海报) and the printed page: an article as one picture, an article on paper.

use crate::article_tools::read;
use crate::fixtures::{ADDRESS, ARTICLE};
use crate::wechat_site::{ANDROID, IPHONE, WINDOWS, set_user_agent};
use portal_e2e::{Browser, Case, Engine, Fault, Outcome, Site, everywhere, only_in, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_poster_carries_the_code_of_the_article),
        everywhere(a_cover_that_does_not_come_is_left_out),
        only_in(Engine::Chromium, inside_wechat_it_is_saved_by_a_long_press),
        only_in(Engine::Chromium, on_paper_are_the_article_its_address_and_its_code),
    ]
}

async fn the_poster_carries_the_code_of_the_article(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let (address, with_cover) = poster(browser, &site).await?;
    assert_eq!(address, ADDRESS);
    let link = browser.the("link", "保存图片").await?;
    assert_eq!(browser.attribute(&link, "download").await?.as_deref(), Some("poster.png"));

    // Another site: the worker of this one has kept the cover.
    let bare = Site::start().await?;
    bare.fault("/media/skyline-dusk.webp", Fault::Status(404));
    let (_, without) = poster(browser, &bare).await?;
    assert!(with_cover > without + 300, "with its cover it is {with_cover} high, without {without}");
    Ok(())
}

async fn a_cover_that_does_not_come_is_left_out(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault("/media/skyline-dusk.webp", Fault::Disconnect);
    assert_eq!(poster(browser, &site).await?.0, ADDRESS);
    Ok(())
}

async fn inside_wechat_it_is_saved_by_a_long_press(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for agent in [ANDROID, IPHONE, WINDOWS] {
        set_user_agent(browser, agent).await?;
        assert_eq!(poster(browser, &site).await?.0, ADDRESS);
        let dialog = browser.the("dialog", "分享海报").await?;
        assert!(dialog.text().await?.contains("长按图片保存"), "{agent}");
        assert!(browser.all(Some(&dialog), "link", "保存图片").await?.is_empty(), "{agent}");
    }
    set_user_agent(browser, "").await
}

/// What the code on the poster says, and how high the poster is.
async fn poster(browser: &Browser, site: &Site) -> Outcome<(String, u64)> {
    browser.open(site, ARTICLE).await?;
    browser.the("button", "分享海报").await?.click().await?;
    let dialog = browser.the("dialog", "分享海报").await?;
    let picture = browser.the_in(&dialog, "img", "分享海报：…").await?;
    let height = until("the poster", async || {
        let height = "return arguments[0].complete ? arguments[0].naturalHeight : 0";
        let height: u64 = browser.script_with(height, vec![json!(picture)]).await?;
        Ok((height > 0).then_some(height))
    })
    .await?;
    Ok((read(browser, json!(picture)).await?, height))
}

async fn on_paper_are_the_article_its_address_and_its_code(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let drawn = "const canvas = document.querySelector('.print-qr'); return canvas.width > 0 && canvas.clientWidth > 100";
    until("the code on paper", async || Ok(browser.script::<bool>(drawn).await?.then_some(()))).await?;
    let code: Value = browser.script("return document.querySelector('.print-qr')").await?;
    let code = read(browser, code).await?;
    let shown: Vec<String> = browser.script(SHOWN).await?;
    let address: String = browser
        .script("return getComputedStyle(document.querySelector('.article'), '::after').content")
        .await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    assert_eq!(code, ADDRESS);
    assert!(address.contains("本文地址："), "the address on paper is {address}");
    assert_eq!(shown, ["article__header", "article-body", "article__editor", "print-qr"]);
    Ok(())
}

/// The parts of the page that take up room, by their first class.
const SHOWN: &str =
    "const room = (element) => element.getClientRects().length > 0 && element.offsetHeight > 1;
    const outside = [...document.querySelectorAll('#app > *, main > *')]
        .filter((element) => room(element) && !element.matches('main, .article, .visually-hidden'));
    const inside = [...document.querySelectorAll('.article > *')].filter(room);
    return [...outside, ...inside].map((element) => element.className.split(' ')[0])";
