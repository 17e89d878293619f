//! Prefetch on pointerdown: a neighbour is requested while the finger is still on its link, some 100 ms before the click. Not inside
//! WeChat, where links load their page.

use crate::api::{Api, Endpoint};
use crate::browser::{events, webview};
use crate::route::Route;

const LINK: &str = ".sibling-links__link";

pub(super) fn on_press(api: Api) {
    events::on("pointerdown", LINK, move |link, _| {
        let route = link.get_attribute("href").and_then(|path| Route::parse(&path));
        if let (Some(Route::Article(id)), None) = (route, webview::wechat()) {
            api.prefetch(&Endpoint::Article(id));
        }
    });
}
