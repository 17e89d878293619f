//! Wasm size by crate and module, to attribute growth.

use std::collections::BTreeMap;
use std::fmt;

/// Segments of a function's path that are grouped by: crate, module and item.
const DEPTH: usize = 3;
/// The number of growths shown, the largest first.
const SHOWN: usize = 20;

/// Bytes by path.
#[derive(Debug, PartialEq)]
pub(super) struct Composition(BTreeMap<String, i64>);

impl Composition {
    /// Groups functions by path and adds up their sizes.
    pub(super) fn of(functions: Vec<(String, usize)>) -> Self {
        let mut bytes = BTreeMap::new();
        for (name, size) in functions {
            *bytes.entry(path_of(&name)).or_default() += i64::try_from(size).unwrap_or(i64::MAX);
        }
        Self(bytes)
    }

    /// Parses the text format that `Display` writes.
    pub(super) fn parse(text: &str) -> Self {
        let line = |line: &str| {
            let (bytes, name) = line.trim().split_once(' ')?;
            Some((name.to_owned(), bytes.parse().ok()?))
        };
        Self(text.lines().filter_map(line).collect())
    }

    /// The growth by path, the largest first.
    pub(super) fn growth_since(&self, before: &Self) -> Vec<(String, i64)> {
        let mut growth = self.0.clone();
        for (name, bytes) in &before.0 {
            *growth.entry(name.clone()).or_default() -= bytes;
        }
        let mut growth: Vec<_> = growth.into_iter().filter(|(_, bytes)| *bytes != 0).collect();
        growth.sort_by_key(|(_, bytes)| -bytes);
        growth.truncate(SHOWN);
        growth
    }
}

impl fmt::Display for Composition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(name, bytes)| writeln!(f, "{bytes} {name}"))
    }
}

/// `<portal::model::Href as core::fmt::Debug>::fmt` → `portal::model::Href`, without generic arguments.
fn path_of(name: &str) -> String {
    let (mut plain, mut depth) = (String::new(), 0_u32);
    let inner = name.trim_start_matches(['<', '&', '(']);
    let inner = match inner.split_once(" as ") {
        // An unnamed type is grouped by the trait.
        Some(("_" | "_>" | "[_]", of_trait)) => of_trait,
        Some((_, of_trait)) if name.starts_with("<(") => of_trait,
        Some((of_type, _)) => of_type,
        None => inner,
    };
    for sign in inner.chars() {
        match sign {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(sign),
            _ => {}
        }
    }
    let parts = plain.split("::").filter(|part| !part.is_empty() && !part.starts_with('{'));
    let parts: Vec<_> = parts.map(|part| part.split('[').next().unwrap_or(part)).take(DEPTH).collect();
    if parts.concat().is_empty() { "without a place".to_owned() } else { parts.join("::") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_beginning_of_its_path() {
        for (name, expected) in [
            ("portal::components::share_panel::SharePanel", "portal::components::share_panel"),
            ("<portal::model::Href as core::fmt::Debug>::fmt", "portal::model::Href"),
            ("<alloc::vec::Vec<portal::model::Block>>::push", "alloc::vec::Vec"),
            ("core::ptr::drop_in_place::<portal::model::Site>", "core::ptr::drop_in_place"),
            ("<_ as tachys::view::Render>::build", "tachys::view::Render"),
            ("<(_, _) as tachys::view::Render>::build", "tachys::view::Render"),
            ("<(A, B<_>) as tachys::html::Attribute>::build", "tachys::html::Attribute"),
            ("memcpy", "memcpy"),
        ] {
            assert_eq!(path_of(name), expected, "{name}");
        }
    }

    #[test]
    fn growth_is_shown_from_the_largest() {
        let before = Composition::parse("10 a\n20 b\n5 c\n");
        let now = Composition::of(vec![
            ("a".to_owned(), 9),
            ("b".to_owned(), 40),
            ("d".to_owned(), 3),
            ("c".to_owned(), 5),
        ]);
        let expected = [("b", 20), ("d", 3), ("a", -1)].map(|(name, bytes)| (name.to_owned(), bytes));
        assert_eq!(now.growth_since(&before), expected);
        assert_eq!(Composition::parse(&now.to_string()), now);
    }
}
