//! Requests from the browser: fetch, one at a time for each address, and what is kept for when there is no network.

use super::{ApiError, Malformed, retry};
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
}

/// The text at `url`. Who asks while another waits for the same gets the same answer; who has stopped waiting ends the
/// request, if nobody else waits for it.
pub(super) async fn get(url: &str) -> Result<String, ApiError> {
    let answer = IN_FLIGHT.with_borrow_mut(|flights| flight(flights, url)).await;
    // It is not for who asks later, though somebody may still hold it.
    IN_FLIGHT.with_borrow_mut(|flights| flights.remove(url));
    answer
}

/// How long an answer that came before it was wanted is held: from the finger on a link to the tap, which takes it.
const PREFETCH_TTL_MS: u32 = 5_000;

/// Asks for the text at `url` before it is wanted.
pub(super) fn prefetch(url: &str) {
    let flight = IN_FLIGHT.with_borrow_mut(|flights| flight(flights, url));
    spawn_local(async move {
        if flight.clone().await.is_ok() {
            clock::sleep(PREFETCH_TTL_MS).await;
        }
    });
}

fn flight(flights: &mut HashMap<String, WeakShared<Flight>>, url: &str) -> Shared<Flight> {
    flights.retain(|_, flight| flight.upgrade().is_some());
    if let Some(flight) = flights.get(url).and_then(WeakShared::upgrade) {
        return flight;
    }
    let address = url.to_owned();
    let flight = async move { retry::with_retry(&address).await }.boxed_local().shared();
    if let Some(weak) = flight.downgrade() {
        flights.insert(url.to_owned(), weak);
    }
    flight
}

/// The text at `url`, in one try.
pub(super) async fn fetch_once(url: &str) -> Result<String, ApiError> {
    match select(pin!(fetch(url)), pin!(clock::sleep(retry::ATTEMPT_TIMEOUT_MS))).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(ApiError::TimedOut), // what is dropped here ends its request
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

/// Waits.
pub(super) async fn sleep(ms: u32) {
    clock::sleep(ms).await;
}

/// A number between 0 and 1, another one each time.
pub(super) fn jitter() -> f64 {
    js_sys::Math::random()
}

/// Keeps an answer that could be read, once there is nothing better to do.
pub(super) fn cache_put(url: &str, text: &str) {
    let (url, text) = (url.to_owned(), text.to_owned());
    idle::run(move || spawn_local(async move { answer_cache::put(&url, &text).await }));
}

/// What is kept of an address, and since when.
pub(super) async fn cache_get(url: &str) -> Option<(String, Moment)> {
    answer_cache::get(url).await
}

/// Tells the site's engineers, in the console, what was left out.
pub(super) fn warn(warning: &Malformed) {
    leptos::logging::warn!("{warning}");
}
