//! Starts the main part of the program on a page as it came: nothing is rendered again (docs/adr/0011). It answers the page's
//! controls; the application, which renders all other pages, is a chunk of its own and follows.

use crate::app;
use crate::browser::document;
use crate::controls;
use crate::state::{SavedLists, ShownPage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Answers the controls, then loads the application.
pub fn start() {
    _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    owner.with(|| {
        ShownPage::provide();
        SavedLists::provide();
        controls::answer();
    });
    spawn_local(async move {
        // Without it each link loads its page, which was prerendered.
        if let Ok(started) = app::chunk::start(owner.clone()).await {
            started.await;
        }
        document::set_root_attribute("data-app", "ready");
    });
}
