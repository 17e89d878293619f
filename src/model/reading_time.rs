//! Reading time: the length of a body in characters and minutes.

use super::{Block, Inline, RichText};

/// Characters that an adult reads in a minute of Chinese: 260 words of some one and a half characters each
/// (M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109, 2019).
const PER_MINUTE: usize = 400;

/// The length of a body, in characters and minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingTime {
    /// 字数: Chinese characters one by one, words and numbers in Latin letters as one each, no punctuation.
    pub characters: usize,
    /// Minutes, rounded up: at least 1.
    pub minutes: usize,
}

impl RichText {
    /// The length of this body, captions and tables included; `None` if there is nothing to read.
    pub fn reading_time(&self) -> Option<ReadingTime> {
        let characters = of_blocks(&self.blocks);
        let minutes = characters.div_ceil(PER_MINUTE);
        (characters > 0).then_some(ReadingTime { characters, minutes })
    }
}

fn of_blocks(blocks: &[Block]) -> usize {
    blocks.iter().map(of_block).sum()
}

fn of_block(block: &Block) -> usize {
    of_line(block.line()) + block.children().into_iter().map(of_blocks).sum::<usize>()
}

fn of_line(line: &[Inline]) -> usize {
    of_text(&Inline::plain_text(line))
}

fn of_text(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for character in text.chars() {
        let latin = character.is_ascii_alphanumeric();
        // 3.5 and 1,000 are one number each.
        let joins = in_word && matches!(character, '.' | ',' | '-' | '\'');
        // The common characters first (Unicode, CJK Unified Ideographs): classifying each one takes a twentieth of a build.
        let alone = matches!(character, '\u{4e00}'..='\u{9fff}')
            || !character.is_ascii() && character.is_alphanumeric();
        count += usize::from(latin && !in_word || alone);
        in_word = latin || joins;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cell, Flow, List, Table};

    fn check(text: &str, characters: usize) {
        assert_eq!(of_text(text), characters, "{text}");
    }

    #[test]
    fn characters_are_counted_one_by_one_and_latin_words_as_one() {
        check("", 0);
        check("开发区，“十四五”。", 6);
        check("增长3.5%，达1,000亿元", 7);
        check("GDP of China", 3);
        check("㕔 镕基 カナ", 5);
    }

    #[test]
    fn words_count_wherever_they_stand() {
        let line = |text: &str| vec![Inline::Text { text: text.to_owned() }];
        let paragraph = |text: &str| Block::paragraph(line(text));
        let cell = |text: &str| Cell {
            header: false,
            colspan: 1,
            rowspan: 1,
            content: vec![paragraph(text)],
            flow: Flow::default(),
        };
        let blocks = vec![
            Block::Heading { level: 2, content: line("标题"), flow: Flow::default() },
            Block::List(List {
                items: vec![vec![paragraph("一")].into(), vec![paragraph("二三")].into()],
                ..List::default()
            }),
            Block::Quote { blocks: vec![paragraph("引文")] },
            Block::Table(Table {
                caption: line("表二三"),
                rows: vec![vec![cell("甲"), cell("乙丙")], vec![cell("丁")]],
                ..Table::default()
            }),
            Block::Rule,
        ];
        assert_eq!(RichText { blocks }.reading_time().map(|time| time.characters), Some(14));
    }

    #[test]
    fn a_begun_minute_counts() {
        let body = |count: usize| RichText {
            blocks: vec![Block::paragraph(vec![Inline::Text { text: "字".repeat(count) }])],
        };
        assert_eq!(body(0).reading_time(), None);
        assert_eq!(body(400).reading_time().map(|time| time.minutes), Some(1));
        assert_eq!(body(401).reading_time(), Some(ReadingTime { characters: 401, minutes: 2 }));
    }
}
