//! Helps through a long article: contents, reading progress, pictures of other hosts.

use crate::altered_site::show_pictures_of;
use crate::fixtures::GALLERY;
use portal_e2e::{ANY, Browser, Case, Fault, Outcome, Site, everywhere, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_contents_lead_to_the_headings),
        everywhere(an_address_with_a_heading_opens_there_with_scripts_off),
        everywhere(the_line_at_the_top_tells_how_far_one_has_read),
        everywhere(a_host_that_refuses_is_asked_again_without_naming_the_page),
    ]
}

async fn the_contents_lead_to_the_headings(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, GALLERY).await?;
    let contents = browser.the("navigation", "目录").await?;
    let links = browser.all(Some(&contents), "link", ANY).await?;
    let headings: Vec<String> = browser
        .script("return [...document.querySelectorAll('.article-body [id]')].map((it) => it.textContent)")
        .await?;
    assert!(headings.len() >= 2 && links.len() == headings.len(), "{} links to {headings:?}", links.len());
    links[1].click().await?;
    until("the second heading at the top", async || Ok(at_the_top(browser, 1).await?.then_some(()))).await?;
    assert_eq!(browser.script::<String>("return location.hash").await?, "#section-2");
    Ok(())
}

async fn an_address_with_a_heading_opens_there_with_scripts_off(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.switch_scripts_off();
    browser.load(&site, &format!("{GALLERY}#section-2")).await?;
    until("the second heading at the top", async || Ok(at_the_top(browser, 1).await?.then_some(()))).await
}

async fn at_the_top(browser: &Browser, heading: usize) -> Outcome<bool> {
    let script =
        "const heading = document.querySelectorAll('.article-body [id]')[arguments[0]].getBoundingClientRect();
        return Math.abs(heading.top) < 60";
    browser.script_with(script, vec![json!(heading)]).await
}

async fn the_line_at_the_top_tells_how_far_one_has_read(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held); // it needs no program
    browser.load(&site, GALLERY).await?;
    for (position, share) in [("document.body.scrollHeight", 1.0), ("0", 0.0)] {
        browser.script::<Value>(&format!("scrollTo(0, {position})")).await?;
        until(&format!("the line at {share}"), async || {
            let line = "const line = document.querySelector('.reading-progress').getBoundingClientRect();
                return line.width / innerWidth";
            let shown: f64 = browser.script(line).await?;
            Ok(((shown - share).abs() < 0.02).then_some(()))
        })
        .await?;
    }
    Ok(())
}

async fn a_host_that_refuses_is_asked_again_without_naming_the_page(browser: &Browser) -> Outcome {
    let host = Site::start().await?;
    host.fault("/media/", Fault::RefusesReferrers);
    let picture = host.url("/media/workshop.webp");
    let site = Site::altered(|folder| {
        let page = folder.join(GALLERY.trim_start_matches('/')).join("index.html");
        let text = std::fs::read_to_string(&page)?;
        let own = first_picture(&text).ok_or("the article has no picture")?.to_owned();
        show_pictures_of(folder, &host.url(""))?;
        Ok(std::fs::write(page, text.replace(&own, &picture))?)
    })
    .await?;
    browser.load(&site, GALLERY).await?;
    // Late pictures are asked for once they are near.
    browser.script::<Value>("document.querySelector('.article-body img').scrollIntoView()").await?;
    until("the picture", async || {
        let came = "return document.querySelector('.article-body img').naturalWidth > 0";
        Ok(browser.script::<bool>(came).await?.then_some(()))
    })
    .await
}

/// The address of the first picture in the body of this page.
fn first_picture(page: &str) -> Option<&str> {
    let (before, _) = page.split_once("class=\"article-body__picture\"")?;
    let (_, picture) = before.rsplit_once("<img src=\"")?;
    picture.split('"').next()
}
