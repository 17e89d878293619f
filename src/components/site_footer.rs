//! Page footer: link groups, 留言箱, back to top, appearance, organisation and registrations.

use super::appearance::Appearance;
use super::link_groups::LinkGroups;
use super::site_link::{RouteLink, SiteLink};
use crate::model::{FooterRecords, Href};
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;

/// The public register of ICP records (工业和信息化部政务服务平台).
const ICP_REGISTRY: &str = "https://beian.miit.gov.cn/";
/// The public register of police records (全国互联网安全管理服务平台).
const POLICE_REGISTRY: &str = "https://beian.mps.gov.cn/";

/// 页脚: the same on every page.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let site = CurrentSite::expect();
    view! {
        <footer class="site-footer">
            <div class="site-footer__inner">
                <LinkGroups groups=site.link_groups.clone()/>
                <div class="site-footer__actions">
                    <RouteLink to=Route::Message class="button button--quiet">"留言箱"</RouteLink>
                    // Left to the browser, like the skip link, so that the focus follows.
                    <a class="site-footer__top" href="#top" rel="external">"返回顶部"</a>
                    <Appearance/>
                </div>
                {site.is_truncated.then(|| view! { <p class="site-footer__truncated">"菜单或链接太多，未能全部列出。"</p> })}
                <Records records=site.footer.clone()/>
            </div>
        </footer>
    }
}

#[component]
fn Records(
    /// The records of `site.json`; each `None` is left out.
    records: FooterRecords,
) -> impl IntoView {
    let FooterRecords { organizer, address, phone, email, icp, police_record, site_code } = records;
    let phone =
        phone.map(|number| ("电话：", Href::parse(&format!("tel:{}", number.replace(' ', ""))), number));
    let email = email.map(|address| ("邮箱：", Href::parse(&format!("mailto:{address}")), address));
    let icp = icp.map(|number| ("", Href::parse(ICP_REGISTRY), number));
    let police = police_record.map(|number| ("", Href::parse(POLICE_REGISTRY), number));
    let entries = [
        Some(("主办单位：", None, organizer)),
        address.map(|address| ("地址：", None, address)),
        phone,
        email,
        icp,
        police,
        site_code.map(|code| ("网站标识码：", None, code)),
    ];
    let items = entries.into_iter().flatten().map(|(label, href, text)| {
        let text = match href {
            Some(href) => view! { <SiteLink href>{text}</SiteLink> }.into_any(),
            None => text.into_any(),
        };
        view! { <li class="site-footer__record">{label}{text}</li> }
    });
    view! { <ul class="site-footer__records">{items.collect_view()}</ul> }
}
