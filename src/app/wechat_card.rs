//! WeChat share card (JS-SDK): set again with each page, where a backend signs. Without a signature or the SDK
//! WeChat makes a card of its own.

use crate::api::Api;
use crate::browser::{document, webview, wechat_sdk};
use crate::model::ShareCard;
use crate::pages::PageState;
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Sets the card again whenever the page changes.
pub(super) fn follow(page: RwSignal<PageState>, route: Memo<Option<Route>>, api: Api) {
    let site = CurrentSite::expect();
    let landing_address = document::address(); // before the router changes it
    // While this page was in the bfcache, another one has set its card.
    let restored = RwSignal::new(());
    document::on_bfcache_restore(move || restored.set(()));
    Effect::new(move || {
        restored.track();
        let wechat = webview::wechat().filter(|wechat| wechat.lets_pages_set_cards());
        let (Some(wechat), true) = (wechat, site.capabilities.wechat_signature) else { return };
        let at = route.get_untracked();
        let card = page.with(|page| match page {
            PageState::Ready(page) => page.meta(&site).card,
            PageState::Loading | PageState::Failed(_) => None,
        });
        let Some(card) = card else { return };
        let addresses = wechat.addresses_to_sign(landing_address.clone(), document::address());
        let api = api.clone();
        spawn_local(async move {
            let is_left = move || route.try_get_untracked() != Some(at.clone());
            set_card(&card, addresses, &api, is_left).await;
        });
    });
}

/// Sets the card by the first address whose signature WeChat accepts, unless the reader has left the page meanwhile.
async fn set_card(card: &ShareCard, addresses: Vec<String>, api: &Api, is_left: impl Fn() -> bool) {
    for address in addresses {
        let Ok(signature) = api.wechat_signature(address).await else { return };
        if is_left() || !wechat_sdk::load().await {
            return;
        }
        if wechat_sdk::configure(&signature).await {
            if !is_left() {
                wechat_sdk::set_card(card);
            }
            return;
        }
    }
}
