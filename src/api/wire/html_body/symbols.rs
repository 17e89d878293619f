//! Letters of fonts that are pictures, as characters of Unicode.

use super::element::Element;

/// A font in which every letter is a picture (Microsoft's).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum SymbolFont {
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
    Symbol,
}

/// The letters that documents use, each before what it shows (Unicode, "Wingdings" and "Webdings" in `L2/12-368`); where
/// phones have no such character, the nearest that they have.
const WINGDINGS: &str = "\"✂#✁&📖(☎)✆*✉6⌛<💾>✇?✍@✍A✌B👌C👍D👎E☜F☞G☝H☟I✋J☺K😐L☹M💣N☠O⚐Q✈R☼S💧T❄V✞X✠Y✡Z☪[☯]☸^♈_♉`♊a♋b♌c♍\
    d♎e♏f♐g♑h♒i♓j&k&l●m❍n■o□p□q❑r❒s⬧t◆u◆v❖w◆x☒y⍓z⌘{✿|❀}❝~❞\u{a1}○\u{a2}◉\u{a3}◉¤◉¥◎¦○§▪¨□ª✦«★¬✶\u{ad}✴®✹¯✵±⌖²✧³⌑µ✪¶☆\
    ·🕐¸🕑¹🕒º🕓»🕔¼🕕½🕖¾🕗¿🕘À🕙Á🕚Â🕛Õ⌫Ö⌦×➢Ø➢Ù➢Ú➢Û➲Ü➲Ý➲Þ➲ß←à→á↑â↓ã↖ä↗å↙æ↘ç←è➔é↑ê↓ë↖ì↗í↙î↘ï⇦ð⇨ñ⇧ò⇩ó⇔ô⇕õ⇖ö⇗÷⇙ø⇘ù▭ú▫û✘ü✔ý☒þ☑";
const WINGDINGS2: &str = "O✗P✓Q✔R☑S☒T☒U⮽V⊗W⊗X⊘u①v②\u{95}•\u{96}•\u{97}●\u{98}●\u{99}○\u{9e}·\u{9f}•\u{a0}▪¡■¢■£□¤□ª✦«★¯✵²⁎³✪¶☆®⬧¯◆";
const WINGDINGS3: &str = "f←g→h↑i↓j↖k↗l↘m↙n↔o↕p▲q▼r△s▽t◀u▶v◁w▷x◣y◢z◤{◥|◂}▸~▴\u{7f}▾";
const WEBDINGS: &str = "3◀4▶5▲6▼7⏪8⏩9⏮:⏭;⏸<⏹=⏺@✎H🏠N👁O👁Y♥a✔c□g■iℹn●q↻r✖s?x⌧y⊘\u{d6}✉š👪";
const SYMBOL: &str =
    "·•®→¬←\u{ad}↑¯↓«↔Û⇔Þ⇒Ü⇐£≤³≥´×¸÷±±¥∞¹≠º≡»≈@≅µ∝Ö√å∑Õ∏ò∫¶∂Ñ∇Î∈Ï∉Ç∩È∪Ì⊂É⊃Í⊆Ê⊇Æ∅\"∀$∃Ø¬Ù∧Ú∨°°²″¢′¼…½|Ð∠^⊥\\∴";
/// The letters of Symbol, from A and from a (Unicode, `VENDORS/APPLE/SYMBOL.TXT`).
const GREEK: [&str; 2] = ["ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"];

impl SymbolFont {
    /// The font of an element: `None` if it names none, `Some(None)` if it is of letters. Word may name it apart.
    pub(super) fn of(element: Element<'_>) -> Option<Option<Self>> {
        let of_word =
            element.style("mso-symbol-font-family").filter(|_| element.has_style("mso-char-type", "symbol"));
        let family =
            of_word.or_else(|| element.style("font-family")).or_else(|| element.attribute("face"))?;
        let first = family.split(',').next()?.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
        Some(match first.as_str() {
            "wingdings" => Some(Self::Wingdings),
            "wingdings 2" => Some(Self::Wingdings2),
            "wingdings 3" => Some(Self::Wingdings3),
            "webdings" => Some(Self::Webdings),
            "symbol" => Some(Self::Symbol),
            _ => None,
        })
    }

    /// The text as it looks, and whether all its letters are known. Word also writes them at U+F000 and above.
    pub(super) fn text(self, text: &str) -> (String, bool) {
        let mut is_known = true;
        let shown = |letter: char| {
            let plain = match u32::from(letter) {
                code @ 0xf020..=0xf0ff => char::from_u32(code - 0xf000).unwrap_or(letter),
                _ => letter,
            };
            let shown = self.shown(plain);
            is_known &= shown.is_some() || !plain.is_ascii_graphic() || self == Self::Symbol;
            shown.unwrap_or(plain)
        };
        (text.chars().map(shown).collect(), is_known)
    }

    fn shown(self, letter: char) -> Option<char> {
        let table = match self {
            Self::Wingdings => WINGDINGS,
            Self::Wingdings2 => WINGDINGS2,
            Self::Wingdings3 => WINGDINGS3,
            Self::Webdings => WEBDINGS,
            Self::Symbol => SYMBOL,
        };
        let mut pairs = table.chars();
        let shown = std::iter::from_fn(|| Some((pairs.next()?, pairs.next()?)))
            .find(|(known, _)| *known == letter)
            .map(|(_, shown)| shown);
        shown.or_else(|| match self {
            Self::Symbol => greek(letter),
            Self::Wingdings => in_circle(letter),
            _ => None,
        })
    }
}

/// Wingdings has numbers in circles, and in black ones.
fn in_circle(letter: char) -> Option<char> {
    // What stands for these bytes where a page was read as Windows-1252.
    const WINDOWS_1252: &str = "\u{80}\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•";
    let byte =
        WINDOWS_1252.chars().position(|known| known == letter).and_then(|at| u32::try_from(0x80 + at).ok());
    char::from_u32(match byte.unwrap_or(u32::from(letter)) {
        code @ 0x81..=0x8a => code - 0x81 + u32::from('①'),
        code @ 0x8c..=0x95 => code - 0x8c + u32::from('❶'),
        _ => return None,
    })
}

fn greek(letter: char) -> Option<char> {
    let letters = GREEK[usize::from(letter.is_ascii_lowercase())];
    let index = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))?;
    letters.chars().nth(usize::try_from(index).ok()?).filter(|_| letter.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_picture_fonts_are_what_they_show() {
        let shown = |font: SymbolFont, text| font.text(text).0;
        assert_eq!(shown(SymbolFont::Wingdings, "þ¨"), "☑□");
        assert_eq!(shown(SymbolFont::Wingdings, "\u{f0fe}\u{f06f}\u{f081}"), "☑□①");
        assert_eq!(shown(SymbolFont::Wingdings2, "R£"), "☑□");
        assert_eq!(shown(SymbolFont::Wingdings3, "}"), "▸");
        assert_eq!(shown(SymbolFont::Webdings, "a r"), "✔ ✖");
        assert_eq!(shown(SymbolFont::Symbol, "\u{f0b7}"), "•");
        assert_eq!(shown(SymbolFont::Symbol, "10 mW, DT, \u{f061}"), "10 μΩ, ΔΤ, α");
    }

    #[test]
    fn a_letter_that_is_not_known_is_no_secret() {
        assert_eq!(SymbolFont::Webdings.text("aZ"), ("✔Z".to_owned(), false));
        assert!(SymbolFont::Wingdings.text("l ").1);
    }
}
