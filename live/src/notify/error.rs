//! Why staff were not notified, in text of our own: what servers answer may hold keys and readers' titles.

use std::fmt;

/// What kept a message away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotifyError {
    /// Nobody answers: what is in the way.
    Unreachable(&'static str),
    /// The answer is none of this protocol.
    Malformed,
    /// The answer is an error.
    Refused { code: i64, reason: Reason },
}

/// What an error is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// Our account, key or signature: what to do.
    Access(&'static str),
    /// Too much at once, or a passing fault.
    Busy,
    /// The message, or something we do not know.
    Content,
}

impl NotifyError {
    /// Whether the same message without readers' titles may do.
    pub(super) fn may_be_content(&self) -> bool {
        matches!(self, Self::Refused { reason: Reason::Content, .. })
    }
}

impl fmt::Display for NotifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(reason) => write!(f, "连接不上：{reason}"),
            Self::Malformed => f.write_str("对方的答复看不懂：请核对地址"),
            Self::Refused { code, reason } => match reason {
                Reason::Access(advice) => write!(f, "对方返回错误 {code}：{advice}"),
                Reason::Busy => write!(f, "对方返回错误 {code}：对方繁忙或发送太频繁，稍后自动重试"),
                Reason::Content => {
                    write!(f, "对方返回错误 {code}：发件人、收件人或内容不被接受，请按错误码查对方的文档")
                }
            },
        }
    }
}
