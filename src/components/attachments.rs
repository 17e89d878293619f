//! Attachments: the files to download with an article. Inside WeChat, what its webview cannot open has a way out beside it.

use super::copy_button::CopyButton;
use super::site_link::SiteLink;
use crate::browser::webview;
use crate::model::{Attachment, Wechat};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// The id of the guide to WeChat's menu, for `data-opens`.
const GUIDE: &str = "open-in-browser";
const OPEN_IN_BROWSER: &str = "在浏览器打开";
const ACTION: &str = "button button--quiet";

/// 附件: links with the files' sizes.
#[component]
pub fn Attachments(
    /// The files; without any, nothing is shown.
    files: Vec<Attachment>,
    /// How many more there are, which readers are told of.
    omitted: u32,
) -> impl IntoView {
    // After the first render, which is the same for all readers.
    let wechat = RwSignal::new(None);
    Effect::new(move || wechat.set(webview::wechat()));
    (!files.is_empty()).then(|| {
        let items = files.into_iter().map(|file| view! { <File file wechat/> }).collect_view();
        view! {
            <section class="attachments" aria-labelledby="attachments-title">
                <h2 class="attachments__title" id="attachments-title">"附件"</h2>
                <ul class="attachments__list">{items}</ul>
                {(omitted > 0).then(|| view! {
                    <p class="attachments__omitted">{format!("附件太多，另有{omitted}个未列出，可向本网索取。")}</p>
                })}
                <Guide/>
            </section>
        }
    })
}

#[component]
fn File(
    /// The file this entry links to.
    file: Attachment,
    /// The WeChat around the page, once it is known.
    wechat: RwSignal<Option<Wechat>>,
) -> impl IntoView {
    let (href, label) = (file.href.clone(), file.label.clone());
    let size = file.bytes.map(
        |bytes| view! { <span class="attachments__size">{format!("（{}）", readable_size(bytes))}</span> },
    );
    let text = CurrentSite::expect().absolute(file.href.as_str());
    let is_opened = move || wechat.get().is_none_or(|wechat| wechat.opens(&file));
    // The menu of a mini-program has no browser.
    let has_no_guide = move || wechat.get().is_some_and(|wechat| wechat.mini_program);
    view! {
        <li class="attachments__file">
            <SiteLink href>{label}</SiteLink>
            {size}
            <div hidden=is_opened>
                <CopyButton text label="复制链接" class=ACTION/>
                <button class=ACTION type="button" aria-haspopup="dialog" data-opens=GUIDE hidden=has_no_guide>{OPEN_IN_BROWSER}</button>
            </div>
        </li>
    }
}

/// Modal dialog 在浏览器打开: a page cannot open WeChat's menu itself. The menu opens the page, not the file.
#[component]
fn Guide() -> impl IntoView {
    view! {
        <dialog class="dialog" id=GUIDE aria-labelledby="open-in-browser-title" data-dismiss="anywhere">
            <h2 class="dialog__title" id="open-in-browser-title">{OPEN_IN_BROWSER}</h2>
            <p>"点击右上角 ··· ，选择“在浏览器打开”，再点开附件"</p>
            <button class="button" type="button" data-closes="">"关闭"</button>
        </dialog>
    }
}

/// Bytes in the largest unit that leaves a whole number: `860 B`, `38 KB`, `5 MB`.
fn readable_size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{} MB", bytes.div_ceil(1_048_576)),
    }
}
