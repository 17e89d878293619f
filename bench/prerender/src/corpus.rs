//! A synthetic corpus of ten years. Each article is generated from its number, so that none has to be stored.

use crate::channels::Channels;
use crate::grammar::Grammar;
use crate::random::Random;
use chrono::{Days, NaiveDate};
use serde_json::Value;

/// The day of the first article.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2016, 11, 1).expect("a day");
/// Ten years.
const DAYS: usize = 3652;

/// All articles, oldest first.
pub(crate) struct Corpus {
    /// The number of articles.
    pub count: usize,
    /// `site.json` of the embedded content.
    pub site: Value,
    /// The channels, with the articles of this corpus.
    pub channels: Channels,
    /// The grammar of the sentences.
    pub grammar: Grammar,
    /// The article that is corrected after its publication.
    pub corrected: Option<usize>,
}

/// An article as lists show it.
pub(crate) struct Headline {
    pub id: String,
    pub title: String,
    pub summary: String,
    /// RFC 3339, in Shanghai's time zone.
    pub published_at: String,
    /// Address and alternative text of the picture, if there is one.
    pub cover: Option<(&'static str, &'static str)>,
    /// The zone that the article is about, and its source.
    pub zone: String,
    pub industry: String,
    /// The channel, as an index into [`Channels::all`].
    pub channel: usize,
}

/// Pictures of the embedded content, all of 1200 × 675 pixels.
pub(crate) const PICTURES: [(&str, &str); 8] = [
    ("/media/skyline-dusk.webp", "暮色中的开发区天际线插画"),
    ("/media/workshop.webp", "智能化生产线插画"),
    ("/media/harbour.webp", "港区岸桥与集装箱插画"),
    ("/media/conference.webp", "会议现场插画"),
    ("/media/chart-bars.svg", "规模以上工业增加值增速柱状图"),
    ("/media/lab.svg", "研发实验室插画"),
    ("/media/solar-roof.svg", "厂房屋顶光伏插画"),
    ("/media/wetland.svg", "园区湿地插画"),
];

impl Corpus {
    /// A corpus of `count` articles in the channels of this content.
    pub(crate) fn new(site: Value, mut channels: Channels, count: usize) -> Self {
        for article in 0..count {
            let channel = *Random::of(article).one(channels.leaves());
            channels.add(channel, article);
        }
        Self { count, site, channels, grammar: Grammar::read(), corrected: None }
    }

    /// The corpus with the newest article corrected, in title and text.
    pub(crate) fn with_newest_corrected(mut self) -> Self {
        self.corrected = Some(self.count - 1);
        self
    }

    pub(crate) fn headline(&self, article: usize) -> Headline {
        let mut random = Random::of(article);
        let channel = *random.one(self.channels.leaves());
        let mut say = |rule: &str, settled: &[(&str, String)]| self.grammar.text(rule, &mut random, settled);
        let (zone, industry) = (say("zone", &[]), say("industry", &[]));
        let settled = [("zone", zone.clone()), ("industry", industry.clone())];
        let (mut title, summary) = (say("title", &settled), say("summary", &settled));
        if self.corrected == Some(article) {
            title.push_str("（更正）");
        }
        let cover = random.percent(45).then(|| *random.one(&PICTURES));
        let (id, published_at) = self.dated(article);
        Headline { id, title, summary, published_at, cover, zone, industry, channel }
    }

    pub(crate) fn id(&self, article: usize) -> String {
        self.dated(article).0
    }

    /// The time of the correction, if there was one: two days after the newest article was published.
    pub(crate) fn updated_at(&self, article: usize) -> Option<String> {
        (self.corrected == Some(article)).then(|| "2026-11-02T09:00:00+08:00".to_owned())
    }

    /// Identifier and time: articles are distributed evenly over the days, and over an editor's working hours.
    pub(crate) fn dated(&self, article: usize) -> (String, String) {
        let day = article * DAYS / self.count;
        let first = (day * self.count).div_ceil(DAYS);
        let of_day = self.count.div_ceil(DAYS);
        let minute = 8 * 60 + (article - first) * 600 / of_day;
        let date = (FIRST_DAY + Days::new(day as u64)).to_string(); // as ISO 8601 has it
        let id = format!("{}-{:02}", date.replace('-', ""), article - first + 1);
        let time = format!("{:02}:{:02}:00+08:00", minute / 60, minute % 60);
        (id, format!("{date}T{time}"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn no_two_articles_have_one_id_and_later_ones_are_newer() {
        let corpus = crate::samples::corpus(9000);
        let headlines: Vec<_> = (0..corpus.count).map(|article| corpus.headline(article)).collect();
        let ids: HashSet<_> = headlines.iter().map(|headline| &headline.id).collect();
        assert_eq!(ids.len(), corpus.count);
        assert!(headlines.is_sorted_by(|a, b| a.published_at < b.published_at));
        assert_eq!(headlines[0].published_at, "2016-11-01T08:00:00+08:00");
    }

    #[test]
    fn an_article_is_the_same_whenever_it_is_asked_for() {
        let (corpus, again) = (crate::samples::corpus(50), crate::samples::corpus(50));
        assert_eq!(corpus.headline(7).title, again.headline(7).title);
        assert_ne!(corpus.headline(7).title, corpus.headline(8).title);
    }
}
