//! Asks WeChat's server for tokens and tickets.

use std::time::Duration;

use serde_json::{Value, json};

use crate::settings::WechatAccount;

use super::error::{Refusal, WechatError};

/// How long WeChat's server may take.
const TIMEOUT: Duration = Duration::from_secs(5);
/// More than any answer has, in bytes.
const MAX_ANSWER: u64 = 64 << 10;

/// What WeChat has issued, and for how long.
pub(crate) struct Issued {
    pub(crate) value: String,
    pub(crate) lifetime: Duration,
}

/// When WeChat is to issue another token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refresh {
    /// When the one it has issued ends.
    WhenDue,
    /// At once: the one it has issued ends, for other programs of the account, too. 20 times a day.
    Forced,
}

/// A token by `stable_token`, which other programs of the account may ask for without ending ours.
pub(super) async fn access_token(account: &WechatAccount, refresh: Refresh) -> Result<Issued, WechatError> {
    let url = format!("{}/cgi-bin/stable_token", account.host);
    let (app_id, secret) = (&account.app_id, &account.secret);
    let question = json!({
        "grant_type": "client_credential", "appid": app_id, "secret": secret, "force_refresh": refresh == Refresh::Forced,
    });
    let answer =
        ask(move |agent| agent.post(&url).content_type("application/json").send(question.to_string()))
            .await?;
    issued(&answer, "access_token")
}

/// A ticket for signatures.
pub(super) async fn jsapi_ticket(account: &WechatAccount, token: &str) -> Result<Issued, WechatError> {
    let url = format!("{}/cgi-bin/ticket/getticket", account.host);
    let token = token.to_owned();
    let ask = ask(move |agent| agent.get(&url).query("access_token", token).query("type", "jsapi").call());
    issued(&ask.await?, "ticket")
}

/// Asks WeChat, on a thread that may wait.
async fn ask(
    question: impl FnOnce(ureq::Agent) -> Result<ureq::http::Response<ureq::Body>, ureq::Error> + Send + 'static,
) -> Result<Value, WechatError> {
    let wait = tokio::task::spawn_blocking(move || {
        let config = ureq::Agent::config_builder().timeout_global(Some(TIMEOUT)).http_status_as_error(false);
        let mut answer = question(config.build().into()).map_err(|error| unreachable(&error))?;
        let text = answer.body_mut().with_config().limit(MAX_ANSWER).read_to_string();
        serde_json::from_str(&text.map_err(|error| unreachable(&error))?).map_err(|_| WechatError::Malformed)
    });
    wait.await.unwrap_or(Err(WechatError::Unreachable("请求中断")))
}

/// In words of our own: the library's may hold the address, and the token in it.
fn unreachable(error: &ureq::Error) -> WechatError {
    WechatError::Unreachable(match error {
        ureq::Error::Timeout(_) => "超时",
        ureq::Error::HostNotFound => "找不到域名",
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) => "证书有问题",
        _ => "网络不通",
    })
}

fn issued(answer: &Value, field: &str) -> Result<Issued, WechatError> {
    if let Some(code) = answer["errcode"].as_i64().filter(|code| *code != 0) {
        let message = answer["errmsg"].as_str().unwrap_or_default().to_owned();
        return Err(WechatError::Refused(Refusal { code, message }));
    }
    match (answer[field].as_str(), answer["expires_in"].as_u64()) {
        (Some(value), Some(seconds)) if !value.is_empty() => {
            Ok(Issued { value: value.to_owned(), lifetime: Duration::from_secs(seconds) })
        }
        _ => Err(WechatError::Malformed),
    }
}
