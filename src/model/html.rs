//! HTML as a tree of plain data: what a parser hands over, before anything in it is trusted.

/// A piece of parsed HTML. Comments and the like are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HtmlNode {
    /// Characters, entities resolved.
    Text(String),
    /// An element.
    Element {
        /// The tag's name in lower case.
        name: String,
        /// Attribute names (lower case) and values.
        attributes: Vec<(String, String)>,
        /// What stands inside.
        children: Vec<HtmlNode>,
    },
}

impl HtmlNode {
    /// How deep a parser's tree is followed; what lies deeper is left out. Real bodies nest some twenty levels; a
    /// hostile one could otherwise exhaust the stack.
    pub const DEEPEST: usize = 128;
}
