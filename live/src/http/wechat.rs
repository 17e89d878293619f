//! `GET /wechat/signature?url=`: what WeChat's JS-SDK asks for, for pages of the portal alone.

use axum::Json;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use url::Url;

use crate::limits::Action;
use crate::model::hex;
use crate::open::Live;
use crate::wechat::{Signature, jsapi_ticket};

use super::client::Client;
use super::problem::{NOT_CACHED, Problem};

/// Bytes of a nonce.
const NONCE: usize = 8;

/// Signs an address of the portal.
pub(crate) async fn sign(
    State(live): State<Live>,
    client: Client,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Problem> {
    client.check(&live, Action::Lookup)?;
    let settings = &live.shared().settings;
    let account = settings.wechat.as_ref().ok_or_else(|| Problem::not_found("本站没有配置微信签名。"))?;
    let url = query.iter().find(|(name, _)| name == "url").map(|(_, url)| url.as_str());
    let url = url.filter(|url| is_own(url, &settings.origins));
    let url = url.ok_or_else(|| Problem::field("url", "只为本站页面的完整网址签名。"))?;
    let ticket = jsapi_ticket(&live, account).await.map_err(|_| Problem::unsigned())?;
    let nonce = hex(&rand::random::<[u8; NONCE]>());
    Ok((NOT_CACHED, Json(Signature::new(&account.app_id, &ticket, nonce, live.now(), url))))
}

/// Whether a page of the portal is at this address: what is signed for others, others could pass off as ours.
fn is_own(url: &str, origins: &[String]) -> bool {
    Url::parse(url).is_ok_and(|url| origins.contains(&url.origin().ascii_serialization()))
}
