//! A metered network: what a reader pays there before anything is touched, and how soon the first touch is answered.

use crate::figure::Figure;
use crate::load::{PAINTED_MS, QUIET_MS, at_rest, next_article, open, recorded};
use crate::peer::Peer;
use crate::samples::Samples;
use crate::weight::{by_worker, without_pictures};
use crate::{phone, taps};
use portal_e2e::{Browser, Outcome, fail};

/// Measures two loads of the peer: one ends in the next article, the other in a tap on 收藏.
pub(crate) async fn take(peer: &Peer, samples: &mut Samples) -> Outcome {
    let mut note = |figure, value| samples.note(peer.name, figure, value);
    let browser = untouched(peer).await?;
    let sent = peer.host.sent();
    note(Figure::MeteredBytes, without_pictures(&sent));
    note(Figure::MeteredWorkerBytes, by_worker(&sent));
    note(Figure::UntouchedNextArticle, next_article(peer, &browser).await?);
    drop(browser);

    if peer.is_application() {
        let browser = untouched(peer).await?;
        note(Figure::FirstTapInput, taps::save(&browser).await?);
        note(Figure::FirstTapDone, recorded(&browser, "saved").await?);
        let tapped = recorded(&browser, "tapped").await?;
        note(Figure::FirstTapBlocking, at_rest(&browser, PAINTED_MS).await?.blocking_since(tapped));
    }
    Ok(())
}

/// The peer's article at rest.
async fn untouched(peer: &Peer) -> Outcome<Browser> {
    let browser = open(peer, phone::metered().await?).await?;
    at_rest(&browser, QUIET_MS).await?;
    if !browser.script::<bool>("return navigator.connection.saveData").await? {
        return fail("the page does not know that the network is metered");
    }
    Ok(browser)
}
