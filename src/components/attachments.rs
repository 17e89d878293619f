//! Attachments: the files to download with an article.

use super::site_link::SiteLink;
use crate::model::Attachment;
use leptos::prelude::*;

/// 附件: links with the files' sizes.
#[component]
pub fn Attachments(
    /// The files; without any, nothing is shown.
    files: Vec<Attachment>,
) -> impl IntoView {
    (!files.is_empty()).then(|| {
        let items = files.into_iter().map(|file| view! { <File file/> }).collect_view();
        view! {
            <section class="attachments" aria-labelledby="attachments-title">
                <h2 class="attachments__title" id="attachments-title">"附件"</h2>
                <ul class="attachments__list">{items}</ul>
            </section>
        }
    })
}

#[component]
fn File(
    /// The file this entry links to.
    file: Attachment,
) -> impl IntoView {
    let size = file.bytes.map(
        |bytes| view! { <span class="attachments__size">{format!("（{}）", readable_size(bytes))}</span> },
    );
    view! { <li class="attachments__file"><SiteLink href=file.href>{file.label}</SiteLink>{size}</li> }
}

/// Bytes in the largest unit that leaves a whole number: `860 B`, `38 KB`, `5 MB`.
fn readable_size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{} MB", bytes.div_ceil(1_048_576)),
    }
}
