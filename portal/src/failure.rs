//! Errors that end the program, each with the way out.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use portal_live::{InboxError, OpenError};

use crate::arguments::Mistake;

/// Why the program did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    Usage(Mistake),
    /// The program has been taken out of its folder.
    NoPackage(PathBuf),
    Serve(portal_server::Failure),
    Runtime(io::Error),
    /// Neither an option nor the environment names one.
    NoDatabase,
    /// An empty one would be made, and nobody would notice the mistake.
    NoFile(PathBuf),
    Open(OpenError),
    Inbox(InboxError),
    /// Two times a password, and they differ.
    PasswordsDiffer,
    Password(io::Error),
    Write(PathBuf, io::Error),
    Output(io::Error),
}

impl Failure {
    /// As shells tell a wrong command line from a failure.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(if matches!(self, Self::Usage(_)) { 2 } else { 1 })
    }
}

impl From<Mistake> for Failure {
    fn from(mistake: Mistake) -> Self {
        Self::Usage(mistake)
    }
}

impl From<InboxError> for Failure {
    fn from(error: InboxError) -> Self {
        Self::Inbox(error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(Mistake { error, usage }) => write!(f, "{}。\n\n{usage}", prerender::explain(error)),
            Self::NoPackage(folder) => {
                write!(
                    f,
                    "{} 里没有 template：portal 要和安装包里的 template、public 放在一起；别处可以放一个指向它的链接。",
                    folder.display()
                )
            }
            Self::Serve(failure) => write!(f, "{failure}。"),
            Self::Runtime(error) => write!(f, "系统资源不足，无法启动：{error}。"),
            Self::NoDatabase => f.write_str(
                "没有指定数据库：请加上 --database sqlite:文件 或 --database postgres://…，也可以写进环境变量 PORTAL_DATABASE。",
            ),
            Self::NoFile(file) => {
                write!(f, "没有数据库文件 {}：请检查 --database；门户的服务启动过一次，才有这个文件。", file.display())
            }
            Self::Open(error) => write!(f, "{error}。"),
            Self::Inbox(error) => error.fmt(f),
            Self::PasswordsDiffer => f.write_str("两次输入的密码不一样，没有改动，请重来一次。"),
            Self::Password(error) => write!(f, "无法读取密码：{error}。请在终端里运行，或把密码写到标准输入。"),
            Self::Write(path, error) => {
                write!(f, "无法写入 {}：{error}；请检查路径、写权限与磁盘空间。", path.display())
            }
            Self::Output(error) => write!(f, "输出中断：{error}。"),
        }
    }
}
