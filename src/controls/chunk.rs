//! Code splitting: the chunk of what few readers use, and each but once in a while.
#![allow(unsafe_code)] // `#[wasm_split]` declares the function on both sides of the split

use crate::browser::elements::MountPoint;
use crate::browser::files;
use crate::components::{LIGHTBOX, Lightbox, POSTER, PosterDialog, open_dialog};
use crate::model::{ArticleFacts, LargePicture};
use crate::pages::SavedListsView;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What the chunk shows.
pub(super) enum Extra {
    /// 分享海报, of this article at this address.
    Poster(ArticleFacts, String),
    /// 查看大图: these pictures, beginning with one of them.
    Pictures(Vec<LargePicture>, usize),
    /// 收藏 and 阅读记录, in the mount point that the page has for them.
    Lists(MountPoint),
}

/// Shows it, with the contexts of `owner`.
#[wasm_split(extras, fallible)]
pub(super) fn show(owner: Owner, extra: Extra) -> Result<(), SplitLoaderError> {
    owner.with(|| match extra {
        Extra::Poster(facts, address) => {
            open_dialog(POSTER, move || view! { <PosterDialog facts address/> }.into_any());
        }
        Extra::Pictures(pictures, first) => {
            open_dialog(LIGHTBOX, move || view! { <Lightbox pictures first/> }.into_any());
        }
        Extra::Lists(list_mount) => fill(list_mount),
    });
    Ok(())
}

fn fill(list_mount: MountPoint) {
    let chosen = files::chosen_in(&list_mount); // before there was a program
    list_mount.set_text_content(None);
    mount_to(list_mount, move || view! { <SavedListsView chosen/> }).forget();
}
