//! Static markup: elements and texts without state or listeners, as HTML on the host and as nodes in the browser. Leptos compiles a
//! view anew for each combination of element and attributes, and hydrates each node; this is compiled once, and not hydrated.

use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element, Node};

/// The namespace of MathML's elements, which a parser gives them by itself.
const MATHML: &str = "http://www.w3.org/1998/Math/MathML";
/// Elements without content and end tag (HTML standard, "void elements").
const VOID: [&str; 6] = ["br", "col", "hr", "img", "source", "track"];

/// A node. Names of elements and attributes are the program's own, so no content can become markup.
#[derive(Debug, PartialEq)]
pub(super) enum Markup {
    Element(MarkupElement),
    Text(String),
}

/// An element with its attributes and its content.
#[derive(Debug, PartialEq)]
pub(super) struct MarkupElement {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Markup>,
}

/// An element without attributes.
pub(super) fn element(name: &'static str, content: Vec<Markup>) -> MarkupElement {
    MarkupElement { name, attributes: Vec::new(), content }
}

pub(super) fn text(text: impl Into<String>) -> Markup {
    Markup::Text(text.into())
}

impl MarkupElement {
    /// Adds an attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute, if it has a value.
    pub(super) fn maybe(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds an attribute that says something by being there.
    pub(super) fn flag(self, name: &'static str, is_set: bool) -> Self {
        self.maybe(name, is_set.then_some(""))
    }
}

impl From<MarkupElement> for Markup {
    fn from(element: MarkupElement) -> Self {
        Self::Element(element)
    }
}

impl Markup {
    /// Writes it as HTML (HTML standard, "serializing HTML fragments").
    pub(super) fn write(&self, html: &mut String) {
        match self {
            Self::Text(text) => escape(text, html),
            Self::Element(MarkupElement { name, attributes, content }) => {
                html.push('<');
                html.push_str(name);
                for (name, value) in attributes {
                    html.extend([" ", name, "=\""]);
                    escape(value, html);
                    html.push('"');
                }
                html.push('>');
                if !VOID.contains(name) {
                    content.iter().for_each(|node| node.write(html));
                    html.extend(["</", name, ">"]);
                }
            }
        }
    }

    /// Makes it a node of the document, in the namespace of what it stands in.
    pub(super) fn build(&self, namespace: Option<&str>) -> Node {
        match self {
            Self::Text(text) => Rndr::create_text_node(text).into(),
            Self::Element(MarkupElement { name, attributes, content }) => {
                let namespace = if *name == "math" { Some(MATHML) } else { namespace };
                let element: Element = Rndr::create_element(name, namespace);
                for (name, value) in attributes {
                    Rndr::set_attribute(&element, name, value);
                }
                for node in content {
                    Rndr::insert_node(&element, &node.build(namespace), None);
                }
                element.into()
            }
        }
    }
}

fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_values_are_escaped_and_void_elements_have_no_end() {
        let picture = element("img", vec![]).with("alt", "\"><script>").maybe("width", None::<String>);
        let link = element("a", vec![text("<b>&amp;"), picture.into()]).flag("data-noscroll", true);
        let mut html = String::new();
        Markup::from(link).write(&mut html);
        assert_eq!(
            html,
            "<a data-noscroll=\"\">&lt;b&gt;&amp;amp;<img alt=\"&quot;&gt;&lt;script&gt;\"></a>"
        );
    }
}
