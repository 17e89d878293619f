//! Proof of work of a form, begun when the reader first types, so that sending does not wait for it. Each is good for one request.

use super::{api, kind};
use crate::api::ApiError;
use crate::browser::form::Part;
use crate::browser::proof_of_work;
use crate::model::FormKind;
use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use leptos::task::spawn_local;
use std::cell::RefCell;

type Work = Shared<LocalBoxFuture<'static, Result<Option<String>, ApiError>>>;

thread_local! {
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// Begins to work, unless it was begun, for a form that is sent with a proof.
pub(super) fn begin(form: &Part) {
    if kind(form).is_some_and(FormKind::is_sent) {
        spawn_local(async { _ = work().await });
    }
}

/// Whether the proof is there.
pub(super) fn is_ready() -> bool {
    WORK.with_borrow(|work| work.as_ref().is_some_and(|work| work.peek().is_some()))
}

/// The proof, of which the next one is none. `None` where the browser cannot work.
pub(super) async fn take() -> Result<Option<String>, ApiError> {
    let proof = work().await;
    WORK.take();
    proof
}

fn work() -> Work {
    WORK.with_borrow_mut(|slot| {
        // One that failed is tried again.
        if slot.as_ref().and_then(Shared::peek).is_some_and(|proof| !matches!(proof, Ok(Some(_)))) {
            *slot = None;
        }
        let new = || {
            async {
                let challenge = api().challenge().await?;
                Ok(proof_of_work::proof(&challenge).await)
            }
            .boxed_local()
            .shared()
        };
        slot.get_or_insert_with(new).clone()
    })
}
