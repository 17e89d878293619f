//! Copy button: copies to the clipboard and announces the result; where the browser refuses, shows the text
//! selected in a field.

use super::live_region::LiveRegion;
use crate::browser::clipboard;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy, PartialEq)]
enum CopyState {
    Idle,
    Copied,
    Denied,
}

/// A text to copy and the state of copying it, shown by a [`CopyStatus`].
#[derive(Clone, Copy)]
pub(super) struct CopyAction {
    text: StoredValue<String>,
    state: RwSignal<CopyState>,
}

impl CopyAction {
    /// The action for this text; nothing is copied before [`CopyAction::run`].
    pub(super) fn new(text: String) -> Self {
        Self { text: StoredValue::new(text), state: RwSignal::new(CopyState::Idle) }
    }

    /// Copies. The state is reset first, so that the same result is announced again.
    pub(super) fn run(self) {
        self.state.set(CopyState::Idle);
        spawn_local(async move {
            let copied = clipboard::copy(&self.text.get_value()).await;
            self.state.set(if copied { CopyState::Copied } else { CopyState::Denied });
        });
    }
}

/// 复制: a button with its status.
#[component]
pub(super) fn CopyButton(
    /// The text to copy, unaltered.
    text: String,
    /// The label of the button.
    label: &'static str,
    /// The button's class attribute.
    class: &'static str,
) -> impl IntoView {
    let action = CopyAction::new(text);
    view! {
        <button class=class type="button" on:click=move |_| action.run()>{label}</button>
        <CopyStatus action/>
    }
}

/// The result of copying, announced. Where the browser refuses, the text is shown selected in a field, to be copied by
/// hand.
#[component]
pub(super) fn CopyStatus(
    /// The action whose result is shown.
    action: CopyAction,
) -> impl IntoView {
    let message = Signal::derive(move || {
        match action.state.get() {
            CopyState::Idle => "",
            CopyState::Copied => "已复制",
            CopyState::Denied => "请长按复制",
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
        <LiveRegion message/>
        {move || {
            (action.state.get() == CopyState::Denied).then(|| view! {
                <input class="copy-button__text" readonly aria-label="请长按复制" value=action.text.get_value() node_ref=field/>
            })
        }}
    }
}
