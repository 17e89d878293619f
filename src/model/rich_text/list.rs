//! Lists with the numbering their author gave them.

use super::{Block, Flow};
use serde::{Serialize, Serializer};

/// A list of items, each of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct List {
    /// Whether it is numbered (`<ol>`).
    pub ordered: bool,
    /// The number of the first item, if not 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<i32>,
    /// Whether the numbers go down.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
    /// How the numbers are written, if not 1. 2. 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<Marker>,
    /// The items from top to bottom.
    pub items: Vec<ListItem>,
    /// How its lines run.
    #[serde(flatten)]
    pub flow: Flow,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListItem {
    /// Its own number, from which the following go on.
    pub value: Option<i32>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl From<Vec<Block>> for ListItem {
    fn from(blocks: Vec<Block>) -> Self {
        Self { value: None, blocks }
    }
}

/// As its blocks alone where it has no number of its own: how lists have always been written.
impl Serialize for ListItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Numbered<'a> {
            value: i32,
            blocks: &'a [Block],
        }
        match self.value {
            Some(value) => Numbered { value, blocks: &self.blocks }.serialize(serializer),
            None => self.blocks.serialize(serializer),
        }
    }
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Marker {
    /// a. b. c.
    LowerAlpha,
    /// A. B. C.
    UpperAlpha,
    /// i. ii. iii.
    LowerRoman,
    /// I. II. III.
    UpperRoman,
    /// α. β. γ.
    LowerGreek,
    /// 一、二、三、
    Chinese,
    /// 壹、贰、叁、
    ChineseFormal,
    /// 甲、乙、丙、
    HeavenlyStem,
    /// 子、丑、寅、
    EarthlyBranch,
    /// （一）（二）（三）
    ChineseParentheses,
    /// 1) 2) 3)
    Parenthesis,
    /// (1) (2) (3)
    Parentheses,
    /// Nothing: the text has its own.
    None,
}

impl Marker {
    /// Every marker with its name in the API.
    pub const NAMES: [(Self, &'static str); 13] = [
        (Self::LowerAlpha, "lower_alpha"),
        (Self::UpperAlpha, "upper_alpha"),
        (Self::LowerRoman, "lower_roman"),
        (Self::UpperRoman, "upper_roman"),
        (Self::LowerGreek, "lower_greek"),
        (Self::Chinese, "chinese"),
        (Self::ChineseFormal, "chinese_formal"),
        (Self::HeavenlyStem, "heavenly_stem"),
        (Self::EarthlyBranch, "earthly_branch"),
        (Self::ChineseParentheses, "chinese_parentheses"),
        (Self::Parenthesis, "parenthesis"),
        (Self::Parentheses, "parentheses"),
        (Self::None, "none"),
    ];

    /// The marker of this name, as the API has it.
    pub fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(marker, _)| *marker)
    }

    /// Its name in the API.
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(marker, _)| *marker == self).map_or("", |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_named_as_in_the_api() {
        for (marker, name) in Marker::NAMES {
            assert_eq!((Marker::parse(name), marker.as_str()), (Some(marker), name));
            assert_eq!(serde_json::to_value(marker).expect("JSON"), name);
        }
        assert_eq!(Marker::parse("square"), None);
    }

    #[test]
    fn an_item_without_a_number_of_its_own_is_written_as_its_blocks() {
        let json = |value| serde_json::to_value(ListItem { value, blocks: vec![Block::Rule] }).expect("JSON");
        assert_eq!(json(None), serde_json::json!([{ "kind": "rule" }]));
        assert_eq!(json(Some(10)), serde_json::json!({ "value": 10, "blocks": [{ "kind": "rule" }] }));
    }
}
