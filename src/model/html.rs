//! HTML as a tree of plain data: what a parser hands over.

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
    /// Something too deep to follow.
    Omitted,
}

impl HtmlNode {
    /// How deep a parser's tree is followed. Real bodies nest some twenty levels; a hostile one could otherwise exhaust
    /// the stack. Below 200, where the first of the browsers' parsers begins to flatten.
    pub const MAX_DEPTH: usize = 180;
}
