//! Attachments: the files to download with an article. Inside WeChat, what its webview cannot open has a way out beside it; the
//! style sheet shows it by `html[data-wechat]`, which `src/boot/wechat.js` sets.

use super::copy_button::CopyButton;
use super::site_link::SiteLink;
use crate::model::{Attachment, FileKind};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// The id of the guide to WeChat's menu, for `data-opens`.
const GUIDE: &str = "open-in-browser";
const OPEN_IN_BROWSER: &str = "在浏览器打开";

/// 附件: links with the files' sizes.
#[component]
pub fn Attachments(
    /// The files; without any, nothing is shown.
    files: Vec<Attachment>,
    /// How many more there are, which readers are told of.
    omitted: u32,
) -> impl IntoView {
    (!files.is_empty()).then(|| {
        let items = files.into_iter().map(|file| view! { <File file/> }).collect_view();
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
) -> impl IntoView {
    let kind = FileKind::of(&file);
    let Attachment { label, href, bytes, .. } = file;
    let size = bytes.map(
        |bytes| view! { <span class="attachments__size">{format!("（{}）", readable_size(bytes))}</span> },
    );
    let text = CurrentSite::expect().absolute(href.as_str());
    let class = match kind {
        FileKind::Media => None,
        FileKind::Pdf => Some("attachments__actions attachments__actions--pdf"),
        FileKind::Document => Some("attachments__actions"),
    };
    let actions = class.map(|class| {
        view! {
            <div class=class>
                <CopyButton text label="复制链接" class="button button--quiet"/>
                <button class="button button--quiet attachments__guide" type="button" aria-haspopup="dialog" data-opens=GUIDE>
                    {OPEN_IN_BROWSER}
                </button>
            </div>
        }
    });
    view! { <li class="attachments__file"><SiteLink href>{label}</SiteLink> {size} {actions}</li> }
}

/// Modal dialog 在浏览器打开: a page cannot open WeChat's menu itself. The menu opens the page, not the file.
#[component]
fn Guide() -> impl IntoView {
    view! {
        <dialog class="dialog" id=GUIDE aria-labelledby="open-in-browser-title" data-dismiss="">
            <h2 class="dialog__title" id="open-in-browser-title">{OPEN_IN_BROWSER}</h2>
            <p class="dialog__guide" data-closes="">"点击右上角 ··· ，选择“在浏览器打开”，再点开附件"</p>
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
