//! A button that copies, says whether it did, and helps where the browser does not let it.

use super::live_words::LiveWords;
use crate::browser::clipboard;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far copying has come.
#[derive(Clone, Copy, PartialEq)]
enum Copying {
    NotAsked,
    Done,
    Refused,
}

/// 复制
#[component]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// What the button says.
    label: &'static str,
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    let copying = RwSignal::new(Copying::NotAsked);
    let by_hand = text.clone();
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            copying.set(if done { Copying::Done } else { Copying::Refused });
        });
    };
    let answer = Signal::derive(move || {
        match copying.get() {
            Copying::NotAsked => "",
            Copying::Done => "已复制",
            Copying::Refused => "请长按复制：",
        }
        .to_owned()
    });
    view! {
        <button class=class type="button" on:click=copy>{label}</button>
        <LiveWords words=answer/>
        {move || {
            (copying.get() == Copying::Refused)
                .then(|| view! { <input class="copy-button__text" readonly aria-label="请长按复制" value=by_hand.clone()/> })
        }}
    }
}
