//! Telephone and mail of the organisation, where the portal takes nothing in a form.

use super::site_link::SiteLink;
use crate::model::Href;
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 联系方式: what the footer has of it.
#[component]
pub fn ContactLines(
    /// What one can do that way: 留言 or 投稿.
    purpose: &'static str,
) -> impl IntoView {
    let footer = CurrentSite::expect().footer.clone();
    let phone = footer
        .phone
        .map(|number| ("电话：", Href::parse(&format!("tel:{}", number.replace(' ', ""))), number));
    let email = footer.email.map(|address| ("邮箱：", Href::parse(&format!("mailto:{address}")), address));
    let lines: Vec<_> = [phone, email].into_iter().flatten().collect();
    let text = match lines.is_empty() {
        true => format!("{purpose}请与{}联系。", footer.organizer),
        false => format!("{purpose}请打电话或发邮件："),
    };
    let line = |(label, href, text): (&'static str, Option<Href>, String)| {
        let text = match href {
            Some(href) => view! { <SiteLink href>{text}</SiteLink> }.into_any(),
            None => text.into_any(),
        };
        view! { <li>{label}{text}</li> }
    };
    view! {
        <p class="plain-page__text">{text}</p>
        <ul class="contact-lines">{lines.into_iter().map(line).collect_view()}</ul>
    }
}
