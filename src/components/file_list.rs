//! Files that were chosen to be sent along: name, size, and a button that removes each.

use crate::model::{FileFacts, file_hint};
use leptos::prelude::*;

/// 已选文件.
#[component]
pub fn FileList(
    /// The files, in the order in which they were chosen.
    files: Vec<FileFacts>,
) -> impl IntoView {
    let item = |(index, file): (usize, FileFacts)| {
        let hint = file_hint(&file).map(|hint| view! { <span class="file-list__hint">{hint}</span> });
        let label = format!("移除{}", file.name);
        view! {
            <li class="file-list__item">
                <bdi class="file-list__name">{file.name.clone()}</bdi>
                <span class="file-list__size">{file.size()}</span>
                {hint}
                <button class="button button--quiet" type="button" aria-label=label data-remove-file=index.to_string()>
                    "移除"
                </button>
            </li>
        }
        .into_any()
    };
    view! { <ul class="file-list">{files.into_iter().enumerate().map(item).collect_view()}</ul> }
}
