//! `redirects` of `edgeone.json`, as EdgeOne Pages reads it. It knows paths alone.

use super::rule::Redirect;
use serde_json::{Value, json};

/// How many EdgeOne Pages takes, and how long an address may be in it.
pub(super) const MAX_COUNT: usize = 100;
const MAX_LENGTH: usize = 500;

/// The first redirects without a query.
pub(super) fn rules(redirects: &[Redirect]) -> Vec<Value> {
    let writable = redirects.iter().filter(|redirect| is_writable(redirect)).take(MAX_COUNT);
    writable
        .map(|Redirect { from, to, .. }| json!({ "source": from.encoded_path(), "destination": to, "statusCode": 301 }))
        .collect()
}

fn is_writable(Redirect { from, to, .. }: &Redirect) -> bool {
    from.query.is_empty() && from.encoded_path().len().max(to.len()) <= MAX_LENGTH
}
