use super::{assert_holds, html};
use crate::fixtures::content;
use leptos::prelude::*;
use portal::components::FailureNotice;
use portal::model::Failure;
use portal::pages::FailedPage;
use portal::state::{CurrentSite, Latest};

#[test]
fn the_reason_is_an_alert_and_retry_is_offered_only_where_it_can_help() {
    let all = [Failure::NotFound, Failure::Offline, Failure::ServerTrouble, Failure::UnreadableAnswer];
    for failure in all {
        let html = html(move || view! { <FailureNotice failure on_retry=Callback::new(|()| ())/> });
        assert_holds(&html, "role=\"alert\"");
        assert_holds(&html, failure.advice());
        assert_eq!(html.contains("重试"), failure != Failure::NotFound, "{html}");
    }
}

#[test]
fn the_404_page_leads_to_the_home_page_once() {
    let html = html(|| {
        CurrentSite::provide(content::site().into());
        Latest::provide();
        view! { <FailedPage failure=Failure::NotFound on_retry=Callback::new(|()| ())/> }
    });
    assert_holds(&html, "从栏目查找");
    assert_eq!(html.matches("href=\"/\"").count(), 1, "{html}");
}
