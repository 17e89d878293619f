//! What an article says of itself.

use super::*;
use crate::model::ChannelSlug;

fn article(status: Option<StatusKind>, blocks: Vec<Block>) -> Article {
    let slug = ChannelSlug::parse("news").expect("a slug");
    Article {
        id: ArticleId::parse("1").expect("an id"),
        title: "题".to_owned(),
        subtitle: None,
        channel: Channel { slug, name: "资讯".to_owned(), parent: None, description: None },
        source: None,
        author: None,
        editor: None,
        published_at: Moment::from_unix_seconds(0),
        updated_at: None,
        views: None,
        summary: None,
        keywords: Vec::new(),
        cover: None,
        status: status.map(|kind| Status { kind, at: None, reason: None, replaced_by: None }),
        body: RichText { blocks },
        attachments: Vec::new(),
        omitted_attachments: 0,
        previous: None,
        next: None,
        related: Vec::new(),
    }
}

fn paragraph(text: &str) -> Block {
    Block::paragraph(vec![Inline::Text { text: text.to_owned() }])
}

#[test]
fn only_what_was_taken_back_is_withdrawn() {
    assert!(article(Some(StatusKind::Withdrawn), Vec::new()).is_withdrawn());
    assert!(!article(Some(StatusKind::Superseded), Vec::new()).is_withdrawn());
    assert!(!article(None, Vec::new()).is_withdrawn());
}

#[test]
fn it_reads_as_another_if_only_what_stands_around_its_text_differs() {
    let complete = || article(None, vec![paragraph("正文")]);
    let sibling = Sibling { id: ArticleId::parse("2").expect("an id"), title: "邻".to_owned() };
    let related = ArticleSummary {
        id: sibling.id.clone(),
        title: "相关".to_owned(),
        summary: None,
        source: None,
        published_at: Moment::from_unix_seconds(0),
        cover: None,
        channel: None,
        external_url: None,
        pinned: false,
    };
    let (previous, next) = (Some(sibling.clone()), Some(sibling));
    let around = Article { views: Some(7), previous, next, related: vec![related], ..complete() };
    assert!(complete().has_same_content(&around));
    assert!(!complete().has_same_content(&article(None, vec![paragraph("改过")])));
}

#[test]
fn it_last_changed_when_it_was_updated_or_else_published() {
    let at = |seconds| Some(Moment::from_unix_seconds(seconds));
    for (updated_at, changed) in [(None, at(0)), (at(5), at(5)), (at(-5), at(0))] {
        assert_eq!(Some(Article { updated_at, ..article(None, Vec::new()) }.last_changed()), changed);
    }
}

#[test]
fn it_opens_with_the_first_120_characters_of_its_first_paragraph() {
    let excerpt = |blocks| article(None, blocks).excerpt();
    assert_eq!(excerpt(vec![Block::Rule, paragraph("开头"), paragraph("后文")]).as_deref(), Some("开头"));
    assert_eq!(excerpt(vec![paragraph(&"字".repeat(130))]), Some("字".repeat(120)));
    assert_eq!(excerpt(vec![Block::Rule]), None);
}
