//! Writes known tags, and keeps count of what a parser will hold open for them.

use super::elements::{
    TABLE_PARTS, is_formatting, is_of_formula, is_of_page, is_void, is_written, known, nests, subject, unread,
};
use super::embedded_pictures::EmbeddedPictures;
use super::frame::TITLES;
use super::open_elements::OpenElements;
use super::tokenizer::Tag;
use super::unread::Unread;
use crate::api::wire::Field;

/// Bytes of markup without the pictures written into it. The longest articles have a tenth of it.
const MAX_LENGTH: usize = 2 * 1024 * 1024;
/// Tags that are kept, start and end: several times those of the largest tables.
const MAX_TAGS: usize = 40_000;
pub(super) struct Writer<'a> {
    field: &'a Field<'a>,
    markup: String,
    tags: usize,
    open: OpenElements,
    unread: Option<Unread>,
    pictures: EmbeddedPictures,
}

impl<'a> Writer<'a> {
    pub(super) fn new(field: &'a Field<'a>) -> Self {
        Self {
            field,
            markup: String::new(),
            tags: 0,
            open: OpenElements::default(),
            unread: None,
            pictures: EmbeddedPictures::default(),
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.tags > MAX_TAGS || self.markup.len() > MAX_LENGTH + self.pictures.bytes()
    }

    pub(super) fn finish(mut self) -> String {
        self.end_unread();
        self.markup
    }

    pub(super) fn text(&mut self, text: &str) {
        let room = (MAX_LENGTH + self.pictures.bytes() + 1).saturating_sub(self.markup.len());
        let text = &text[..text.floor_char_boundary(room)];
        match &mut self.unread {
            Some(unread) => unread.text.push_str(text),
            None => self.markup.extend(text.split('\0')),
        }
    }

    /// An element that holds characters alone: a frame stays as such, a formula for MathJax becomes one, the others go.
    pub(super) fn raw(&mut self, name: &'static str, tag: &Tag<'_>, inside: &str) {
        match name {
            _ if self.unread.is_some() => {}
            "iframe" => {
                if !inside.trim().is_empty() {
                    self.field.left_out("框架的替代文字", inside);
                }
                self.write("x-frame", &tag.attributes);
                self.write_end("x-frame");
            }
            "script" if tag.attribute("type").is_some_and(|kind| kind.starts_with("math/tex")) => {
                self.write("x-math", &[("alttext", inside)]);
                self.write_end("x-math");
            }
            "style" | "script" => self.field.left_out(name, ""), // no text that anyone saw
            _ => self.field.left_out(name, inside),
        }
    }

    pub(super) fn start(&mut self, tag: &Tag<'_>) {
        if let Some(unread) = &mut self.unread {
            unread.start(tag);
            if unread.name == "svg" {
                self.picture_of_drawing(tag);
            }
            return;
        }
        if let Some(name) = unread(tag.name) {
            self.start_unread(name, tag);
            return;
        }
        let Some(name) = known(tag.name) else { return self.unknown(tag) };
        // A link ends where the next begins, and all that is open in a cell where the next part of its table does.
        if name == "a" {
            self.open.end_formatting(name);
        } else if TABLE_PARTS.contains(&name) {
            self.open.end_cell();
        }
        if tag.closes_itself && is_of_formula(name) {
            self.write(name, &tag.attributes);
            self.write_end(name);
        } else if self.open.opens(name) {
            self.anchor_before(name, tag);
            self.write(name, &tag.attributes);
        } else {
            self.field.left_out("嵌套过深的元素", tag.address().unwrap_or(name));
        }
    }

    /// What only some editor knows keeps its text, and its address as a frame would; what only a program knows is named.
    fn unknown(&mut self, tag: &Tag<'_>) {
        let has_title = || tag.attributes.iter().any(|(name, _)| TITLES.contains(name)).then_some("");
        let Some(address) = tag.address().or_else(has_title) else { return };
        if is_of_page(tag.name) || tag.name.contains(':') {
            return self.field.left_out("其他程序的元素", address);
        }
        self.write("x-frame", &tag.attributes);
        self.write_end("x-frame");
    }

    /// Formatting has a style alone ([`is_written`]): the place that it is stands before it.
    fn anchor_before(&mut self, name: &str, tag: &Tag<'_>) {
        if let Some(id) = tag.attribute("id").filter(|_| !is_written(name, "id")) {
            self.write("span", &[("id", id)]);
            self.write_end("span");
        }
    }

    fn start_unread(&mut self, name: &'static str, tag: &Tag<'_>) {
        if name == "svg" {
            self.write("x-svg", &tag.attributes); // for the picture behind it
            self.write_end("x-svg");
        }
        self.unread = Some(Unread::new(name, tag));
        if tag.closes_itself {
            self.end_unread();
        }
    }

    fn end_unread(&mut self) {
        // An annotation repeats the formula around it.
        if let Some(unread) = self.unread.take().filter(|unread| unread.name != "annotation") {
            self.field.left_out(subject(unread.name), &unread.text);
        }
    }

    /// A picture inside of a drawing, as 秀米 has it, or behind a part of it, as WeChat.
    fn picture_of_drawing(&mut self, tag: &Tag<'_>) {
        let is_image = tag.name.eq_ignore_ascii_case("image");
        let own = tag.attribute("href").or_else(|| tag.attribute("xlink:href")).filter(|_| is_image);
        if let Some(address) = own {
            self.write("img", &[("src", address)]);
        }
        if let Some(style) = tag.attribute("style").filter(|style| style.contains("url(")) {
            self.write("x-svg", &[("style", style)]);
            self.write_end("x-svg");
        }
    }

    fn write(&mut self, name: &str, attributes: &[(&str, &str)]) {
        if let Some((_, picture)) = attributes.iter().find(|(_, value)| !self.pictures.takes(value)) {
            let start: String = picture.chars().take(40).collect();
            return self.field.left_out("写进正文的过大图片", &start);
        }
        self.tags += 1 + self.open.formatting();
        self.markup.extend(["<", name]);
        for (key, value) in attributes.iter().filter(|(key, _)| is_written(name, key)) {
            self.markup.extend([" ", key, "=\""]);
            self.markup.push_str(&value.replace('"', "&quot;").replace('\0', ""));
            self.markup.push('"');
        }
        self.markup.push('>');
    }

    pub(super) fn end(&mut self, name: &str) {
        if let Some(unread) = &mut self.unread {
            if unread.ends(name) {
                self.end_unread();
            }
            return;
        }
        match known(name) {
            Some("br") => self.write("br", &[]), // the standard reads `</br>` so, and so do those who write it
            Some(name) if is_formatting(name) => self.end_formatting(name),
            Some(name) if nests(name) => {
                self.open.end_nesting(name).into_iter().for_each(|name| self.write_end(name))
            }
            Some(name) if !is_void(name) => self.write_end(name),
            _ => {}
        }
    }

    fn end_formatting(&mut self, name: &str) {
        if self.open.end_formatting(name) {
            self.write_end(name);
        }
    }

    fn write_end(&mut self, name: &str) {
        self.tags += 1;
        self.markup.extend(["</", name, ">"]);
    }
}
