//! Why an operation of staff was not done, each with what to do.

use std::fmt;

use crate::model::{AccountError, MAX_ANSWER};
use crate::store::StoreError;

/// Why nothing was done.
#[derive(Debug)]
pub enum InboxError {
    /// There is no item of this number.
    NoItem,
    /// An item has no such file, or it is gone.
    NoFile,
    /// An answer without text.
    EmptyAnswer,
    /// An answer of so many characters.
    LongAnswer(usize),
    /// An answer with U+0000.
    UnstorableAnswer,
    /// Someone else has answered since the page was made.
    Outdated,
    /// A reader who does not allow it; an item without answer; spam; a submission.
    NotPublishable(&'static str),
    /// The name or the password of an account.
    Account(AccountError),
    /// There is an account of this name.
    NameTaken,
    /// There is no account of this name.
    NoAccount,
    /// The password is not that of the account.
    WrongPassword,
    /// A password could not be hashed.
    Hash,
    /// The database failed.
    Store(StoreError),
}

impl From<StoreError> for InboxError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<AccountError> for InboxError {
    fn from(error: AccountError) -> Self {
        Self::Account(error)
    }
}

impl fmt::Display for InboxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoItem => f.write_str("没有这个编号，或已过保存期限被删除。"),
            Self::NoFile => f.write_str("没有这个文件，或已过保存期限被删除。"),
            Self::EmptyAnswer => f.write_str("请填写答复。"),
            Self::LongAnswer(length) => write!(f, "答复最多 {MAX_ANSWER} 个字，现有 {length} 个。"),
            Self::UnstorableAnswer => f.write_str("答复含有无法保存的字符（U+0000），请删去。"),
            Self::Outdated => {
                f.write_str("这条刚刚被别人答复过，您写的还没有保存：请先看下面操作记录，确认要改再保存。")
            }
            Self::NotPublishable(reason) => write!(f, "不能公开：{reason}。"),
            Self::Account(error) => error.fmt(f),
            Self::NameTaken => f.write_str("已有同名账号，请换一个名字。"),
            Self::NoAccount => f.write_str("没有这个账号；用 portal inbox user list 查看全部账号。"),
            Self::WrongPassword => f.write_str("密码不对。"),
            Self::Hash => f.write_str("密码无法处理：内存不足，请稍后再试。"),
            Self::Store(error) => write!(f, "数据库出错：{error}；没有改动任何内容，请检查数据库后重试。"),
        }
    }
}

impl std::error::Error for InboxError {}
