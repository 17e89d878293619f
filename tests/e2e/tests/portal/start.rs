//! Start: every prerendered address comes alive without a word on the console, in a build with debug assertions. The engines
//! share the addresses; each has one of every kind.

use portal_e2e::{Browser, Case, Content, Engine, Outcome, Site, everywhere};

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(every_address_comes_alive_in_silence)]
}

async fn every_address_comes_alive_in_silence(browser: &Browser) -> Outcome {
    let site = Site::start_checked().await?;
    site.listen_in();
    let addresses = site.addresses()?;
    assert!(addresses.len() > 50, "only {} addresses were prerendered: {addresses:?}", addresses.len());

    let kinds: Vec<String> = Content::of(&site)?.kinds()?.into_iter().map(|kind| kind.path).collect();
    let share = addresses.iter().enumerate().filter(|(index, address)| {
        index % Engine::ALL.len() == browser.engine as usize || kinds.contains(address)
    });
    let mut problems = Vec::new();
    for (_, address) in share {
        if let Err(error) = browser.open(&site, address).await {
            problems.push(format!("{address}: {error}"));
        }
        let prerendered: bool =
            browser.script("return document.getElementById('app').hasAttribute('data-prerendered')").await?;
        assert!(prerendered, "the root of {address} has no data-prerendered");
        browser.settle().await?;
        problems.extend(browser.log().await?.into_iter().map(|line| format!("{address}: {line}")));
    }
    // One fault may speak on every page: the first pages say enough.
    let first: Vec<&str> = problems.iter().map(String::as_str).take(20).collect();
    assert!(first.is_empty(), "{} problems, the first of them:\n{}", problems.len(), first.join("\n"));
    Ok(())
}
