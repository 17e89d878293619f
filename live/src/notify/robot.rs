//! A digest by a robot of a group chat: 企业微信 (developer.work.weixin.qq.com, 群机器人配置说明), 钉钉 (open.dingtalk.com,
//! 自定义机器人接入). Both take JSON, and answer 200 with an `errcode`. A text is sent, not Markdown: nothing in it is markup, and no
//! one is mentioned.

use std::time::Duration;

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use url::Url;

use crate::model::Moment;
use crate::settings::Robot;

use super::error::{NotifyError, Reason};

/// More than any answer has, in bytes.
const MAX_ANSWER: u64 = 64 << 10;

/// Sends this text to 企业微信.
pub(super) async fn wecom(robot: &Robot, text: &str, timeout: Duration) -> Result<(), NotifyError> {
    let message = json!({ "msgtype": "text", "text": { "content": text } });
    let code = post(robot.address.clone(), message, timeout).await?;
    let reason = match code {
        0 => return Ok(()),
        93_000 => Reason::Access("机器人不存在或已被移除：请更新 PORTAL_WECOM_WEBHOOK"),
        -1 | 45_009 => Reason::Busy,
        _ => Reason::Content,
    };
    Err(NotifyError::Refused { code, reason })
}

/// Sends this text to 钉钉, signed where the robot asks for that.
pub(super) async fn dingtalk(
    robot: &Robot,
    text: &str,
    now: Moment,
    timeout: Duration,
) -> Result<(), NotifyError> {
    let message = json!({ "msgtype": "text", "text": { "content": text }, "at": { "isAtAll": false } });
    let address = match &robot.secret {
        Some(secret) => signed(robot.address.clone(), secret, now),
        None => robot.address.clone(),
    };
    let code = post(address, message, timeout).await?;
    let reason = match code {
        0 => return Ok(()),
        300_001 | 300_005 => Reason::Access("机器人不存在或已停用：请更新 PORTAL_DINGTALK_WEBHOOK"),
        310_000 => Reason::Access(
            "没有通过安全设置：核对 PORTAL_DINGTALK_SECRET 和服务器时间，或把关键词设为“读者来信”，或把服务器 IP 加入名单",
        ),
        -1 | 130_101 => Reason::Busy,
        _ => Reason::Content,
    };
    Err(NotifyError::Refused { code, reason })
}

/// The address with the time and HMAC-SHA-256 of time and secret (open.dingtalk.com, 自定义机器人安全设置).
fn signed(mut address: Url, secret: &str, now: Moment) -> Url {
    let time = now.millis().to_string();
    // HMAC takes a key of any length.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) {
        mac.update(format!("{time}\n{secret}").as_bytes());
        let sign = BASE64.encode(&mac.finalize().into_bytes());
        address.query_pairs_mut().append_pair("timestamp", &time).append_pair("sign", &sign);
    }
    address
}

/// The `errcode` of the answer; on a thread that may wait.
async fn post(address: Url, message: Value, timeout: Duration) -> Result<i64, NotifyError> {
    let wait = tokio::task::spawn_blocking(move || {
        let config = ureq::Agent::config_builder().timeout_global(Some(timeout)).http_status_as_error(false);
        let agent: ureq::Agent = config.build().into();
        let request = agent.post(address.as_str()).content_type("application/json; charset=utf-8");
        let mut answer = request.send(message.to_string()).map_err(|error| unreachable(&error))?;
        let text = answer.body_mut().with_config().limit(MAX_ANSWER).read_to_string();
        let answer: Option<Value> = serde_json::from_str(&text.map_err(|error| unreachable(&error))?).ok();
        answer.and_then(|answer| answer["errcode"].as_i64()).ok_or(NotifyError::Malformed)
    });
    wait.await.unwrap_or(Err(NotifyError::Unreachable("请求中断")))
}

/// In text of our own: the library's may hold the address, and the key in it.
fn unreachable(error: &ureq::Error) -> NotifyError {
    NotifyError::Unreachable(match error {
        ureq::Error::Timeout(_) => "超时",
        ureq::Error::HostNotFound => "找不到域名",
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) => "证书有问题",
        _ => "网络不通",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed by the program in Python of DingTalk's documentation.
    #[test]
    fn a_signature_is_the_one_that_dingtalk_computes() {
        let address =
            Url::parse("https://oapi.dingtalk.com/robot/send?access_token=key").expect("an address");
        let signed = signed(address, "SEC0123456789abcdef", Moment::from_millis(1_655_170_200_002));
        let expected = "https://oapi.dingtalk.com/robot/send?access_token=key&timestamp=1655170200002\
                        &sign=LxTsxg2w%2BOB8U7yDyBOe%2FqFkbnkA4WU728XbyVTGw7o%3D";
        assert_eq!(signed.as_str(), expected);
    }
}
