//! Addresses of the old site on a host that reads no rules: 404.html and redirect pages lead on by themselves.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Outcome, Site, everywhere};
use std::fs;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(an_old_address_with_a_query_leads_on_from_the_404_page),
        everywhere(a_redirect_page_leads_on_by_the_query),
        everywhere(another_query_of_an_old_address_is_not_found),
    ]
}

async fn an_old_address_with_a_query_leads_on_from_the_404_page(browser: &Browser) -> Outcome {
    let site = without_rules().await?;
    for query in ["id=7&name=%D0%C2", "from=timeline&name=%d0%c2&id=7"] {
        browser.load(&site, &format!("/old/%E6%9F%A5?{query}")).await?;
        browser.reaches(ARTICLE).await?;
    }
    Ok(())
}

async fn a_redirect_page_leads_on_by_the_query(browser: &Browser) -> Outcome {
    let site = without_rules().await?;
    browser.load(&site, "/news/show?catid=12&id=28004").await?;
    browser.reaches("/articles/20210108-01/").await?;
    browser.load(&site, "/news/show?id=1").await?;
    browser.reaches("/channels/news/").await
}

async fn another_query_of_an_old_address_is_not_found(browser: &Browser) -> Outcome {
    let site = without_rules().await?;
    browser.open(&site, "/old/%E6%9F%A5?id=77").await?;
    browser.is_headed("页面不存在").await
}

/// The built site on a host that reads no rules. `/show.asp?id=30211` becomes an address that this server takes for a page, with
/// a parameter in GBK.
async fn without_rules() -> Outcome<Site> {
    Site::altered(|folder| {
        fs::remove_file(folder.join("_redirects"))?;
        for file in ["redirects.js", "redirects.json"] {
            let path = folder.join(file);
            let text = fs::read_to_string(&path)?.replace("/show.asp", "/old/%E6%9F%A5");
            fs::write(&path, text.replace("id=30211", "id=7&name=%D0%C2"))?;
            for copy in ["br", "gz"].map(|kind| folder.join(format!("{file}.{kind}"))) {
                _ = fs::remove_file(copy);
            }
        }
        Ok(())
    })
    .await
}
