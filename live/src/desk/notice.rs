//! What a page says after something was done: by its name in the address, so that a reloaded page does nothing twice.

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    Answered,
    Published,
    Withheld,
    MarkedSpam,
    UnmarkedSpam,
    PasswordChanged,
}

/// Each with its name in addresses and what staff read.
const ALL: [(Done, &str, &str); 6] = [
    (Done::Answered, "answered", "答复已保存，读者凭编号和查询码可以看到；没有公开。"),
    (Done::Published, "published", "答复已公开，一分钟内出现在留言页上。"),
    (Done::Withheld, "withheld", "已撤回公开，一分钟内从留言页消失；读者凭编号和查询码仍可看到。"),
    (Done::MarkedSpam, "spam", "已标为垃圾信息，不再出现在收件箱里；筛选时选“只看垃圾信息”可以找到。"),
    (Done::UnmarkedSpam, "no-spam", "已取消垃圾标记。"),
    (Done::PasswordChanged, "password", "密码已修改，其他设备上的登录已全部退出。"),
];

impl Done {
    /// Its name in addresses.
    pub(super) fn as_str(self) -> &'static str {
        ALL.iter().find(|(done, ..)| *done == self).map_or("", |(_, name, _)| name)
    }
}

/// What is said of what has this name.
pub(super) fn notice(name: &str) -> Option<&'static str> {
    ALL.iter().find(|(_, it, _)| *it == name).map(|(.., text)| *text)
}
