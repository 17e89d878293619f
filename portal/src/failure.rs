//! Errors that end the program, each with the way out.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is not understood, and how it is used.
    Usage(lexopt::Error, &'static str),
    /// There is no such command, and those there are.
    UnknownCommand(OsString, &'static str),
    /// The program has been taken out of its folder.
    NoPackage(PathBuf),
    /// The server did not start.
    Serve(portal_server::Failure),
}

impl Failure {
    /// 2 for what is not understood, as shells have it.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(..) | Self::UnknownCommand(..) => ExitCode::from(2),
            Self::NoPackage(_) | Self::Serve(_) => ExitCode::FAILURE,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(error, usage) => write!(f, "{}\n\n{usage}", Mistake(error)),
            Self::UnknownCommand(command, usage) => write!(f, "没有命令 {}\n\n{usage}", command.display()),
            Self::NoPackage(folder) => {
                write!(
                    f,
                    "{} 里没有 template：portal 要和安装包里的 template、public 放在同一个文件夹（可以在别处放一个指向它的链接）",
                    folder.display()
                )
            }
            Self::Serve(failure) => failure.fmt(f),
        }
    }
}

/// A mistake of the command line, in the operator's language.
struct Mistake<'a>(&'a lexopt::Error);

impl fmt::Display for Mistake<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            lexopt::Error::MissingValue { option: Some(option) } => write!(f, "{option} 后面要写内容"),
            lexopt::Error::UnexpectedOption(option) => write!(f, "没有选项 {option}"),
            lexopt::Error::UnexpectedArgument(argument) => write!(f, "多了 {}", argument.display()),
            lexopt::Error::UnexpectedValue { option, .. } => write!(f, "{option} 后面不用写内容"),
            lexopt::Error::ParsingFailed { value, .. } => write!(f, "{value} 不对"),
            lexopt::Error::NonUnicodeValue(value) => write!(f, "{} 里有无法识别的字符", value.display()),
            other => other.fmt(f),
        }
    }
}
