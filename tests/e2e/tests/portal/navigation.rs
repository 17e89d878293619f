//! Client-side navigation: no reloads, scroll restoration, focus, the live region, answers that come too
//! late.

use crate::fixtures::LongChannel;
use portal_e2e::{Browser, Case, Fault, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_link_opens_its_page_without_a_reload),
        everywhere(back_restores_the_list_and_the_place_in_it),
        everywhere(forward_restores_the_place_in_the_article),
        everywhere(back_in_mid_load_stays_on_the_page_before),
        everywhere(a_slow_answer_for_a_page_already_left_never_shows),
        everywhere(links_to_other_sites_open_a_tab_that_cannot_reach_back),
    ]
}

const PHONE: (u32, u32) = (360, 640);

async fn a_link_opens_its_page_without_a_reload(browser: &Browser) -> Outcome {
    let (_site, channel) = in_the_middle_of_a_list(browser).await?;
    mark(browser).await?;
    let (id, title) = &channel.articles[5];
    channel.link(browser, 5).await?.click().await?;
    browser.is_headed(title).await?;
    browser.settle().await?;

    assert!(is_marked(browser).await?, "the page was loaded afresh");
    assert_eq!(browser.path().await?, format!("/articles/{id}/"));
    assert!(browser.client.title().await?.contains(title.as_str()), "{}", browser.client.title().await?);
    until("the top of the page", async || Ok((scroll_position(browser).await? == 0.0).then_some(()))).await?;
    let focused = "return document.activeElement.matches('h1') ? document.activeElement.innerText : ''";
    until("the focus on the new heading", async || {
        Ok((browser.script::<String>(focused).await? == *title).then_some(()))
    })
    .await?;
    until("the announcement of the new page", async || {
        Ok(announcements(browser).await?.contains(title.as_str()).then_some(()))
    })
    .await
}

async fn back_restores_the_list_and_the_place_in_it(browser: &Browser) -> Outcome {
    let (site, channel) = in_the_middle_of_a_list(browser).await?;
    mark(browser).await?;
    let left_at = follow(browser, &channel, 5).await?;

    site.fault("/api/", Fault::Held);
    browser.client.back().await?;
    until("the list, or a request for it", async || {
        let is_back = browser.heading().await? != channel.articles[5].1;
        Ok((is_back || site.traffic().in_flight() > 0).then_some(()))
    })
    .await?;
    site.clear_faults();
    channel.link(browser, 0).await?;
    is_at(browser, left_at).await?;
    assert!(is_marked(browser).await?, "going back loaded the page afresh");
    assert_eq!(browser.path().await?, channel.path);
    Ok(())
}

async fn forward_restores_the_place_in_the_article(browser: &Browser) -> Outcome {
    let (_site, channel) = in_the_middle_of_a_list(browser).await?;
    follow(browser, &channel, 5).await?;
    browser.script::<()>("scrollTo(0, 150)").await?;
    let left_at = scroll_position(browser).await?;
    browser.client.back().await?;
    channel.link(browser, 0).await?;
    browser.client.forward().await?;
    browser.is_headed(&channel.articles[5].1).await?;
    is_at(browser, left_at).await
}

async fn back_in_mid_load_stays_on_the_page_before(browser: &Browser) -> Outcome {
    let (site, channel) = in_the_middle_of_a_list(browser).await?;
    follow(browser, &channel, 5).await?;
    site.fault("/api/", Fault::Held);
    let menu = browser.the("navigation", "当前位置").await?;
    browser.the_in(&menu, "link", "首页").await?.click().await?;
    site.meets_a_fault().await?;
    browser.client.back().await?;
    site.clear_faults();
    browser.settle().await?;
    until("the end of all requests", async || Ok((site.traffic().in_flight() == 0).then_some(()))).await?;
    browser.settle().await?;
    let heading = browser.heading().await?;
    let path = browser.path().await?;
    let (id, title) = &channel.articles[5];
    let article = heading == *title && path == format!("/articles/{id}/");
    let list = path == channel.path && channel.link(browser, 0).await.is_ok();
    assert!(article || list, "the address {path} stands over a page headed {heading}");
    Ok(())
}

async fn a_slow_answer_for_a_page_already_left_never_shows(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    browser.open(&site, &channel.path).await?;
    let ((slow, _), (quick, title)) = (&channel.articles[0], &channel.articles[1]);
    site.fault(&format!("/{slow}.json"), Fault::Held);
    channel.link(browser, 0).await?.click().await?;
    site.meets_a_fault().await?;
    channel.link(browser, 1).await?.click().await?;
    browser.is_headed(title).await?;

    site.clear_faults();
    until("the slow answer", async || Ok((site.traffic().in_flight() == 0).then_some(()))).await?;
    browser.settle().await?;
    assert_eq!(browser.heading().await?, *title);
    assert_eq!(browser.path().await?, format!("/articles/{quick}/"));
    assert!(browser.client.title().await?.contains(title.as_str()));
    Ok(())
}

async fn links_to_other_sites_open_a_tab_that_cannot_reach_back(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, "/").await?;
    let script = "return [...document.querySelectorAll('a[href]')]
        .filter((link) => /^https?:$/.test(link.protocol) && link.origin !== location.origin)
        .map((link) => [link.href, link.target, link.rel])";
    let links: Vec<(String, String, String)> = browser.script(script).await?;
    assert!(links.len() > 5, "the footer should link to more than {} other sites", links.len());
    for (address, target, relation) in links {
        assert_eq!(target, "_blank", "target of {address}");
        assert!(
            relation.contains("noopener") && relation.contains("noreferrer"),
            "{address} has rel={relation}"
        );
    }
    Ok(())
}

/// A phone, scrolled some way down a long channel.
async fn in_the_middle_of_a_list(browser: &Browser) -> Outcome<(Site, LongChannel)> {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    browser.resize(PHONE.0, PHONE.1).await?;
    browser.open(&site, &channel.path).await?;
    browser.script::<()>("scrollTo(0, 300)").await?;
    assert!(scroll_position(browser).await? > 100.0, "the long channel does not scroll on a phone");
    Ok((site, channel))
}

/// Follows a link of the list; answers where the list was left, for the click itself may scroll.
async fn follow(browser: &Browser, channel: &LongChannel, at: usize) -> Outcome<f64> {
    let link = channel.link(browser, at).await?;
    browser.focus(&link).await?;
    let left_at = scroll_position(browser).await?;
    browser.press(portal_e2e::Key::Enter).await?;
    browser.is_headed(&channel.articles[at].1).await?;
    browser.settle().await?;
    Ok(left_at)
}

async fn is_at(browser: &Browser, wanted: f64) -> Outcome {
    until(&format!("the place {wanted} px down the page"), async || {
        Ok(((scroll_position(browser).await? - wanted).abs() <= 2.0).then_some(()))
    })
    .await
}

async fn scroll_position(browser: &Browser) -> Outcome<f64> {
    browser.script("return scrollY").await
}

async fn mark(browser: &Browser) -> Outcome {
    browser.script("window.__mark = true").await
}

async fn is_marked(browser: &Browser) -> Outcome<bool> {
    browser.script("return window.__mark === true").await
}

async fn announcements(browser: &Browser) -> Outcome<String> {
    browser
        .script("return [...document.querySelectorAll('[aria-live]')].map((live) => live.textContent).join()")
        .await
}
