//! One round of one peer.

use crate::figure::Figure;
use crate::load::{PAINTED_MS, QUIET_MS, Seen, at_rest, next_article, open, recorded};
use crate::peer::Peer;
use crate::samples::{Samples, Spread};
use crate::weight::{Kind, Sent, by_worker, bytes, main_part, without_pictures};
use crate::{memory, metered, phone, taps};
use portal_e2e::{Browser, Outcome};

const PRESS_FONT: &str = include_str!("press_font.js");
const PRESS_SHARE: &str = include_str!("press_share.js");

/// Loads whose median is the paint time: a single load varies too much.
const LOOKS: usize = 9;

/// Measures loads of the peer, navigation, memory, how soon two of its buttons respond, and the same on a metered network.
pub(crate) async fn take(peer: &Peer, samples: &mut Samples) -> Outcome {
    let mut note = |figure, value| samples.note(peer.name, figure, value);
    let (mut first, mut largest) = (Vec::new(), Vec::new());
    let mut look = |seen: &Seen| {
        first.push(seen.first_paint);
        largest.push(seen.largest_paint);
    };
    for _ in 1..LOOKS {
        look(&at_rest(&loaded(peer, &[]).await?, PAINTED_MS).await?);
    }
    let browser = loaded(peer, &[]).await?;
    let seen = at_rest(&browser, QUIET_MS).await?;
    look(&seen);
    note(Figure::FirstPaint, median(first)?);
    note(Figure::LargestPaint, median(largest)?);
    note(Figure::Shift, seen.worst_shift());
    note(Figure::Blocking, seen.blocking_since(seen.first_paint));
    weigh(&peer.host.sent(), &mut note);
    if peer.is_application() {
        note(Figure::MiddlePageBytes, peer.pages.median); // the baseline has only two articles
        note(Figure::SlowestTap, taps::slowest(&browser).await?);
    }
    note(Figure::NextArticle, next_article(peer, &browser).await?);
    if peer.is_application() {
        let [after_10, after_50] = memory::walk(&browser).await?;
        note(Figure::MemoryAfter10, after_10.heap + after_10.wasm);
        note(Figure::MemoryAfter50, after_50.heap + after_50.wasm);
        note(Figure::WasmGrowth, after_50.wasm - after_10.wasm);
        note(Figure::NodeGrowth, after_50.nodes - after_10.nodes);
        drop(browser);

        let browser = loaded(peer, &[PRESS_FONT]).await?;
        note(Figure::FontWorks, seen_and_done(&browser, "done").await?);
        drop(browser);

        let browser = loaded(peer, &[PRESS_SHARE]).await?;
        note(Figure::ShareOpens, seen_and_done(&browser, "done").await?);
        note(Figure::CodeShown, seen_and_done(&browser, "shown").await?);
    }
    metered::take(peer, samples).await
}

async fn loaded(peer: &Peer, scripts: &[&str]) -> Outcome<Browser> {
    open(peer, phone::fresh(scripts).await?).await
}

fn median(values: Vec<f64>) -> Outcome<f64> {
    Ok(Spread::of(values).ok_or("the page was never looked at")?.median)
}

fn weigh(sent: &[Sent], note: &mut impl FnMut(Figure, f64)) {
    let of = |kind| bytes(sent, |sent| !sent.by_worker && sent.kind == kind);
    note(Figure::Requests, sent.iter().filter(|sent| !sent.by_worker).count() as f64);
    note(Figure::PageBytes, of(Kind::Page));
    note(Figure::StyleBytes, of(Kind::Style));
    note(Figure::ScriptBytes, of(Kind::Script));
    note(Figure::WasmBytes, of(Kind::Wasm));
    note(Figure::MainBytes, main_part(sent));
    note(Figure::JsonBytes, of(Kind::Json));
    note(Figure::PictureBytes, of(Kind::Picture));
    note(Figure::BytesWithoutPictures, without_pictures(sent));
    note(Figure::WorkerBytes, by_worker(sent));
}

/// The time at which an action has taken effect; not before the first paint, since nobody can press what is not visible.
async fn seen_and_done(browser: &Browser, name: &str) -> Outcome<f64> {
    Ok(recorded(browser, name).await?.max(recorded(browser, "firstPaint").await?))
}
