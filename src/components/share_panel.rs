//! Sharing: links where an address does it, buttons where the browser does.

use super::copy_button::{CopyAnswer, CopyButton, Copying};
use super::share_code::{SHARE_CODE, ShareCode, ShownCode};
use crate::browser::{dialog, idle, qr_image, web_share, webview};
use crate::model::{LateCode, ShareTarget, Shared};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 分享
#[component]
pub fn SharePanel(
    /// What is shared.
    shared: Shared,
    /// The code of its address.
    code: LateCode,
) -> impl IntoView {
    let targets = CurrentSite::expect().share_targets.clone();
    let (shown, set_shown) = signal(ShownCode::Awaited);
    let draw = Callback::new(move |()| {
        let picture = code.get().and_then(qr_image::draw);
        set_shown.set(picture.map_or(ShownCode::Impossible, ShownCode::Drawn));
    });
    let show_code = Callback::new(move |()| match webview::wechat() {
        Some(_) => set_shown.set(ShownCode::Awaited), // the guide comes first
        None if shown.with_untracked(ShownCode::fits_screen) => {}
        None => draw.run(()),
    });
    Effect::new(move || match dialog::is_open(SHARE_CODE) {
        true => show_code.run(()), // it was opened before there was a program
        // A tap then has nothing to draw: that takes an old phone a twentieth of a second.
        false => idle::run(move || _ = show_code.try_run(())),
    });
    let items =
        targets.into_iter().map(|target| view! { <li>{way(target, &shared, show_code)}</li> }).collect_view();
    view! {
        <div class="share-panel" role="group" aria-label="分享">
            <span class="share-panel__name" aria-hidden="true">"分享"</span>
            <ul class="share-panel__ways">{items}</ul>
            <ShareCode shared code=shown draw/>
        </div>
    }
}

fn way(target: ShareTarget, shared: &Shared, show_code: Callback<()>) -> AnyView {
    let label = target.label();
    match target {
        ShareTarget::Wechat => {
            view! { <button class="share-panel__way" type="button" aria-haspopup="dialog" data-opens=SHARE_CODE on:click=move |_| show_code.run(())>{label}</button> }
                .into_any()
        }
        ShareTarget::Copy => view! { <CopyButton text=shared.url.clone() label class="share-panel__way"/> }.into_any(),
        ShareTarget::Native => view! { <SheetButton label shared=shared.clone()/> }.into_any(),
        ShareTarget::Weibo | ShareTarget::Qq | ShareTarget::Qzone | ShareTarget::Douban | ShareTarget::Email => {
            let new_tab = target != ShareTarget::Email;
            view! {
                <a
                    class="share-panel__way"
                    href=target.address(shared)
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

/// The system's own sheet, shown once it is known that there is one. Where the browser then refuses it after all, the
/// address is copied instead.
#[component]
fn SheetButton(
    /// What it says.
    label: &'static str,
    /// What is shared.
    shared: Shared,
) -> impl IntoView {
    let (there, set_there) = signal(false);
    Effect::new(move || set_there.set(web_share::is_supported()));
    let copying = Copying::of(shared.url.clone());
    let open = move |_| web_share::share(&shared.title, &shared.url, move || copying.begin());
    view! {
        <button class="share-panel__way" type="button" hidden=move || !there.get() on:click=open>{label}</button>
        <CopyAnswer copying/>
    }
}
