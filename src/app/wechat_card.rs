//! Inside WeChat: keeps the card that it shares in step with the page, where a backend signs. Without a signature, the SDK
//! or an answer the page is what it is without: WeChat then makes a card of its own.

use crate::api::Api;
use crate::browser::{document, webview, wechat_sdk};
use crate::model::ShareCard;
use crate::pages::Shown;
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Follows what the page shows.
pub(super) fn follow(shown: RwSignal<Shown>, route: Memo<Option<Route>>, api: Api) {
    let site = CurrentSite::expect();
    let landing = document::address(); // before anything has changed it
    // Meanwhile WeChat was told the card of another page.
    let returned = RwSignal::new(());
    document::on_bfcache_restore(move || returned.set(()));
    Effect::new(move || {
        returned.track();
        let wechat = webview::wechat().filter(|wechat| wechat.lets_pages_set_cards());
        let (Some(wechat), true) = (wechat, site.capabilities.wechat_signature) else { return };
        let at = route.get_untracked();
        let card = shown.with(|shown| at.as_ref().and_then(|route| shown.card(route, &site)));
        let Some(card) = card else { return };
        let addresses = wechat.addresses_to_sign(landing.clone(), document::address());
        let api = api.clone();
        spawn_local(async move {
            let left = move || route.try_get_untracked() != Some(at.clone());
            set(&card, addresses, &api, left).await;
        });
    });
}

/// Sets the card by the first address whose signature WeChat accepts, unless the page has been `left` meanwhile.
async fn set(card: &ShareCard, addresses: Vec<String>, api: &Api, left: impl Fn() -> bool) {
    for address in addresses {
        let Ok(signature) = api.wechat_signature(address).await else { return };
        if left() || !wechat_sdk::load().await {
            return;
        }
        if wechat_sdk::configure(&signature).await {
            if !left() {
                wechat_sdk::set_card(card);
            }
            return;
        }
    }
}
