//! The frame around every page, as the host renders it. What changes in it in the browser is changed where it stands: the
//! newest notice and the mark of the current page (`src/app/latest.rs`, `src/app/outlet/state.rs`), all else by `src/boot`.

use super::initial::Start;
use super::outlet::Main;
use crate::components::{
    FallbackNotice, NoticeStrip, RouteAnnouncer, SideTools, SiteFooter, SiteHeader, SkipLink, UpdatePrompt,
};
use leptos::prelude::*;
use leptos_router::components::Router;

/// A page within the frame: everything below `#app`.
#[component]
pub fn App(
    /// API, site and page.
    start: Start,
) -> impl IntoView {
    let page = start.provide();
    view! {
        <Router>
            <SkipLink/>
            <SiteHeader/>
            <NoticeStrip/>
            <FallbackNotice/>
            <Main page/>
            <RouteAnnouncer/>
            <SideTools/>
            <SiteFooter/>
            <UpdatePrompt/>
        </Router>
    }
}

/// The page without its frame. The host renders the frame once and puts it around most pages, since nothing in it differs.
#[component]
pub fn Unframed(
    /// API, site and page.
    start: Start,
) -> impl IntoView {
    let page = start.provide();
    view! { <Router><Main page/></Router> }
}
