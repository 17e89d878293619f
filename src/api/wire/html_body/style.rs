//! Declarations of a `style` attribute.

/// The value of a property, in lower case where it is a keyword; the last declaration counts.
pub(super) fn property<'a>(style: &'a str, name: &str) -> Option<&'a str> {
    declarations(style).filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value).last()
}

fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = style;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let (declaration, after) = rest.split_at(end_of_declaration(rest));
            rest = after.get(1..).unwrap_or_default();
            if let Some((name, value)) = declaration.split_once(':') {
                let value = value.trim();
                return Some((name.trim(), value.strip_suffix("!important").unwrap_or(value).trim_end()));
            }
        }
    })
}

/// Where a declaration ends: a semicolon inside of quotes or brackets is part of its value.
fn end_of_declaration(text: &str) -> usize {
    let (mut quote, mut brackets) = (None, 0_u32);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' | b'\'' if quote == Some(byte) => quote = None,
            b'"' | b'\'' if quote.is_none() => quote = Some(byte),
            b'(' if quote.is_none() => brackets += 1,
            b')' if quote.is_none() => brackets = brackets.saturating_sub(1),
            b';' if quote.is_none() && brackets == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

/// The address in the first `url(…)`.
pub(super) fn url(value: &str) -> Option<&str> {
    let after = value.split_once("url(")?.1.trim_start();
    let (text, end) = match after.strip_prefix(['"', '\'']) {
        Some(quoted) => (quoted, after.chars().next()?),
        None => (after, ')'),
    };
    let address = text.split(end).next().unwrap_or_default().trim();
    (!address.is_empty()).then_some(address)
}

/// A length in pixels; `None` for percentages and other units.
pub(super) fn pixels(value: &str) -> Option<u32> {
    let value = value.trim();
    let number = value.strip_suffix("px").unwrap_or(value).trim_end();
    let integer = number.split_once('.').map_or(number, |(integer, _)| integer);
    integer.parse().ok().filter(|pixels| *pixels > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_declaration_counts_and_semicolons_in_addresses_end_none() {
        let style = "color: red; TEXT-ALIGN : right !important;background:url(data:image/png;base64,AA==) no-repeat;color:blue";
        assert_eq!(property(style, "text-align"), Some("right"));
        assert_eq!(property(style, "color"), Some("blue"));
        assert_eq!(property(style, "background").and_then(url), Some("data:image/png;base64,AA=="));
        assert_eq!(property("text-align", "text-align"), None);
        assert_eq!(property("font-family:\"a;b\";x:y", "x"), Some("y"));
        assert_eq!(
            property("background-image:url( '/a.png' )", "background-image").and_then(url),
            Some("/a.png")
        );
        for (value, address) in [
            ("none", None),
            ("url()", None),
            ("url(/a.jpg),url(/b.jpg)", Some("/a.jpg")),
            ("url('/a(1).jpg'), linear-gradient(red, blue)", Some("/a(1).jpg")),
            ("linear-gradient(red, blue), url( \"/a.jpg\" )", Some("/a.jpg")),
        ] {
            assert_eq!(url(value), address, "{value}");
        }
    }

    #[test]
    fn lengths_are_pixels_or_unknown() {
        for (value, length) in [
            ("16", Some(16)),
            ("16px", Some(16)),
            (" 12.5 px", Some(12)),
            ("100%", None),
            ("2em", None),
            ("0", None),
            ("auto", None),
        ] {
            assert_eq!(pixels(value), length, "{value}");
        }
    }
}
