//! Performance goals of the portal.

use crate::figure::Figure;
use crate::peer::{PLAIN, PORTAL, VUE, VUE_SSG};
use crate::samples::{Samples, Spread};

/// A limit on a metric.
pub(crate) struct Goal {
    /// The name in the table.
    pub(crate) name: &'static str,
    /// The maximum.
    pub(crate) limit: f64,
    /// The unit.
    pub(crate) unit: &'static str,
    /// Decimals that are shown; the median is rounded to them.
    pub(crate) digits: usize,
    value: Value,
}

enum Value {
    /// A metric of the portal, divided by a unit.
    Own(Figure, f64),
    /// The sum of two metrics of the portal, divided by a unit.
    Sum(Figure, Figure, f64),
    /// A metric of the portal, divided by a metric of a peer.
    Ratio(Figure, &'static str, Figure),
}

/// 1 KB = 1000 bytes, as for transfer sizes.
const KB: f64 = 1000.0;

const fn goal(name: &'static str, value: Value, limit: f64, unit: &'static str, digits: usize) -> Goal {
    Goal { name, limit, unit, digits, value }
}

/// All goals.
pub(crate) const GOALS: [Goal; 20] = [
    goal("LCP", Value::Ratio(Figure::LargestPaint, PLAIN, Figure::LargestPaint), 1.05, "× `plain`", 2),
    goal("LCP", Value::Ratio(Figure::LargestPaint, VUE, Figure::LargestPaint), 0.5, "× `vue`", 2),
    goal(
        "字体 大 works",
        Value::Ratio(Figure::FontWorks, PLAIN, Figure::FirstPaint),
        1.1,
        "× `plain`'s first paint",
        2,
    ),
    goal(
        "微信分享 opens",
        Value::Ratio(Figure::ShareOpens, VUE_SSG, Figure::ShareOpens),
        1.0,
        "× `vue-ssg`",
        2,
    ),
    goal(
        "… and shows its code",
        Value::Ratio(Figure::CodeShown, VUE_SSG, Figure::CodeShown),
        1.0,
        "× `vue-ssg`",
        2,
    ),
    goal("CLS", Value::Own(Figure::Shift, 1.0), 0.0, "", 3),
    goal("TBT", Value::Own(Figure::Blocking, 1.0), 50.0, "ms", 0),
    goal("TBT of the first tap", Value::Own(Figure::FirstTapBlocking, 1.0), 50.0, "ms", 0),
    goal("INP of 大 and 微信", Value::Own(Figure::SlowestTap, 1.0), 100.0, "ms", 0),
    goal("INP of the first tap", Value::Own(Figure::FirstTapInput, 1.0), 100.0, "ms", 0),
    goal("next article", Value::Ratio(Figure::NextArticle, VUE, Figure::NextArticle), 1.0, "× `vue`", 2),
    goal(
        "… the program not there",
        Value::Ratio(Figure::UntouchedNextArticle, PLAIN, Figure::NextArticle),
        1.0,
        "× `plain`'s next article",
        2,
    ),
    goal("HTML and all CSS", Value::Sum(Figure::PageBytes, Figure::StyleBytes, KB), 14.0, "KB", 1),
    goal("HTML with its critical CSS", Value::Own(Figure::PageBytes, KB), 14.0, "KB", 1),
    goal("the same of the middle article", Value::Own(Figure::MiddlePageBytes, KB), 14.0, "KB", 1),
    goal("main part of the program", Value::Own(Figure::MainBytes, KB), 140.0, "KB", 1),
    goal("bytes before the first touch, metered", Value::Own(Figure::MeteredBytes, KB), 35.0, "KB", 1),
    goal("… not metered", Value::Own(Figure::BytesWithoutPictures, KB), 235.0, "KB", 1),
    goal("the same, aimed at", Value::Own(Figure::BytesWithoutPictures, KB), 160.0, "KB", 1),
    goal(
        "memory after 50 pages",
        Value::Ratio(Figure::MemoryAfter50, PORTAL, Figure::MemoryAfter10),
        1.0,
        "× after 10",
        2,
    ),
];

impl Goal {
    /// The goal's value over all rounds.
    pub(crate) fn reached(&self, samples: &Samples) -> Option<Spread> {
        Spread::of(samples.each(|get| match self.value {
            Value::Own(figure, unit) => Some(get(PORTAL, figure)? / unit),
            Value::Sum(one, other, unit) => Some((get(PORTAL, one)? + get(PORTAL, other)?) / unit),
            Value::Ratio(figure, other, base) => Some(get(PORTAL, figure)? / get(other, base)?),
        }))
    }

    /// How far the median is above the limit; zero or less if the goal is met. A median that rounds to the limit counts as
    /// met.
    pub(crate) fn missed_by(&self, reached: &Spread) -> f64 {
        let scale = 10_f64.powi(self.digits as i32);
        (reached.median * scale).round() / scale - self.limit
    }
}
