//! HTML as a tree of plain data: the output of a parser, without its types.

/// A node of the tree. Comments, doctypes and processing instructions are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HtmlNode {
    /// Text, with character references resolved.
    Text(String),
    /// An element of any name, known or not.
    Element {
        /// The tag name in lower case: `p`.
        name: String,
        /// Attribute names (lower case) and values, in document order.
        attributes: Vec<(String, String)>,
        /// The child nodes, in document order.
        children: Vec<HtmlNode>,
    },
    /// A subtree below [`HtmlNode::MAX_DEPTH`], dropped.
    Omitted,
}

impl HtmlNode {
    /// The depth to which a parser's tree is followed. Real bodies nest some twenty levels; a hostile one could otherwise
    /// exhaust the stack. Below 200, where the first of the browsers' parsers begins to flatten.
    pub const MAX_DEPTH: usize = 180;
}
