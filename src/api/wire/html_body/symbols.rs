//! Letters of fonts that are pictures, and check boxes of forms: as characters of Unicode.

use super::element::Element;

/// A font in which every letter is a picture (Microsoft's).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum SymbolFont {
    Wingdings,
    Wingdings2,
    Symbol,
}

/// The letters that documents use, and what they show (Unicode, "Wingdings" in `L2/12-368`).
#[rustfmt::skip]
const WINGDINGS: [(char, char); 28] = [
    ('o', '□'), ('¨', '□'), ('q', '❑'), ('þ', '☑'), ('ý', '☒'), ('x', '☒'), ('ü', '✔'), ('û', '✘'), ('l', '●'), ('n', '■'),
    ('u', '◆'), ('v', '❖'), ('§', '▪'), ('Ø', '➢'), ('à', '→'), ('ß', '←'), ('á', '↑'), ('â', '↓'), ('è', '➔'), ('F', '☞'),
    ('*', '✉'), ('(', '☎'), ('J', '☺'), ('¡', '○'), ('¤', '◉'), ('¥', '◎'), ('«', '★'), ('¶', '☆'),
];
#[rustfmt::skip]
const WINGDINGS2: [(char, char); 6] = [('R', '☑'), ('S', '☒'), ('T', '☒'), ('P', '✓'), ('O', '✗'), ('£', '□')];
#[rustfmt::skip]
const SYMBOL: [(char, char); 16] = [
    ('·', '·'), ('®', '→'), ('¬', '←'), ('£', '≤'), ('³', '≥'), ('´', '×'), ('¸', '÷'), ('±', '±'), ('¥', '∞'), ('¹', '≠'),
    ('º', '≡'), ('»', '≈'), ('Ö', '√'), ('å', '∑'), ('Õ', '∏'), ('ò', '∫'),
];
/// The letters of Symbol, from A and from a (Unicode, `VENDORS/APPLE/SYMBOL.TXT`).
const GREEK: [&str; 2] = ["ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"];

impl SymbolFont {
    /// The font of an element: `None` if it names none, `Some(None)` if it is of letters.
    pub(super) fn of(element: Element<'_>) -> Option<Option<Self>> {
        let family = element.style("font-family").or_else(|| element.attribute("face"))?;
        let first = family.split(',').next()?.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
        Some(match first.as_str() {
            "wingdings" => Some(Self::Wingdings),
            "wingdings 2" => Some(Self::Wingdings2),
            "symbol" => Some(Self::Symbol),
            _ => None,
        })
    }

    /// The text as it looks. Word also writes these letters at U+F000 and above.
    pub(super) fn text(self, text: &str) -> String {
        let table: &[(char, char)] = match self {
            Self::Wingdings => &WINGDINGS,
            Self::Wingdings2 => &WINGDINGS2,
            Self::Symbol => &SYMBOL,
        };
        let shown = |letter: char| {
            let plain = match u32::from(letter) {
                code @ 0xf020..=0xf0ff => char::from_u32(code - 0xf000).unwrap_or(letter),
                _ => letter,
            };
            let shown = table.iter().find(|(known, _)| *known == plain).map(|(_, shown)| *shown);
            shown.or_else(|| greek(plain).filter(|_| self == Self::Symbol)).unwrap_or(plain)
        };
        text.chars().map(shown).collect()
    }
}

fn greek(letter: char) -> Option<char> {
    let letters = GREEK[usize::from(letter.is_ascii_lowercase())];
    let index = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
    letters.chars().nth(usize::try_from(index).ok()?).filter(|_| letter.is_ascii_alphabetic())
}

/// What stands for the control of a form: a box or a circle, the text written into it, nothing for buttons.
pub(super) fn of_input(input: Element<'_>) -> Input {
    let checked = input.attribute("checked").is_some();
    match input.attribute("type").unwrap_or("text").to_ascii_lowercase().as_str() {
        "checkbox" => Input::Text(if checked { "☑" } else { "☐" }.to_owned()),
        "radio" => Input::Text(if checked { "◉" } else { "○" }.to_owned()),
        "hidden" | "submit" | "button" | "reset" | "image" | "file" => Input::Nothing,
        _ => match input.attribute("value").filter(|value| !value.trim().is_empty()) {
            Some(value) => Input::Text(value.to_owned()),
            None => Input::Blank(input.attribute("size").and_then(|size| size.parse().ok()).unwrap_or(16)),
        },
    }
}

/// See [`of_input`].
#[derive(Debug, PartialEq)]
pub(super) enum Input {
    Text(String),
    /// To be filled in; of so many letters.
    Blank(u32),
    Nothing,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_picture_fonts_are_what_they_show() {
        assert_eq!(SymbolFont::Wingdings.text("þ¨"), "☑□");
        assert_eq!(SymbolFont::Wingdings.text("\u{f0fe}\u{f06f}"), "☑□");
        assert_eq!(SymbolFont::Wingdings2.text("R£"), "☑□");
        assert_eq!(SymbolFont::Symbol.text("\u{f0b7}"), "·");
        assert_eq!(SymbolFont::Symbol.text("10 mW, DT, \u{f061}"), "10 μΩ, ΔΤ, α");
    }
}
