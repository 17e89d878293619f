//! 通知公告 on every page: a board on the home page, elsewhere one line that is filled after the page has loaded.

use crate::altered_site::{change_linked, write};
use crate::fixtures::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Content, Fault, Outcome, Site, everywhere, until};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(every_page_has_the_notices_once),
        everywhere(the_line_is_filled_without_moving_the_page),
        everywhere(with_scripts_off_the_line_leads_to_the_channel),
        everywhere(a_wide_screen_has_the_newest_of_the_channel_beside_the_text),
        everywhere(where_views_are_counted_the_most_read_stand_beside_the_text),
        everywhere(a_ranking_that_does_not_come_leaves_no_trace),
    ]
}

async fn every_page_has_the_notices_once(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        for kind in Content::of(&site)?.kinds()? {
            browser.open(&site, &kind.path).await?;
            let notices = browser.all(None, "region", "通知公告").await?;
            assert_eq!(notices.len(), 1, "{} at {width} px", kind.name);
            browser.the_in(&notices[0], "link", "通知公告").await?;
        }
    }
    Ok(())
}

async fn the_line_is_filled_without_moving_the_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let slug = Content::of(&site)?.site()?["notices_channel"].take();
    let list = format!("/channels/{}/1.json", slug.as_str().unwrap_or_default());
    site.fault(&list, Fault::Held);
    browser.open(&site, ARTICLE).await?;
    let position = "const { top, height } = document.getElementById('main').getBoundingClientRect(); return [top, height]";
    let before: (f64, f64) = browser.script(position).await?;
    site.clear_faults();
    let notices = browser.the("region", "通知公告").await?;
    let newest = Content::of(&site)?.channel_page(slug.as_str().unwrap_or_default(), 1)?["items"][0].take();
    browser.the_in(&notices, "link", newest["title"].as_str().unwrap_or(ANY)).await?;
    assert_eq!(browser.script::<(f64, f64)>(position).await?.0, before.0, "the page has moved");
    Ok(())
}

async fn with_scripts_off_the_line_leads_to_the_channel(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.switch_scripts_off();
    browser.load(&site, ARTICLE).await?;
    let notices = browser.the("region", "通知公告").await?;
    browser.the_in(&notices, "link", "通知公告").await?.click().await?;
    browser.is_headed("通知公告").await
}

async fn a_wide_screen_has_the_newest_of_the_channel_beside_the_text(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    let own = content.article("20220614-01")?["channel"]["slug"].as_str().unwrap_or_default().to_owned();
    let newest = content.channel_page(&own, 1)?["items"][0].take();
    browser.open(&site, ARTICLE).await?;
    let link = browser.the("link", newest["title"].as_str().unwrap_or(ANY)).await?;
    let beside = "const [link] = arguments;
        const text = document.querySelector('.article-body').getBoundingClientRect();
        return link.getBoundingClientRect().left > text.right";
    assert!(browser.script_with::<bool>(beside, vec![json!(link)]).await?, "it stands elsewhere");
    browser.resize(390, 844).await?;
    browser.open(&site, ARTICLE).await?;
    let script = "return performance.getEntriesByType('resource').map((it) => it.name)";
    let requests: Vec<String> = browser.script(script).await?;
    assert!(
        !requests.iter().any(|it| it.contains(&format!("channels/{own}/"))),
        "a phone asks for it: {requests:?}"
    );
    Ok(())
}

async fn where_views_are_counted_the_most_read_stand_beside_the_text(browser: &Browser) -> Outcome {
    let site = that_counts_views().await?;
    browser.open(&site, ARTICLE).await?;
    let ranked = until("the ranking", async || {
        let titles =
            "return [...document.querySelectorAll('.latest-list--ranked a')].map((link) => link.textContent)";
        let titles: Vec<String> = browser.script(titles).await?;
        Ok((!titles.is_empty()).then_some(titles))
    })
    .await?;
    let content = Content::of(&site)?;
    let title = |(id, _)| content.article(id).map(|article| article["title"].clone()).unwrap_or_default();
    assert_eq!(ranked, RANKED.map(title));
    browser.the("heading", "阅读排行").await?;
    browser.settle().await?;
    let requested = requests_for_views(&site);
    assert_eq!(requested.len(), 1, "{requested:?}");
    let ids: Vec<_> = requested[0].split(['=', ',']).skip(1).collect();
    assert!(ids.contains(&"20261118-01") && ids.len() <= 100, "{ids:?}");
    Ok(())
}

async fn a_ranking_that_does_not_come_leaves_no_trace(browser: &Browser) -> Outcome {
    let site = that_counts_views().await?;
    browser.resize(390, 844).await?;
    browser.open(&site, ARTICLE).await?;
    browser.settle().await?;
    assert_eq!(requests_for_views(&site), [] as [String; 0], "a phone asks for it");
    site.fault("/views?", Fault::Status(404));
    browser.resize(1440, 900).await?;
    browser.open(&site, ARTICLE).await?;
    site.meets_a_fault().await?;
    browser.settle().await?;
    browser.none("heading", "阅读排行").await
}

/// What is known of the views of a notice and of two articles of the channel, the most read first, then the newer.
const RANKED: [(&str, u64); 3] = [("20261118-01", 3862), ("20261120-01", 40), ("20261112-01", 40)];

/// The site, with a backend that tells views: of some articles wrongly, and of some that nobody asked for.
async fn that_counts_views() -> Outcome<Site> {
    let mut answer = json!({ "unknown": 9_000, "20260918-02": -1, "20260703-01": 1e300 });
    for (id, views) in RANKED {
        answer[id] = json!(views);
    }
    Site::altered(|folder| {
        change_linked(folder, |site| site["capabilities"]["views"] = json!(true))?;
        write(&folder.join("api/v1/views"), &answer.to_string())
    })
    .await
}

fn requests_for_views(site: &Site) -> Vec<String> {
    let mut requested = site.traffic().api();
    requested.retain(|path| path.contains("/views"));
    requested
}
