//! Failures as readers see them: each with a title, and with advice on what to do.

/// Why a page cannot be shown, in the few kinds a reader can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no such page (404, 410), or the address is not one of the portal's.
    NotFound,
    /// The request failed: no network, or a refused connection.
    Offline,
    /// Timeout: no complete answer within the limit.
    TooSlow,
    /// The server refuses this reader (401, 403).
    Forbidden,
    /// The server is overloaded or answered with another error status.
    ServerTrouble,
    /// The answer is not JSON, or not what the API promises.
    UnreadableAnswer,
}

impl Failure {
    /// The title of the error page, a few characters.
    pub fn title(self) -> &'static str {
        match self {
            Self::NotFound => "页面不存在",
            Self::Offline => "网络连接不上",
            Self::TooSlow => "网络太慢",
            Self::Forbidden => "暂时不能查看",
            Self::ServerTrouble => "服务器暂时有故障",
            Self::UnreadableAnswer => "内容暂时无法显示",
        }
    }

    /// The reason, and what the reader can do: one to three sentences.
    pub fn advice(self) -> &'static str {
        match self {
            Self::NotFound => "您要找的页面不存在，可能已被删除，或地址有误。可以返回首页，或从栏目查找。",
            Self::Offline => "没有连上服务器，请检查手机或电脑的网络，然后重试。",
            Self::TooSlow => "等了很久，没有收到完整的内容。请换一个信号好的地方，或稍后重试。",
            Self::Forbidden => "服务器没有允许查看这项内容，可以稍后重试，或返回首页。",
            Self::ServerTrouble => "服务器正忙或正在维护，请稍后重试。",
            Self::UnreadableAnswer => {
                "收到的内容不完整或无法识别，可能是网络中断，或公共无线网络需要先登录。请检查后重试。"
            }
        }
    }

    /// Whether a retry can help.
    pub fn may_retry(self) -> bool {
        self != Self::NotFound
    }
}

#[cfg(test)]
mod tests {
    use super::Failure::{Forbidden, NotFound, Offline, ServerTrouble, TooSlow, UnreadableAnswer};

    #[test]
    fn every_failure_says_what_it_is_and_what_to_do() {
        for (failure, title, advice) in [
            (NotFound, "不存在", "返回首页"),
            (Offline, "网络", "检查"),
            (TooSlow, "慢", "稍后重试"),
            (Forbidden, "不能查看", "稍后重试"),
            (ServerTrouble, "故障", "稍后重试"),
            (UnreadableAnswer, "无法显示", "重试"),
        ] {
            assert!(failure.title().contains(title), "{failure:?}");
            assert!(failure.advice().contains(advice), "{failure:?}");
        }
    }

    #[test]
    fn asking_again_helps_but_where_there_is_no_such_page() {
        assert!(!NotFound.may_retry());
        for failure in [Offline, TooSlow, Forbidden, ServerTrouble, UnreadableAnswer] {
            assert!(failure.may_retry(), "{failure:?}");
        }
    }
}
