//! Controls of forms, as characters.

use super::element::Element;

/// What stands for the control of a form: a box or a circle, the text written into it, its picture.
pub(super) fn of_input(input: Element<'_>) -> Input<'_> {
    let checked = input.attribute("checked").is_some();
    match input.attribute("type").unwrap_or("text").to_ascii_lowercase().as_str() {
        "checkbox" => Input::Text(if checked { "☑" } else { "☐" }.to_owned()),
        "radio" => Input::Text(if checked { "◉" } else { "○" }.to_owned()),
        "image" => Input::Picture,
        "hidden" => Input::Button(""),
        "submit" | "button" | "reset" | "file" => Input::Button(input.attribute("value").unwrap_or_default()),
        _ => match input.attribute("value").filter(|value| !value.trim().is_empty()) {
            Some(value) => Input::Text(value.to_owned()),
            None => Input::Blank(input.attribute("size").and_then(|size| size.parse().ok()).unwrap_or(16)),
        },
    }
}

/// See [`of_input`].
#[derive(Debug, PartialEq)]
pub(super) enum Input<'a> {
    Text(String),
    /// To be filled in; of so many letters.
    Blank(u32),
    /// Of no use to a reader; with its label.
    Button(&'a str),
    /// A button with a picture.
    Picture,
}
