//! Requests to the API: none for what a prerendered page embeds, one for each page after it, prefetch on
//! pointerdown.

use crate::fixtures::{ARTICLE, LongChannel};
use portal_e2e::{Browser, Case, Content, Fault, Outcome, Site, everywhere, until};

/// What an article asks, a second after it came, to know whether readings are counted.
const SETTINGS: &str = "/api/v1/site.json";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(prerendered_pages_ask_the_api_for_nothing_they_hold),
        everywhere(a_link_to_an_article_asks_for_that_article_only),
        everywhere(a_link_to_a_channel_asks_for_that_page_only),
        everywhere(a_finger_on_a_neighbour_asks_for_it_and_the_tap_does_not_ask_again),
    ]
}

async fn prerendered_pages_ask_the_api_for_nothing_they_hold(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault("/api/", Fault::Held);
    let content = Content::of(&site)?;
    let mut expected = Vec::new();
    for kind in content.kinds()?.iter().filter(|kind| kind.name != "not-found") {
        browser.open(&site, &kind.path).await?;
        assert!(!browser.heading().await?.is_empty(), "{} has no heading", kind.name);
        a_submenu_opens(browser).await?;
        browser.settle().await?;
        // An article asks later whether it still stands: after itself; whether readings are counted now; and what is new in its
        // channel is not in the page.
        expected.push(format!("/api/v1{}.json", kind.path.trim_end_matches('/')));
        expected.extend(channel_of(&content, &kind.path));
        expected.push(SETTINGS.to_owned());
        let mut requested = but_for_the_notices(&site)?;
        requested.retain(|path| !expected.contains(path));
        assert_eq!(requested, Vec::<String>::new(), "on the {} page", kind.name);
    }
    Ok(())
}

async fn a_link_to_an_article_asks_for_that_article_only(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    browser.open(&site, &channel.path).await?;
    let (id, title) = &channel.articles[0];
    channel.link(browser, 0).await?.click().await?;
    browser.is_headed(title).await?;
    browser.settle().await?;
    let mut requested = but_for_the_notices(&site)?;
    let channel = channel_of(&Content::of(&site)?, &format!("/articles/{id}/"));
    requested.retain(|path| Some(path) != channel.as_ref() && path != SETTINGS);
    assert_eq!(requested, [format!("/api/v1/articles/{id}.json")]);
    Ok(())
}

async fn a_link_to_a_channel_asks_for_that_page_only(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    browser.open(&site, &channel.path).await?;
    let pages = browser.the("navigation", "分页").await?;
    browser.the_in(&pages, "link", "2").await?.click().await?;
    browser.reaches(&format!("{}2/", channel.path)).await?;
    browser.none("status", "…").await?;
    browser.settle().await?;
    assert_eq!(but_for_the_notices(&site)?, [format!("/api/v1{}2.json", channel.path)]);
    Ok(())
}

async fn a_finger_on_a_neighbour_asks_for_it_and_the_tap_does_not_ask_again(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let next = Content::of(&site)?.article("20220614-01")?["next"].clone();
    let answer = format!("/api/v1/articles/{}.json", next["id"].as_str().ok_or("no next article")?);
    browser.open(&site, ARTICLE).await?;
    let touch = "[...document.querySelectorAll('.sibling-links a')].pop()
        .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))";
    browser.script::<()>(touch).await?;
    until("the neighbour to be asked for", async || Ok(site.traffic().api().contains(&answer).then_some(())))
        .await?;
    browser.the("link", "下一篇：…").await?.click().await?;
    browser.is_headed(next["title"].as_str().ok_or("no title")?).await?;
    let requested = site.traffic().api().iter().filter(|path| **path == answer).count();
    assert_eq!(requested, 1, "{:?}", site.traffic().api());
    Ok(())
}

/// What was requested of the API, without the list of notices, which every page but the home page loads after itself.
fn but_for_the_notices(site: &Site) -> Outcome<Vec<String>> {
    let slug = Content::of(site)?.site()?["notices_channel"].take();
    let notices = format!("/api/v1/channels/{}/1.json", slug.as_str().ok_or("the site has no notices")?);
    Ok(site.traffic().api().into_iter().filter(|path| *path != notices).collect())
}

/// The list of the channel that the article at this path belongs to.
fn channel_of(content: &Content, path: &str) -> Option<String> {
    let id = path.strip_prefix("/articles/")?.trim_end_matches('/');
    let slug = content.article(id).ok()?["channel"]["slug"].as_str()?.to_owned();
    Some(format!("/api/v1/channels/{slug}/1.json"))
}

async fn a_submenu_opens(browser: &Browser) -> Outcome {
    let menu = browser.the("navigation", "主菜单").await?;
    let buttons = browser.all(Some(&menu), "button", "…").await?;
    let button = buttons.first().ok_or("the menu has no button that opens a submenu")?;
    button.click().await?;
    assert_eq!(
        browser.attribute(button, "aria-expanded").await?.as_deref(),
        Some("true"),
        "a click opens no submenu"
    );
    Ok(())
}
