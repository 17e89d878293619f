//! Rules for names and passwords of accounts.

use std::fmt;

/// Characters of a name.
const MAX_NAME: usize = 32;
/// Characters of a password: NIST SP 800-63B asks for 8 at least where attempts are limited; ten cost nobody much.
const PASSWORD: std::ops::RangeInclusive<usize> = 10..=128;

/// The name of an account: letters of any script, digits, and `. - _ @`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountName(String);

/// A password that may be chosen. It is shown by nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

/// Why a name or a password may not be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountError {
    /// The name has other characters, none or too many.
    Name,
    /// The password is too short or too long.
    PasswordLength,
    /// The password is the name, or one character again and again.
    PasswordGuessable,
}

impl AccountName {
    /// The name, without white space at both ends.
    pub fn parse(text: &str) -> Result<Self, AccountError> {
        let text = text.trim();
        let is_of_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '@');
        let is_name = (1..=MAX_NAME).contains(&text.chars().count()) && text.chars().all(is_of_name);
        is_name.then(|| Self(text.to_owned())).ok_or(AccountError::Name)
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl NewPassword {
    /// The password as it was typed, if this account may have it.
    pub fn check(text: &str, name: &AccountName) -> Result<Self, AccountError> {
        if !PASSWORD.contains(&text.chars().count()) {
            return Err(AccountError::PasswordLength);
        }
        let first = text.chars().next();
        let is_one_letter = text.chars().all(|letter| Some(letter) == first);
        if is_one_letter || text.to_lowercase() == name.as_str().to_lowercase() {
            return Err(AccountError::PasswordGuessable);
        }
        Ok(Self(text.to_owned()))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword")
    }
}

impl fmt::Display for AccountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Name => "账号名应为 1 至 32 个汉字、字母或数字，可以带 . - _ @，不能有空格。",
            Self::PasswordLength => "密码应为 10 至 128 个字符，可以是一句自己记得住的话。",
            Self::PasswordGuessable => "密码太容易猜到，不能与账号名相同，也不能只是重复一个字符。",
        })
    }
}

impl std::error::Error for AccountError {}

#[cfg(test)]
mod tests {
    use super::{AccountError, AccountName, NewPassword};

    #[test]
    fn a_name_is_one_word_of_any_script() {
        for text in ["王编辑", " editor-1 ", "a.b_c@d", &"字".repeat(32)] {
            assert!(AccountName::parse(text).is_ok(), "{text}");
        }
        for text in ["", " ", "a b", "a\u{202E}b", "a\nb", "<b>", "命令行 portal inbox", &"字".repeat(33)]
        {
            assert_eq!(AccountName::parse(text), Err(AccountError::Name), "{text:?}");
        }
    }

    #[test]
    fn a_password_is_long_and_not_the_name() {
        let name = AccountName::parse("editor-office").expect("a name");
        let check = |text: &str| NewPassword::check(text, &name).err();
        assert_eq!(check("石埭湾的灯亮了三年整"), None);
        assert_eq!(check("123456789"), Some(AccountError::PasswordLength));
        assert_eq!(check(&"ab".repeat(65)), Some(AccountError::PasswordLength));
        assert_eq!(check("aaaaaaaaaaaa"), Some(AccountError::PasswordGuessable));
        assert_eq!(check("Editor-Office"), Some(AccountError::PasswordGuessable));
    }
}
