//! Signatures for WeChat's JS-SDK. Access token and ticket are cached in the database for all servers and renewed before they end by
//! one of them, which holds a claim meanwhile; what WeChat answers with an error is told the operator.

mod client;
mod error;
mod signature;

pub(crate) use error::WechatError;
pub(crate) use signature::Signature;

use std::time::Duration;

use crate::open::Live;
use crate::settings::WechatAccount;
use crate::store::Ticket;
use client::{Issued, Refresh};

/// So long before its end a ticket is renewed: then WeChat issues another one, and the former one stays valid
/// (developers.weixin.qq.com, "Get Stable Access Token").
const RENEWED_BEFORE: Duration = Duration::from_secs(5 * 60);
/// How long a server may ask WeChat before another one does: longer than its requests may take.
const CLAIM: Duration = Duration::from_secs(25);
/// How long nobody asks after WeChat has answered: its quota is by the day.
const PAUSE: Duration = Duration::from_secs(30);
/// How often to look whether the server that asks has its answer.
const POLL: Duration = Duration::from_millis(100);

/// What the cache has.
enum Cached {
    /// A valid ticket.
    Value(String),
    /// The caller is the one that asks WeChat; until it has an answer the ticket that ends soon does, if there is one.
    Claim(Option<Ticket>),
}

/// The ticket that signatures are made with.
pub(crate) async fn jsapi_ticket(live: &Live, account: &WechatAccount) -> Result<String, WechatError> {
    let name = format!("jsapi_ticket {}", account.app_id);
    match look_up(live, &name).await? {
        Cached::Value(value) => Ok(value),
        Cached::Claim(known) => {
            let answer = issue_jsapi_ticket(live, account).await;
            store(live, &name, known, answer).await
        }
    }
}

async fn issue_jsapi_ticket(live: &Live, account: &WechatAccount) -> Result<Issued, WechatError> {
    match client::jsapi_ticket(account, &access_token(live, account).await?).await {
        // Another program of the account has had a token issued, which ended ours.
        Err(WechatError::Refused(refusal)) if refusal.is_expired_token() => {
            let answer = client::access_token(account, Refresh::Forced).await;
            let token = store(live, &access_token_name(account), None, answer).await?;
            client::jsapi_ticket(account, &token).await
        }
        answer => answer,
    }
}

async fn access_token(live: &Live, account: &WechatAccount) -> Result<String, WechatError> {
    let name = access_token_name(account);
    match look_up(live, &name).await? {
        Cached::Value(value) => Ok(value),
        Cached::Claim(known) => {
            let answer = client::access_token(account, Refresh::WhenDue).await;
            store(live, &name, known, answer).await
        }
    }
}

/// A portal that changes its account does not use what the former one had.
fn access_token_name(account: &WechatAccount) -> String {
    format!("access_token {}", account.app_id)
}

/// The ticket of this name, unless it ends soon and nobody asks for another one.
async fn look_up(live: &Live, name: &str) -> Result<Cached, WechatError> {
    let database = &live.shared().store;
    for _ in 0..CLAIM.as_millis() / POLL.as_millis() {
        let now = live.now();
        let row = database.ticket(name).await?;
        let is_paused = row.as_ref().is_some_and(|ticket| ticket.paused_until > now);
        match row.filter(|ticket| ticket.expires_at > now) {
            Some(ticket) if ticket.expires_at > now.after(RENEWED_BEFORE) => {
                return Ok(Cached::Value(ticket.value));
            }
            known if database.claim_ticket(name, now, now.after(CLAIM)).await? => {
                return Ok(Cached::Claim(known));
            }
            Some(ticket) => return Ok(Cached::Value(ticket.value)),
            None if is_paused => return Err(WechatError::Paused),
            None => tokio::time::sleep(POLL).await,
        }
    }
    Err(WechatError::Busy)
}

/// Stores what was issued. Where nothing was, the ticket that is known does as long as it lasts.
async fn store(
    live: &Live,
    name: &str,
    known: Option<Ticket>,
    answer: Result<Issued, WechatError>,
) -> Result<String, WechatError> {
    let database = &live.shared().store;
    let now = live.now();
    match answer {
        Ok(Issued { value, lifetime }) => {
            let ticket = Ticket { value, expires_at: now.after(lifetime), paused_until: now.after(PAUSE) };
            database.set_ticket(name, &ticket).await?;
            Ok(ticket.value)
        }
        Err(error) => {
            database.pause_ticket(name, now.after(PAUSE)).await?;
            tracing::error!(%error, "WeChat issued no {}", name.split(' ').next().unwrap_or_default());
            known.map(|ticket| ticket.value).ok_or(error)
        }
    }
}
