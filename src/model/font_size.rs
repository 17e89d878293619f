//! How large the text of an article is (字体 小 中 大).

/// The reader's choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontSize {
    /// 小, 16 px
    Small,
    /// 中, 18 px
    #[default]
    Medium,
    /// 大, 22–24 px
    Large,
}

impl FontSize {
    /// All, from small to large.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// The name in storage and in `html[data-font-size]`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The size of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

    /// What its button says.
    pub fn label(self) -> &'static str {
        match self {
            Self::Small => "小",
            Self::Medium => "中",
            Self::Large => "大",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_has_its_name_and_its_button() {
        for (size, (name, label)) in
            FontSize::ALL.into_iter().zip([("small", "小"), ("medium", "中"), ("large", "大")])
        {
            assert_eq!((size.name(), size.label()), (name, label));
            assert_eq!(FontSize::parse(name), Some(size));
        }
        assert_eq!(FontSize::parse("huge"), None);
    }
}
