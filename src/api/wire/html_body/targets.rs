//! Places that links of a body lead to.

use super::element::Element;
use super::elements::attribute;
use super::hidden::is_hidden;
use crate::api::wire::Field;
use crate::model::HtmlNode;
use std::collections::HashSet;

/// The names that links of a body lead to: other ids of it are of no use to a reader.
pub(super) struct Targets(HashSet<String>);

impl Targets {
    pub(super) fn of(nodes: &[HtmlNode], field: &Field<'_>) -> Self {
        let (mut wanted, mut present) = (HashSet::new(), HashSet::new());
        gather(nodes, field, &mut wanted, &mut present);
        Self(wanted.intersection(&present).cloned().collect())
    }

    /// Whether a link leads to an element of this name.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.0.contains(name)
    }
}

fn gather(
    nodes: &[HtmlNode],
    field: &Field<'_>,
    wanted: &mut HashSet<String>,
    present: &mut HashSet<String>,
) {
    for node in nodes {
        let HtmlNode::Element { attributes, children, .. } = node else { continue };
        if Element::of(node).is_some_and(is_hidden) {
            continue;
        }
        wanted.extend(attribute(attributes, "href").and_then(|href| field.own_fragment(href)));
        let names = ["id", "name"].iter().filter_map(|key| attribute(attributes, key));
        present.extend(names.map(str::to_owned));
        gather(children, field, wanted, present);
    }
}
