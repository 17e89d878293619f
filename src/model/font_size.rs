//! Font size of an article's text (字体 小 中 大), as the reader chooses it.

/// The reader's choice; the style sheet maps it to sizes by `html[data-font-size]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontSize {
    /// 小: 16 px.
    Small,
    /// 中: 18 px, the default.
    #[default]
    Medium,
    /// 大: 23 px.
    Large,
}

impl FontSize {
    /// All sizes, from small to large.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// The value in storage and in `html[data-font-size]`: `small`, `medium`, `large`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// The label of its button: 小, 中 or 大.
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
        }
    }
}
