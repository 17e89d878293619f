//! Ranking of articles by their views (阅读排行).

use super::{ArticleId, ArticleSummary};

/// The most articles that a ranking has.
const MAX_RANKED: usize = 5;
/// The fewest.
const MIN_RANKED: usize = 2;

/// How often an article was read, as of an answer of `views?ids=…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewCount {
    /// The article.
    pub id: ArticleId,
    /// How often it was read (点击量).
    pub views: u64,
}

/// The most read of these articles, at most 5, the newer first where views are equal. What `counts` lacks is not ranked; one alone
/// is no ranking.
pub fn ranking(mut articles: Vec<ArticleSummary>, counts: &[ViewCount]) -> Vec<ArticleSummary> {
    let views =
        |article: &ArticleSummary| counts.iter().find(|count| count.id == article.id).map(|it| it.views);
    let mut ranked = Vec::new();
    // A few passes are less code in the program than a sort.
    while ranked.len() < MAX_RANKED
        && let Some(at) =
            (0..articles.len()).max_by_key(|&at| (views(&articles[at]), articles[at].published_at))
        && views(&articles[at]).is_some()
    {
        ranked.push(articles.swap_remove(at));
    }
    if ranked.len() < MIN_RANKED { Vec::new() } else { ranked }
}

#[cfg(test)]
mod tests {
    use super::super::Moment;
    use super::*;

    fn article(id: &str, day: u32) -> ArticleSummary {
        ArticleSummary {
            id: ArticleId::parse(id).expect("an id"),
            title: "标题".to_owned(),
            summary: None,
            source: None,
            published_at: Moment::parse(&format!("2026-11-{day:02}T09:30:00+08:00")).expect("a time"),
            cover: None,
            channel: None,
            external_url: None,
            pinned: false,
        }
    }

    fn count(id: &str, views: u64) -> ViewCount {
        ViewCount { id: ArticleId::parse(id).expect("an id"), views }
    }

    /// The ids of the ranking of these articles by these counts.
    fn ranked(articles: &[(&str, u32)], counts: &[(&str, u64)]) -> Vec<String> {
        let articles = articles.iter().map(|(id, day)| article(id, *day)).collect();
        let counts: Vec<_> = counts.iter().map(|(id, views)| count(id, *views)).collect();
        ranking(articles, &counts).iter().map(|article| article.id.as_str().to_owned()).collect()
    }

    #[test]
    fn the_most_read_is_first_and_of_equals_the_newer() {
        let articles = [("a", 1), ("b", 2), ("c", 3), ("d", 4)];
        assert_eq!(ranked(&articles, &[("a", 7), ("b", 9), ("c", 7), ("d", 0)]), ["b", "c", "a", "d"]);
    }

    #[test]
    fn five_are_enough() {
        let articles = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6)];
        let counts = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6)];
        assert_eq!(ranked(&articles, &counts), ["f", "e", "d", "c", "b"]);
    }

    #[test]
    fn what_was_not_counted_is_not_ranked_and_one_alone_is_no_ranking() {
        let articles = [("a", 1), ("b", 2), ("c", 3)];
        assert_eq!(ranked(&articles, &[("a", 1), ("c", 2), ("x", 9)]), ["c", "a"]);
        assert_eq!(ranked(&articles, &[("a", 1), ("x", 9)]), [] as [&str; 0]);
        assert_eq!(ranked(&articles, &[]), [] as [&str; 0]);
    }
}
