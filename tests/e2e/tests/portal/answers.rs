//! Every kind of failed answer: what the reader sees, and the result of a retry. Prints a table.

use crate::altered_site::in_browser_changed_by;
use crate::failures::is_plain_chinese;
use crate::fixtures::LongChannel;
use portal_e2e::{ANY, Browser, Case, Engine, Fault, Outcome, Site, only_in, until_within};
use std::time::Duration;

/// Two complete attempts with their pauses, on a slow machine.
const TIMEOUT: Duration = Duration::from_secs(60);

/// What the program waits for takes a tenth of its time.
const FAST_CLOCK: &str = "const wait = window.setTimeout;
    window.setTimeout = (call, delay, ...more) => wait(call, delay / 10, ...more);";

/// The state that the reader sees at the end.
#[derive(Clone, Copy, PartialEq)]
enum End {
    /// The page itself.
    Page,
    /// This heading, and a retry button.
    Retryable(&'static str),
    /// This heading without a retry button: a retry would not help.
    Final(&'static str),
}

const OFFLINE: End = End::Retryable("网络连接不上");
const TROUBLE: End = End::Retryable("服务器暂时有故障");
const UNREADABLE: End = End::Retryable("内容暂时无法显示");
const FORBIDDEN: End = End::Retryable("暂时不能查看");

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, every_wrong_answer_ends_in_true_words_and_a_way_on),
        only_in(Engine::Chromium, a_stall_and_a_drip_are_given_up_in_time),
        only_in(Engine::Chromium, an_api_that_refuses_other_origins_is_told),
    ]
}

async fn every_wrong_answer_ends_in_true_words_and_a_way_on(browser: &Browser) -> Outcome {
    let matrix = [
        ("connection cut", Fault::Disconnect, OFFLINE),
        ("cut midway", Fault::DisconnectMidway, OFFLINE),
        ("half the JSON", Fault::Truncated, UNREADABLE),
        ("wrong types", Fault::WrongTypes, UNREADABLE),
        ("depth 100,000", Fault::Deep, UNREADABLE),
        ("lists of 100,000", Fault::EndlessLists, End::Page),
        ("HTML with status 200", Fault::Page, UNREADABLE),
        ("empty 204", Fault::Empty, UNREADABLE),
        ("redirect", Fault::Moved, End::Page),
        ("401", Fault::Status(401), FORBIDDEN),
        ("403", Fault::Status(403), FORBIDDEN),
        ("404", Fault::Status(404), End::Final("页面不存在")),
        ("410", Fault::Status(410), End::Final("页面不存在")),
        ("429, in 60 s", Fault::Busy(60), TROUBLE),
        ("429, in 1 s", Fault::Busy(1), TROUBLE),
        ("500", Fault::Status(500), TROUBLE),
        ("503", Fault::Status(503), TROUBLE),
    ];
    for (name, fault, end) in matrix {
        meets(browser, name, fault, end).await?;
    }
    Ok(())
}

async fn a_stall_and_a_drip_are_given_up_in_time(browser: &Browser) -> Outcome {
    for (name, fault) in [("stall", Fault::Held), ("a byte at a time", Fault::Drip)] {
        meets(browser, name, fault, End::Retryable("网络太慢")).await?;
    }
    Ok(())
}

async fn an_api_that_refuses_other_origins_is_told(browser: &Browser) -> Outcome {
    let other = Site::start().await?;
    let (old, new) = ("content=\"/api/v1\"", format!("content=\"{}\"", other.url("/api/v1")));
    let site = Site::start().await?;
    site.edit_pages(old, &new);
    let channel = LongChannel::of(&site)?;
    browser.open(&site, &channel.path).await?;
    channel.link(browser, 0).await?.click().await?;
    ends(browser, OFFLINE, &channel).await?;
    row("refused by CORS", OFFLINE, "told again");
    Ok(())
}

/// Opens an article with the fault, and retries after `clear_faults()`.
async fn meets(browser: &Browser, name: &str, fault: Fault, end: End) -> Outcome {
    let site = in_browser_changed_by(FAST_CLOCK).await?;
    let channel = LongChannel::of(&site)?;
    browser.open(&site, &channel.path).await?;
    site.fault("/api/", fault);
    channel.link(browser, 0).await?.click().await?;
    ends(browser, end, &channel).await.map_err(|error| format!("{name}: {error}"))?;
    site.clear_faults();
    let again = match end {
        End::Page => "not needed",
        End::Final(_) => "not offered",
        End::Retryable(_) => {
            browser.the("button", "重试").await?.click().await?;
            browser.is_headed(&channel.articles[0].1).await?;
            "the page"
        }
    };
    row(name, end, again);
    Ok(())
}

async fn ends(browser: &Browser, end: End, channel: &LongChannel) -> Outcome {
    let (heading, may_ask_again) = match end {
        End::Page => (channel.articles[0].1.as_str(), None),
        End::Retryable(heading) => (heading, Some(true)),
        End::Final(heading) => (heading, Some(false)),
    };
    until_within(TIMEOUT, &format!("the heading {heading}"), async || {
        Ok((browser.heading().await? == heading).then_some(()))
    })
    .await?;
    if let Some(may_ask_again) = may_ask_again {
        is_plain_chinese(&browser.the("alert", ANY).await?).await?;
        assert_eq!(browser.all(None, "button", "重试").await?.len(), usize::from(may_ask_again));
    }
    let menu = browser.the("navigation", "主菜单").await?;
    browser.the_in(&menu, "link", "首页").await.map(drop)
}

fn row(name: &str, end: End, again: &str) {
    let seen = match end {
        End::Page => "the page",
        End::Retryable(heading) | End::Final(heading) => heading,
    };
    println!("  | {name:<22} | {seen} | asked again: {again} |");
}
