//! Requests from the browser (fetch): request coalescing (single flight), prefetch with a time to live, cancellation
//! (AbortController), and the answers cached for when there is no network.

use super::retry::{ATTEMPT_TIMEOUT_MS, with_retry};
use super::{ApiError, Finding};
use crate::browser::abort::AbortOnDrop;
use crate::browser::{answer_cache, clock, idle};
use crate::model::Moment;
use futures::FutureExt;
use futures::future::{Either, LocalBoxFuture, Shared, WeakShared, select};
use gloo_net::http::Request;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::collections::HashMap;
use std::pin::pin;

type Flight = LocalBoxFuture<'static, Result<String, ApiError>>;

thread_local! {
    /// Requests under way, by address.
    static IN_FLIGHT: RefCell<HashMap<String, WeakShared<Flight>>> = RefCell::default();
    /// What was told of documents, so that reading one again tells only what is new.
    static REPORTED: RefCell<Vec<String>> = RefCell::default();
}

/// Milliseconds a prefetched answer is held: from the finger on a link to the tap, which takes it.
const PREFETCH_TTL_MS: u32 = 5_000;

/// The text at `url`. Requests for the same address at the same time share one answer; dropping the last of these futures
/// aborts the request.
pub(super) async fn get(url: &str) -> Result<String, ApiError> {
    let answer = in_flight(url).await;
    // Later requests are to get a newer answer, though somebody may still hold this one.
    IN_FLIGHT.with_borrow_mut(|flights| flights.remove(url));
    answer
}

/// Requests the text at `url` before it is needed: a [`get`] within the time to live takes this answer.
pub(super) fn prefetch(url: &str) {
    let flight = in_flight(url);
    spawn_local(async move {
        if flight.clone().await.is_ok() {
            clock::sleep(PREFETCH_TTL_MS).await;
        }
    });
}

/// The request for `url` that is under way, or a new one.
fn in_flight(url: &str) -> Shared<Flight> {
    IN_FLIGHT.with_borrow_mut(|flights| {
        flights.retain(|_, flight| flight.upgrade().is_some());
        if let Some(flight) = flights.get(url).and_then(WeakShared::upgrade) {
            return flight;
        }
        let address = url.to_owned();
        let fetch =
            async move { with_retry(|| fetch_once(&address), clock::sleep, js_sys::Math::random).await };
        let flight = fetch.boxed_local().shared();
        if let Some(weak) = flight.downgrade() {
            flights.insert(url.to_owned(), weak);
        }
        flight
    })
}

/// The text at `url`, in one attempt.
async fn fetch_once(url: &str) -> Result<String, ApiError> {
    match select(pin!(fetch(url)), pin!(clock::sleep(ATTEMPT_TIMEOUT_MS))).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(ApiError::TimedOut), // dropping the fetch aborts it
    }
}

async fn fetch(url: &str) -> Result<String, ApiError> {
    let unreachable = |error: gloo_net::Error| ApiError::Unreachable(error.to_string());
    let guard = AbortOnDrop::new();
    let answer = Request::get(url).abort_signal(guard.signal().as_ref()).send().await.map_err(unreachable)?;
    if !answer.ok() {
        return Err(ApiError::from_status(answer.status(), answer.headers().get("retry-after").as_deref()));
    }
    answer.text().await.map_err(unreachable)
}

/// Caches an answer that could be decoded, once the browser is idle.
pub(super) fn cache_put(url: &str, text: &str) {
    let (url, text) = (url.to_owned(), text.to_owned());
    idle::run(move || spawn_local(async move { answer_cache::put(&url, &text).await }));
}

/// The cached answer from `url`, and when it was stored.
pub(super) async fn cache_get(url: &str) -> Option<(String, Moment)> {
    answer_cache::get(url).await
}

/// Tells the site's engineers, in one message on the console, what was found in a document; the same once in a visit.
pub(super) fn report(findings: Vec<Finding>) {
    let lines: Vec<_> = findings.iter().map(Finding::to_string).collect();
    let message = lines.join("\n");
    REPORTED.with_borrow_mut(|reported| {
        if !reported.contains(&message) {
            leptos::logging::warn!("{message}");
            reported.push(message);
        }
    });
}
