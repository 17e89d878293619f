//! Article bodies: paragraphs under headings, with pictures, tables, lists and quotes as often as in news.

use crate::corpus::{Corpus, Headline, PICTURES};
use crate::random::Random;

/// Characters of an article, from a note to a long report; the last sentence may go beyond by a line or two.
const MIN_LENGTH: f64 = 500.0;
const MAX_LENGTH: f64 = 4800.0;
/// What a paragraph with its companions may still add.
const MAX_COMPANION_LENGTH: usize = 420;

/// A body under construction.
pub(crate) struct Body {
    /// The blocks in the API's format.
    pub html: String,
    /// The headings of its sections, whose elements have the ids `section-1`, `section-2` and so on.
    pub headings: Vec<String>,
    /// The number of characters so far.
    pub length: usize,
}

impl Body {
    /// Generates the body of an article. The logarithm of its length is uniformly distributed: short articles are more
    /// frequent.
    pub(crate) fn of(corpus: &Corpus, article: usize, headline: &Headline) -> Self {
        let mut random = Random::of(article + corpus.count);
        let wanted = MIN_LENGTH * (MAX_LENGTH / MIN_LENGTH).powf(random.fraction());
        let mut writer = Writer {
            corpus,
            settled: [("zone", headline.zone.clone()), ("industry", headline.industry.clone())],
            body: Self { html: String::new(), headings: Vec::new(), length: 0 },
            random,
        };
        let closing = writer.say("closing");
        let wanted = wanted as usize - closing.chars().count();
        writer.fill(wanted);
        writer.paragraph(closing);
        if corpus.corrected == Some(article) {
            writer.paragraph("更正：文中数据已按最新统计口径更新。".to_owned());
        }
        writer.body
    }
}

struct Writer<'a> {
    corpus: &'a Corpus,
    settled: [(&'static str, String); 2],
    body: Body,
    random: Random,
}

impl Writer<'_> {
    fn say(&mut self, rule: &str) -> String {
        self.corpus.grammar.text(rule, &mut self.random, &self.settled)
    }

    fn fill(&mut self, wanted: usize) {
        let lead = self.say("lead");
        self.paragraph(lead);
        for number in 1.. {
            let left = wanted.saturating_sub(self.body.length);
            if left < MAX_COMPANION_LENGTH {
                return self.fill_up(wanted);
            }
            if number % 5 == 0 {
                self.heading();
            }
            let text = self.sentences();
            self.paragraph(text);
            self.companion();
        }
    }

    /// Single sentences, up to the length.
    fn fill_up(&mut self, wanted: usize) {
        while self.body.length < wanted.max(MIN_LENGTH as usize) {
            let text = self.say("sentence");
            self.paragraph(text);
        }
    }

    fn sentences(&mut self) -> String {
        (0..self.random.within(1..=3)).map(|_| self.say("sentence")).collect()
    }

    /// Blocks between paragraphs.
    fn companion(&mut self) {
        match self.random.within(1..=100) {
            1..=7 => self.picture(),
            8..=12 => self.table(),
            13..=20 => self.list(),
            21..=27 => self.quote(),
            _ => {}
        }
    }

    fn paragraph(&mut self, text: String) {
        let text = self.count(text);
        let text = match text.split_once('，') {
            Some((first, rest)) if self.random.percent(12) => format!("<strong>{first}</strong>，{rest}"),
            Some((first, rest)) if self.random.percent(6) => {
                format!("<a href=\"https://www.cadz.example/\">{first}</a>，{rest}")
            }
            _ => text,
        };
        self.put(&format!("<p>{text}</p>"));
    }

    fn heading(&mut self) {
        let text = self.say("heading");
        let text = self.count(text);
        let number = self.body.headings.len() + 1;
        self.put(&format!("<h2 id=\"section-{number}\">{text}</h2>"));
        self.body.headings.push(text);
    }

    fn picture(&mut self) {
        let caption = self.say("caption");
        let caption = self.count(caption);
        let (src, alt) = self.random.one(&PICTURES);
        self.put(&format!(
            "<figure><img src=\"{src}\" alt=\"{alt}\" width=\"1200\" height=\"675\"><figcaption>{caption}</figcaption></figure>"
        ));
    }

    fn table(&mut self) {
        let years = 2021..=2025;
        let head: String = years.clone().map(|year| format!("<th>{year}年</th>")).collect();
        let mut rows = String::new();
        for _ in 0..self.random.within(3..=6) {
            let indicator = self.say("indicator");
            let cells: String =
                years.clone().map(|_| format!("<td>{}</td>", self.say("12.1-986.4"))).collect();
            rows += &format!("<tr><td>{}</td>{cells}</tr>", self.count(indicator));
        }
        self.put(&format!("<table><thead><tr><th>指标</th>{head}</tr></thead><tbody>{rows}</tbody></table>"));
    }

    fn list(&mut self) {
        let mut items = String::new();
        for _ in 0..self.random.within(2..=4) {
            let item = self.say("list_item");
            items += &format!("<li>{}</li>", self.count(item));
        }
        self.put(&format!("<ul>{items}</ul>"));
    }

    fn quote(&mut self) {
        let text = self.say("quote_block");
        let text = self.count(text);
        self.put(&format!("<blockquote><p>{text}</p></blockquote>"));
    }

    fn count(&mut self, text: String) -> String {
        self.body.length += text.chars().count();
        text
    }

    fn put(&mut self, element: &str) {
        self.body.html.push_str(element);
        self.body.html.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::corpus;
    use std::collections::HashSet;

    #[test]
    fn articles_are_as_long_as_news_are_and_hold_what_news_hold() {
        let corpus = corpus(600);
        let bodies: Vec<_> =
            (0..600).map(|article| Body::of(&corpus, article, &corpus.headline(article))).collect();
        assert!(bodies.iter().all(|body| (500..=5000).contains(&body.length)));
        assert!(bodies.iter().any(|body| body.length < 700) && bodies.iter().any(|body| body.length > 4500));
        for element in ["<h2 ", "<figure>", "<table>", "<ul>", "<blockquote>", "<strong>", "<a "] {
            let with = bodies.iter().filter(|body| body.html.contains(element)).count();
            assert!((60..=590).contains(&with), "{with} of 600 have {element}");
        }
    }

    #[test]
    fn hardly_a_paragraph_is_ever_said_twice() {
        let corpus = corpus(300);
        let html: String =
            (0..300).map(|article| Body::of(&corpus, article, &corpus.headline(article)).html).collect();
        let paragraphs: Vec<_> = html.lines().filter(|line| line.starts_with("<p>")).collect();
        let different: HashSet<_> = paragraphs.iter().collect();
        assert!(different.len() * 100 > paragraphs.len() * 98, "{} of {}", different.len(), paragraphs.len());
    }
}
