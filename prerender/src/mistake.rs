//! Mistakes of a command line in Chinese, for all commands of the operator's program.

use lexopt::Error;

/// What is wrong with a command line, without a full stop at the end.
pub fn explain(error: &Error) -> String {
    match error {
        Error::MissingValue { option } => {
            format!("选项 {} 后面缺少内容", option.as_deref().unwrap_or_default())
        }
        Error::UnexpectedOption(option) => format!("这里不能用选项 {option}"),
        Error::UnexpectedArgument(argument) => format!("多出了“{}”", inert(&argument.to_string_lossy())),
        Error::UnexpectedValue { option, .. } => format!("选项 {option} 后面不写内容"),
        Error::ParsingFailed { value, .. } => format!("“{}”写得不对", inert(value)),
        Error::NonUnicodeValue(_) => "命令中有无法识别的字符，请用 UTF-8".to_owned(),
        Error::Custom(error) => error.to_string(),
    }
}

/// A terminal would obey control characters.
fn inert(text: &str) -> String {
    text.escape_debug().to_string()
}

#[cfg(test)]
mod tests {
    use super::explain;
    use std::ffi::OsString;

    #[test]
    fn an_argument_is_repeated_without_what_a_terminal_would_obey() {
        let stray = lexopt::Error::UnexpectedArgument(OsString::from("夜校\u{1b}[2J\u{202e}"));
        assert_eq!(explain(&stray), "多出了“夜校\\u{1b}[2J\\u{202e}”");
    }
}
