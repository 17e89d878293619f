//! Ten years of articles. Each is made from its number alone, so that none has to be kept.

use crate::channels::Channels;
use crate::grammar::Grammar;
use crate::random::Random;
use chrono::{Days, NaiveDate};
use serde_json::Value;

/// The day of the first article.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2016, 11, 1).expect("a day");
/// Ten years.
const DAYS: usize = 3652;

/// All articles, from the oldest on.
pub(crate) struct Corpus {
    /// How many.
    pub count: usize,
    /// `site.json` of the embedded content.
    pub site: Value,
    /// Its channels, with the articles of this corpus in them.
    pub channels: Channels,
    /// How sentences are made.
    pub grammar: Grammar,
    /// The article that was corrected after it was published.
    pub corrected: Option<usize>,
}

/// What lists show of an article.
pub(crate) struct Headline {
    pub id: String,
    pub title: String,
    pub summary: String,
    /// RFC 3339, in Shanghai.
    pub published_at: String,
    /// Address and description of the picture, if it has one.
    pub cover: Option<(&'static str, &'static str)>,
    /// The zone that the article is about: also where it comes from.
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
    /// So many articles in the channels of this content.
    pub(crate) fn new(site: Value, mut channels: Channels, count: usize) -> Self {
        for article in 0..count {
            let channel = *Random::of(article).one(channels.leaves());
            channels.add(channel, article);
        }
        Self { count, site, channels, grammar: Grammar::read(), corrected: None }
    }

    /// The same after the newest article was corrected, in title and text.
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

    /// When it was corrected, if it was: two days after the newest.
    pub(crate) fn updated_at(&self, article: usize) -> Option<String> {
        (self.corrected == Some(article)).then(|| "2026-11-02T09:00:00+08:00".to_owned())
    }

    /// Identifier and time: the articles are spread evenly over the days, and over the hours of an editor's day.
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
