//! Formulas: MathML as a typed tree, and the same as text.

use serde::Serialize;

/// A formula in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Formula {
    /// The formula as text: for engines without MathML, for share texts and feeds.
    pub text: String,
    /// The formula as MathML; empty where only its text is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub math: Vec<MathNode>,
}

/// A node of a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum MathNode {
    /// An element, as `mfrac`.
    Element {
        /// Which element it is.
        element: MathElement,
        /// What stands in it.
        content: Vec<MathNode>,
    },
    /// A letter, a number, a sign.
    Text(String),
}

/// An element of MathML that formulas are made of (MathML Core, section 2.1.1), by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MathElement(&'static str);

/// They take no attribute, run nothing and load nothing.
#[rustfmt::skip]
const ELEMENTS: [&str; 20] = [
    "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mroot", "mrow", "ms", "mspace", "msqrt", "msub", "msubsup", "msup",
    "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
];

impl MathElement {
    /// A sign, as `+` or a bracket.
    pub const OPERATOR: Self = Self("mo");

    /// The element of this name; `None` if formulas are not made of it.
    pub fn parse(name: &str) -> Option<Self> {
        ELEMENTS.iter().find(|known| **known == name).map(|known| Self(known))
    }

    /// Its name.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_of_known_elements_alone() {
        assert_eq!(MathElement::parse("mfrac").map(MathElement::as_str), Some("mfrac"));
        assert_eq!(MathElement::parse("munderover").map(MathElement::as_str), Some("munderover"));
        assert_eq!(MathElement::parse("maction"), None);
    }
}
