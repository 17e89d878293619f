//! Changes of texts, the same again from the same seed.

/// A source of changes.
pub struct Mutations(u64);

/// What means something to a parser of JSON or HTML.
const TOKENS: [&str; 32] = [
    "<",
    ">",
    "\"",
    "'",
    "=",
    "/",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-1",
    "1e999",
    "0.5",
    "\\u0000",
    "\\ud800",
    "\\",
    "<!--",
    "-->",
    "<b>",
    "</b>",
    "<table>",
    "<td>",
    "<p ",
    "<svg>",
    "javascript:",
    "\u{202e}",
    "\u{0}",
    "字",
];

impl Mutations {
    /// The changes that begin with this seed.
    pub fn from_seed(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// xorshift64 (G. Marsaglia, "Xorshift RNGs", 2003).
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or_default() % below.max(1)
    }

    /// One of these.
    pub fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.next(items.len())]
    }

    /// One of these texts, changed in one to eight places.
    pub fn mutated(&mut self, texts: &[String]) -> String {
        let mut text = self.one_of(texts).clone();
        for _ in 0..=self.next(8) {
            self.change(&mut text, texts);
        }
        text
    }

    fn change(&mut self, text: &mut String, texts: &[String]) {
        let at = self.place(text);
        match self.next(5) {
            0 => text.insert_str(at, self.one_of::<&str>(&TOKENS)),
            1 => text.replace_range(self.piece(text, at), ""),
            2 => {
                let piece = text[self.piece(text, at)].to_owned();
                let times = 1 + self.next(20);
                text.insert_str(at, &piece.repeat(times));
            }
            3 => {
                let other = self.one_of(texts);
                let from = self.place(other);
                text.insert_str(at, &other[self.piece(other, from)]);
            }
            _ => text.replace_range(self.piece(text, at), self.one_of::<&str>(&TOKENS)),
        }
    }

    fn place(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.next(text.len() + 1))
    }

    fn piece(&mut self, text: &str, from: usize) -> std::ops::Range<usize> {
        let length = 1 + self.next(24);
        from..text.floor_char_boundary((from + length).min(text.len())).max(from)
    }
}
