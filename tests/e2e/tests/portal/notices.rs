//! 通知公告 on every page: a board on the home page, elsewhere one line that is filled after the page has loaded.

use crate::fixtures::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Content, Fault, Outcome, Site, everywhere};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(every_page_has_the_notices_once),
        everywhere(the_line_is_filled_without_moving_the_page),
        everywhere(with_scripts_off_the_line_leads_to_the_channel),
        everywhere(a_wide_screen_has_the_newest_of_the_channel_beside_the_text),
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
