//! What an element hands down to all it holds: alignment, direction, styles, the link around it.

use super::element::Element;
use super::elements::is_block;
use super::symbols::SymbolFont;
use crate::model::{Direction, Flow, Href, Inline, Style};

/// The longest blank, in halves of a Chinese character: two lines of a wide page.
const MAX_BLANK: u32 = 160;

/// How often a text is raised upon another.
const MAX_RAISED: usize = 3;

/// What holds for the text at a place of the tree.
#[derive(Clone, Default)]
pub(super) struct Inherited {
    /// How its lines run, as far as the block that they will be in has to say it.
    pub flow: Flow,
    /// Where its lines begin, whoever says it.
    pub direction: Option<Direction>,
    /// Whether spaces and line ends are part of it.
    pub keeps_space: bool,
    /// The font whose letters are pictures.
    pub font: Option<SymbolFont>,
    /// Whether its letters have no size.
    pub is_invisible: bool,
    /// How many quotations it stands in.
    pub quotations: usize,
    styles: Vec<Style>,
    link: Option<Href>,
}

impl Inherited {
    /// Takes over what an element says. Links are given by [`Self::enter_link`].
    pub(super) fn enter(&mut self, element: Element<'_>) {
        if is_block(element.name) || element.has_style("display", "block") {
            self.enter_flow(element);
        }
        let cancelled = cancelled(element);
        self.styles.retain(|style| !cancelled.contains(style));
        for style in styles(element).into_iter().filter(|style| !cancelled.contains(style)) {
            let is_raised = matches!(style, Style::Superscript | Style::Subscript);
            let depth = self.styles.iter().filter(|known| **known == style).count();
            if depth == 0 || is_raised && depth < MAX_RAISED {
                self.styles.push(style);
            }
        }
        if let Some(space) = element.style("white-space") {
            self.keeps_space = space.starts_with("pre") || space == "break-spaces";
        }
        self.font = SymbolFont::of(element).unwrap_or(self.font);
        self.is_invisible = match element.style("font-size") {
            Some(size) => self.has_no_size(size),
            // Both say a size of their own.
            None if element.style("font").is_some() || element.attribute("size").is_some() => false,
            None => self.is_invisible,
        };
    }

    fn enter_flow(&mut self, element: Element<'_>) {
        if let Some(direction) = element.direction() {
            self.direction = Some(direction);
            self.flow.dir = Some(direction);
        }
        if let Some(language) = element.language() {
            self.flow.lang = Some(language);
        }
        if let Some(align) = element.align(self.direction) {
            self.flow.align = align;
        }
    }

    /// Whether letters of this size are not to be seen: nothing, or a part of nothing.
    fn has_no_size(&self, size: &str) -> bool {
        let number = size.trim_end_matches(|sign: char| sign.is_ascii_alphabetic() || sign == '%');
        let is_relative = size.ends_with("em") && !size.ends_with("rem") || size.ends_with('%');
        let is_nothing = !number.is_empty() && number.bytes().all(|digit| matches!(digit, b'0' | b'.'));
        is_nothing || is_relative && self.is_invisible
    }

    /// Takes over where an element leads, if it does.
    pub(super) fn enter_link(&mut self, href: Option<Href>) {
        self.link = href.or(self.link.take());
    }

    pub(super) fn link(&self) -> Option<&Href> {
        self.link.as_ref()
    }

    pub(super) fn is_underlined(&self) -> bool {
        self.styles.contains(&Style::Underline)
    }

    /// Within a block that says itself how its lines run.
    pub(super) fn inside_of_block(&self) -> Self {
        Self { flow: Flow { align: self.flow.align, ..Flow::default() }, ..self.clone() }
    }

    /// A blank has its own line below it.
    pub(super) fn blank(&self, length: u32) -> Inline {
        let styles = self.styles.iter().filter(|style| **style != Style::Underline).copied().collect();
        Self { styles, ..self.clone() }.marked(Inline::Blank { length: length.clamp(1, MAX_BLANK) })
    }

    /// An inline with all the marks that it has here.
    pub(super) fn marked(&self, item: Inline) -> Inline {
        let styled = self
            .styles
            .iter()
            .rev()
            .fold(item, |item, kind| Inline::Styled { kind: *kind, content: vec![item] });
        match &self.link {
            Some(href) => Inline::Link { href: href.clone(), content: vec![styled] },
            None => styled,
        }
    }
}

/// The marks of an element, by its name and by its style.
fn styles(element: Element<'_>) -> Vec<Style> {
    let named = match element.name {
        "strong" | "b" => Some(Style::Strong),
        "em" | "i" => Some(Style::Emphasis),
        "u" | "ins" => Some(Style::Underline),
        "del" => Some(Style::Deleted),
        "sup" => Some(Style::Superscript),
        "sub" => Some(Style::Subscript),
        "code" => Some(Style::Code),
        _ => None,
    };
    let line = |name| element.style(name).unwrap_or_default().to_ascii_lowercase();
    let lines = [line("text-decoration"), line("text-decoration-line")].concat();
    let bottom = element.style("border-bottom").is_some_and(|border| border.contains("solid"));
    let blank = element.name == "span" && bottom; // an underline drawn as a border
    let raised = element.style("vertical-align").filter(|_| element.name == "span");
    let moved = element.style("mso-text-raise"); // Word, upwards
    let by_style = [
        (element.style("font-weight").is_some_and(is_bold), Style::Strong),
        (element.has_style("font-style", "italic"), Style::Emphasis),
        (lines.contains("underline") && element.name != "a" || blank, Style::Underline),
        (lines.contains("line-through"), Style::Deleted),
        (raised == Some("super") || moved.is_some_and(|by| !by.starts_with(['-', '0'])), Style::Superscript),
        (raised == Some("sub") || moved.is_some_and(|by| by.starts_with('-')), Style::Subscript),
    ];
    let by_style = by_style.into_iter().filter(|(is_so, _)| *is_so).map(|(_, style)| style);
    let named =
        named.filter(|style| !(lines == "none" && [Style::Underline, Style::Deleted].contains(style)));
    named.into_iter().chain(by_style).collect()
}

/// The marks that an element takes back, also its own: Google Docs wraps what is pasted into a `<b>` that is none.
fn cancelled(element: Element<'_>) -> Vec<Style> {
    let normal_weight =
        ["normal", "400", "lighter"].iter().any(|weight| element.has_style("font-weight", weight));
    let by_style =
        [(normal_weight, Style::Strong), (element.has_style("font-style", "normal"), Style::Emphasis)];
    by_style.into_iter().filter(|(is_so, _)| *is_so).map(|(_, style)| style).collect()
}

fn is_bold(weight: &str) -> bool {
    weight.starts_with("bold") || weight.parse().is_ok_and(|weight: u32| weight >= 600)
}
