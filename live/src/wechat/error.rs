//! Why there is no signature. Neither secret nor token is in a message.

use std::fmt;

use crate::store::StoreError;

/// What kept WeChat's ticket away.
#[derive(Debug)]
pub(crate) enum WechatError {
    /// WeChat has answered with an error.
    Refused(Refusal),
    /// WeChat could not be asked: what was in the way.
    Unreachable(&'static str),
    /// The answer has neither ticket nor error.
    Malformed,
    /// Another server asks, and has had no answer for long.
    Busy,
    /// WeChat has just issued nothing, and is not asked again yet.
    Paused,
    Store(StoreError),
}

/// An error of WeChat's, by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: i64,
    pub(crate) message: String,
}

impl Refusal {
    /// The access token is not, or no longer, valid.
    pub(crate) fn is_expired_token(&self) -> bool {
        matches!(self.code, 40_001 | 40_014 | 42_001)
    }

    /// What the operator can do (developers.weixin.qq.com, "Global Return Code").
    fn advice(&self) -> &'static str {
        match self.code {
            -1 => "微信系统繁忙，稍后会自动重试",
            40_001 | 40_125 => "AppSecret 不对：请在微信公众平台核对或重置后更新 PORTAL_WECHAT_SECRET",
            40_013 => "AppID 不对：请核对 PORTAL_WECHAT_APP_ID",
            40_164 => "本服务器的 IP 不在白名单：请在微信公众平台“设置与开发－基本配置”里添加",
            45_009 | 45_011 => "今天或这一分钟的调用次数已用完，稍后会自动重试",
            48_001 => "这个公众号没有此接口的权限：需要已认证的服务号或订阅号",
            50_002 => "这个公众号已被冻结",
            _ => "请按错误码查微信的“全局返回码”",
        }
    }
}

impl fmt::Display for WechatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => {
                let Refusal { code, message } = refusal;
                // WeChat's own text comes from the network.
                let message = message.chars().filter(|it| !it.is_control()).take(200).collect::<String>();
                write!(f, "微信返回错误 {code}（{message}）：{}", refusal.advice())
            }
            Self::Unreachable(reason) => write!(f, "连接不上微信的服务器：{reason}"),
            Self::Malformed => write!(f, "微信的答复看不懂：地址可能不是微信的接口"),
            Self::Busy => write!(f, "另一台服务器正在向微信索取，迟迟没有结果"),
            Self::Paused => write!(f, "微信刚才没有签发，过一会儿再索取"),
            Self::Store(error) => write!(f, "数据库出错：{error}"),
        }
    }
}

impl From<StoreError> for WechatError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
