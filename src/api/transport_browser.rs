//! Requests from the browser: fetch, one at a time for each address, and what is kept for when there is no network.

use super::{ApiError, Malformed, patience};
use crate::browser::abort::AbortOnDrop;
use crate::browser::{clock, idle, kept_answers};
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
    static FLIGHTS: RefCell<HashMap<String, WeakShared<Flight>>> = RefCell::default();
}

/// The text at `url`. Who asks while another waits for the same gets the same answer; who has stopped waiting ends the
/// request, if nobody else waits for it.
pub(super) async fn get(url: &str) -> Result<String, ApiError> {
    let answer = FLIGHTS.with_borrow_mut(|flights| flight(flights, url)).await;
    // It is not for who asks later, though somebody may still hold it.
    FLIGHTS.with_borrow_mut(|flights| flights.remove(url));
    answer
}

/// How long an answer that came before it was wanted is held: from the finger on a link to the tap, which takes it.
const HELD_MS: u32 = 5_000;

/// Asks for the text at `url` before it is wanted.
pub(super) fn ask_ahead(url: &str) {
    let flight = FLIGHTS.with_borrow_mut(|flights| flight(flights, url));
    spawn_local(async move {
        if flight.clone().await.is_ok() {
            clock::pause(HELD_MS).await;
        }
    });
}

fn flight(flights: &mut HashMap<String, WeakShared<Flight>>, url: &str) -> Shared<Flight> {
    flights.retain(|_, flight| flight.upgrade().is_some());
    if let Some(flight) = flights.get(url).and_then(WeakShared::upgrade) {
        return flight;
    }
    let address = url.to_owned();
    let flight = async move { patience::ask(&address).await }.boxed_local().shared();
    if let Some(weak) = flight.downgrade() {
        flights.insert(url.to_owned(), weak);
    }
    flight
}

/// The text at `url`, in one try.
pub(super) async fn ask_once(url: &str) -> Result<String, ApiError> {
    match select(pin!(fetch(url)), pin!(clock::pause(patience::LONGEST_TRY_MS))).await {
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
pub(super) async fn pause(ms: u32) {
    clock::pause(ms).await;
}

/// A number between 0 and 1, another one each time.
pub(super) fn chance() -> f64 {
    js_sys::Math::random()
}

/// Keeps an answer that could be read, once there is nothing better to do.
pub(super) fn keep(url: &str, text: &str) {
    let (url, text) = (url.to_owned(), text.to_owned());
    idle::later(move || spawn_local(async move { kept_answers::keep(&url, &text).await }));
}

/// What is kept of an address, and since when.
pub(super) async fn recall(url: &str) -> Option<(String, Moment)> {
    kept_answers::recall(url).await
}

/// Tells the site's engineers, in the console, what was left out.
pub(super) fn warn(complaint: &Malformed) {
    leptos::logging::warn!("{complaint}");
}
