//! Share panel: links for targets with a share URL, buttons for what the browser does.

use super::copy_button::{CopyAction, CopyButton, CopyStatus};
use super::share_qr::{QrCodeState, SHARE_QR, ShareQr};
use crate::browser::{dialog, idle, qr_image, web_share, webview};
use crate::model::{LazyQrCode, ShareContent, ShareTarget};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 分享: the targets of `site.json`, and the dialog of the QR code.
#[component]
pub fn SharePanel(
    /// Address, title, summary and picture to share.
    share: ShareContent,
    /// The QR code of the canonical address.
    qr_code: LazyQrCode,
) -> impl IntoView {
    let targets = CurrentSite::expect().share_targets.clone();
    let (code, set_code) = signal(QrCodeState::Pending);
    let draw = Callback::new(move |()| {
        let image = qr_code.get().and_then(qr_image::draw);
        set_code.set(image.map_or(QrCodeState::Unavailable, QrCodeState::Drawn));
    });
    let show_code = Callback::new(move |()| match webview::wechat() {
        Some(_) => set_code.set(QrCodeState::Pending), // the guide is shown first
        None if code.with_untracked(QrCodeState::fits_screen) => {}
        None => draw.run(()),
    });
    Effect::new(move || match dialog::is_open(SHARE_QR) {
        true => show_code.run(()), // opened before the application had started
        // Drawn before the tap: on an old phone it takes a twentieth of a second.
        false => idle::run(move || _ = show_code.try_run(())),
    });
    let items = targets
        .into_iter()
        .map(|target| view! { <li>{action(target, &share, show_code)}</li> })
        .collect_view();
    view! {
        <div class="share-panel" role="group" aria-label="分享">
            <span class="share-panel__name" aria-hidden="true">"分享"</span>
            <ul class="share-panel__actions">{items}</ul>
            <ShareQr share code draw/>
        </div>
    }
}

fn action(target: ShareTarget, share: &ShareContent, show_code: Callback<()>) -> AnyView {
    let label = target.label();
    match target {
        ShareTarget::Wechat => {
            view! { <button class="share-panel__action" type="button" aria-haspopup="dialog" data-opens=SHARE_QR on:click=move |_| show_code.run(())>{label}</button> }
                .into_any()
        }
        ShareTarget::Copy => view! { <CopyButton text=share.url.clone() label class="share-panel__action"/> }.into_any(),
        ShareTarget::Native => view! { <WebShareButton label share=share.clone()/> }.into_any(),
        ShareTarget::Weibo | ShareTarget::Qq | ShareTarget::Qzone | ShareTarget::Douban | ShareTarget::Email => {
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
    }
}

/// Opens the system's share sheet (Web Share); hidden where the browser has none. If the browser refuses after all, the
/// address is copied.
#[component]
fn WebShareButton(
    /// The label of the button.
    label: &'static str,
    /// Title and address to share.
    share: ShareContent,
) -> impl IntoView {
    let (supported, set_supported) = signal(false);
    Effect::new(move || set_supported.set(web_share::is_supported()));
    let copy = CopyAction::new(share.url.clone());
    let open = move |_| web_share::share(&share.title, &share.url, move || copy.run());
    view! {
        <button class="share-panel__action" type="button" hidden=move || !supported.get() on:click=open>{label}</button>
        <CopyStatus action=copy/>
    }
}
