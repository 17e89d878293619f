//! How the lines of a block run: alignment, direction, language.

use serde::Serialize;

/// How the lines of a block run; what it does not say is as around it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flow {
    /// Where its lines stand, if not at the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub align: Option<Align>,
    /// Where its lines begin, if not as the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// Its language, if not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
}

impl Flow {
    /// What it says, else what is said `around` it.
    pub fn or(self, around: &Self) -> Self {
        Self {
            align: self.align.or(around.align),
            dir: self.dir.or(around.dir),
            lang: self.lang.or_else(|| around.lang.clone()),
        }
    }
}

/// Where lines stand (CSS `text-align`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// In the middle, as titles.
    Center,
    /// At the end of the line, as a signature (落款): the right of Chinese, the left of Uyghur.
    End,
}

/// Where lines begin (HTML `dir`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the left, as Chinese.
    Ltr,
    /// From the right, as Uyghur.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            _ if text.eq_ignore_ascii_case("rtl") => Some(Self::Rtl),
            _ if text.eq_ignore_ascii_case("ltr") => Some(Self::Ltr),
            _ => None,
        }
    }

    /// As it goes into `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language by its tag (BCP 47): `ug`, `mn-Mong`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Language(String);

impl Language {
    /// The longest tag that need be expected (RFC 5646, section 4.4.1).
    const MAX_LENGTH: usize = 35;

    /// A tag of letters, digits and hyphens that begins with a letter.
    pub fn parse(text: &str) -> Option<Self> {
        let form = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let fits = (2..=Self::MAX_LENGTH).contains(&text.len()) && text.bytes().all(form);
        (fits && text.as_bytes()[0].is_ascii_alphabetic()).then(|| Self(text.to_owned()))
    }

    /// As it goes into `lang`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_read_in_any_case() {
        assert_eq!(Direction::parse("RTL"), Some(Direction::Rtl));
        assert_eq!(Direction::parse("ltr").map(Direction::as_str), Some("ltr"));
        assert_eq!(Direction::parse("auto"), None);
        assert_eq!(Direction::Rtl.as_str(), "rtl");
    }

    #[test]
    fn a_language_is_a_tag_and_nothing_else() {
        for tag in ["ug", "mn-Mong", "zh-Hans-CN"] {
            assert_eq!(Language::parse(tag).expect(tag).as_str(), tag);
        }
        for other in ["", "z", "汉语", "1-a", "zh CN", "x\"y", "aaaaaaaaaa-aaaaaaaaaa-aaaaaaaaaa-aaaa"] {
            assert_eq!(Language::parse(other), None, "{other}");
        }
    }
}
