//! Audit log: who did what to which item or account. It holds no reader's text.

use super::Moment;

/// Who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor(String);

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// An item was answered, and the answer not published.
    Answer,
    /// An answer was published.
    Publish,
    /// An answer was taken back from the page that everyone sees.
    Withhold,
    /// An item was marked as spam.
    MarkSpam,
    /// … and no longer.
    UnmarkSpam,
    /// A file was downloaded.
    Download,
    /// A list was exported.
    Export,
    /// Someone logged in.
    LogIn,
    /// Someone gave the wrong password of an account.
    FailLogIn,
    /// Someone logged out, here or everywhere.
    LogOut,
    /// An account was added.
    AddAccount,
    /// An account was removed.
    RemoveAccount,
    /// A password was changed.
    ChangePassword,
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub done_at: Moment,
    /// Who.
    pub actor: String,
    /// What; as the database has it where a newer program wrote it.
    pub action: String,
    /// The number of an item, or the name of an account.
    pub item: Option<String>,
}

/// Each action as the database writes it, and as staff read it.
const ACTIONS: [(Action, &str, &str); 13] = [
    (Action::Answer, "answer", "答复"),
    (Action::Publish, "publish", "公开答复"),
    (Action::Withhold, "withhold", "撤回公开"),
    (Action::MarkSpam, "mark_spam", "标为垃圾信息"),
    (Action::UnmarkSpam, "unmark_spam", "取消垃圾标记"),
    (Action::Download, "download", "下载文件"),
    (Action::Export, "export", "导出表格"),
    (Action::LogIn, "log_in", "登录"),
    (Action::FailLogIn, "fail_log_in", "密码错误"),
    (Action::LogOut, "log_out", "退出"),
    (Action::AddAccount, "add_account", "新增账号"),
    (Action::RemoveAccount, "remove_account", "删除账号"),
    (Action::ChangePassword, "change_password", "修改密码"),
];

impl Actor {
    /// Someone who is logged in.
    pub(crate) fn staff(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Whoever may run `portal inbox` on the server. No account has this name.
    pub fn command_line() -> Self {
        Self("命令行 portal inbox".to_owned())
    }

    /// As the log has it.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Action {
    /// As the database writes it.
    pub(crate) fn as_str(self) -> &'static str {
        ACTIONS.iter().find(|(action, ..)| *action == self).map_or("", |(_, name, _)| name)
    }
}

impl AuditEntry {
    /// What was done, as staff read it.
    pub fn label(&self) -> &str {
        ACTIONS.iter().find(|(_, name, _)| *name == self.action).map_or(&self.action, |(.., label)| label)
    }
}

#[cfg(test)]
mod tests {
    use super::{ACTIONS, Action};
    use std::collections::BTreeSet;

    #[test]
    fn each_action_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = ACTIONS.iter().map(|(action, ..)| action.as_str()).collect();
        assert_eq!(names.len(), ACTIONS.len());
        assert_eq!(Action::ChangePassword.as_str(), "change_password");
    }
}
