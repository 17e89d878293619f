//! Share panel: links for targets with a share URL, buttons for what the browser does. 微信 is always in sight; the other ways
//! are beside it on wide screens, behind a disclosure button on others.

use super::copy_button::CopyButton;
use super::share_qr::{SHARE_QR, ShareQr};
use crate::browser::qr_image;
use crate::model::{ShareContent, ShareTarget};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// The id of the list that holds the other ways.
const MORE: &str = "share-more";

/// 分享: the targets of `site.json`, the poster, printing, and their dialogs.
#[component]
pub fn SharePanel(
    /// Address, title, summary and picture to share.
    share: ShareContent,
    /// The QR code of the canonical address, by `qr_image::source`.
    code: Option<String>,
) -> impl IntoView {
    let targets = CurrentSite::expect().share_targets.clone();
    let has_wechat = targets.contains(&ShareTarget::Wechat);
    let items = targets
        .into_iter()
        .filter_map(|target| Some(view! { <li>{action(target, &share)?}</li> }))
        .collect_view();
    // `src/boot/article_tools.js` handles the print button, before and after the application has started.
    view! {
        <div class="share-panel" role="group" aria-label="分享">
            {has_wechat.then(|| view! {
                <button
                    class="tool-button tool-button--wechat"
                    type="button"
                    aria-haspopup="dialog"
                    data-opens=SHARE_QR
                    on:click=|_| qr_image::draw_pending("#main")
                >
                    {ShareTarget::Wechat.label()}
                </button>
            })}
            <button
                class="tool-button tool-button--share share-panel__toggle"
                type="button"
                aria-expanded="false"
                aria-controls=MORE
                aria-label="更多分享方式"
                data-disclosure=""
            >
                "分享"
            </button>
            <ul class="share-panel__more" id=MORE>
                {items}
                <li>
                    <button class="share-panel__action" type="button" aria-haspopup="dialog" data-poster="" data-needs-program="">
                        "分享海报"
                    </button>
                </li>
                <li><button class="share-panel__action" type="button" data-print="">"打印"</button></li>
            </ul>
            <ShareQr url=share.url code/>
        </div>
    }
}

/// What the reader presses for a target; 微信 has its own place.
fn action(target: ShareTarget, share: &ShareContent) -> Option<AnyView> {
    let label = target.label();
    let action = match target {
        ShareTarget::Wechat => return None,
        ShareTarget::Copy => {
            view! { <CopyButton text=share.url.clone() label class="share-panel__action"/> }.into_any()
        }
        // Hidden by the style sheet where the browser has no share sheet.
        ShareTarget::Native => {
            view! { <CopyButton text=share.url.clone() label class="share-panel__action" web_share=true/> }
                .into_any()
        }
        ShareTarget::Weibo
        | ShareTarget::Qq
        | ShareTarget::Qzone
        | ShareTarget::Douban
        | ShareTarget::Email => {
            let new_tab = target != ShareTarget::Email;
            view! {
                <a
                    class="share-panel__action"
                    href=target.address(share)
                    target=new_tab.then_some("_blank")
                    rel=new_tab.then_some("noopener noreferrer")
                >
                    {label}
                </a>
            }
            .into_any()
        }
    };
    Some(action)
}
