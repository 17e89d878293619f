//! Starts the main part of the program on a page as it came: nothing is rendered again (docs/adr/0011). It answers the page's
//! controls. The application, which renders all other pages, is a chunk of its own and follows where the page needs it, or the
//! network is not metered: without it each link loads its page, which was prerendered.

use crate::app;
use crate::browser::{document, elements, webview};
use crate::controls;
use crate::state::{SavedLists, ShownPage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Answers the controls, then starts the application.
pub fn start() {
    _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    owner.with(|| {
        ShownPage::provide();
        SavedLists::provide();
        controls::answer();
    });
    let is_page = elements::attribute("#app", "data-prerendered").is_some();
    if is_page && is_metered() && !sets_card() {
        return document::set_root_attribute("data-app", "ready");
    }
    spawn_local(async move {
        let started = match app::chunk::start(owner).await {
            Ok(start) => start.await,
            Err(_) => is_page,
        };
        document::set_root_attribute("data-app", if started { "ready" } else { "failed" });
    });
}

/// As `src/boot/program_wanted.js` has found.
fn is_metered() -> bool {
    elements::attribute("html", "data-metered").is_some()
}

/// Whether the application has a share card to set (`src/app/wechat_card.rs`).
fn sets_card() -> bool {
    webview::wechat().is_some() && elements::attribute("#app", "data-wechat-card").is_some()
}
