//! A button that copies, says whether it did, and helps where the browser does not let it.

use super::live_words::LiveWords;
use crate::browser::clipboard;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far copying has come.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// Something to copy, and how far that has come. Its answer is a [`CopyAnswer`].
#[derive(Clone, Copy)]
pub(super) struct Copying {
    text: StoredValue<String>,
    copied: RwSignal<Copied>,
}

impl Copying {
    /// Nothing is copied before it is asked for.
    pub(super) fn of(text: String) -> Self {
        Self { text: StoredValue::new(text), copied: RwSignal::new(Copied::NotYet) }
    }

    /// Copies. What was answered before is taken back first, so that the same answer is read out again.
    pub(super) fn begin(self) {
        self.copied.set(Copied::NotYet);
        spawn_local(async move {
            let done = clipboard::copy(&self.text.get_value()).await;
            self.copied.set(if done { Copied::Done } else { Copied::Refused });
        });
    }
}

/// 复制
#[component]
pub(super) fn CopyButton(
    /// What is copied.
    text: String,
    /// What the button says.
    label: &'static str,
    /// Its class.
    class: &'static str,
) -> impl IntoView {
    let copying = Copying::of(text);
    view! {
        <button class=class type="button" on:click=move |_| copying.begin()>{label}</button>
        <CopyAnswer copying/>
    }
}

/// What copying answers. Where the browser refuses, the text in a field, selected: the reader's own hand may copy.
#[component]
pub(super) fn CopyAnswer(
    /// What was to be copied.
    copying: Copying,
) -> impl IntoView {
    let words = Signal::derive(move || {
        match copying.copied.get() {
            Copied::NotYet => "",
            Copied::Done => "已复制",
            Copied::Refused => "请长按复制",
        }
        .to_owned()
    });
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(field) = field.get() {
            clipboard::select(&field);
        }
    });
    view! {
        <LiveWords words/>
        {move || {
            (copying.copied.get() == Copied::Refused).then(|| view! {
                <input class="copy-button__text" readonly aria-label="请长按复制" value=copying.text.get_value() node_ref=field/>
            })
        }}
    }
}
