use super::{assert_holds, html};
use leptos::prelude::*;
use portal::components::FailureNotice;
use portal::model::Failure;

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
