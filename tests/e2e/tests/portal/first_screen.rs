//! The first screen belongs to the text: where the first paragraph of every article begins.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Outcome, Site, everywhere};
use serde_json::json;

/// Width and height of a window, and the part of its height above which the text begins, in hundredths. The first, second and last
/// are the portal's contract; those between follow it.
const SCREENS: [(u32, u32, u32); 5] =
    [(360, 640, 70), (390, 844, 55), (768, 1024, 55), (1200, 800, 60), (1440, 900, 55)];

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(the_text_of_every_article_begins_on_the_first_screen)]
}

async fn the_text_of_every_article_begins_on_the_first_screen(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let mut addresses = site.addresses()?;
    addresses.retain(|address| address.starts_with("/articles/"));
    assert!(addresses.len() > 40, "only {} articles were found", addresses.len());
    browser.open(&site, ARTICLE).await?;
    let mut too_low = Vec::new();
    for (width, height, part) in SCREENS {
        browser.resize(width, height).await?;
        for (address, top) in tops(browser, &addresses).await? {
            let limit = f64::from(height * part) / 100.0;
            if top > limit {
                too_low.push(format!("{address} at {width} × {height}: {top:.0} px, not {limit:.0}"));
            }
        }
    }
    assert!(too_low.is_empty(), "the text begins too low:\n{}", too_low.join("\n"));
    Ok(())
}

/// Where the first paragraph of each page begins, in CSS pixels from the top; of pages without one (withdrawn articles) nothing.
/// Each is shown in this page in the place of its own, which saves loading them for every size.
async fn tops(browser: &Browser, addresses: &[String]) -> Outcome<Vec<(String, f64)>> {
    let script = "const [addresses, done] = arguments;
        const main = (address) => new Promise((resolve) => {
            const request = new XMLHttpRequest();
            request.responseType = 'document';
            request.onload = () => resolve(document.adoptNode(request.response.getElementById('main')));
            request.open('GET', address);
            request.send();
        });
        (async () => {
            window.pages ??= await Promise.all(addresses.map(main));
            const isShown = (text) => text.textContent.trim() && text.getClientRects().length;
            const tops = [];
            window.pages.forEach((page, index) => {
                document.getElementById('main').replaceWith(page);
                const first = [...page.querySelectorAll('.article-body p')].find(isShown);
                if (first) tops.push([addresses[index], first.getBoundingClientRect().top]);
            });
            return tops;
        })().then(done)";
    let tops = browser.client.execute_async(script, vec![json!(addresses)]).await?;
    Ok(serde_json::from_value(tops)?)
}
