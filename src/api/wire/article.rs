//! Decodes an article, `articles/{id}.json`.

use super::Field;
use super::body::body;
use super::channel::{article_summary, channel, id, moment};
use super::image::{href, image};
use super::limits::BESIDE_AN_ARTICLE;
use crate::api::Malformed;
use crate::model::{Article, Attachment, RichText, Sibling, Source, Status, StatusKind};

pub(in crate::api) fn article(field: &Field<'_>) -> Result<Article, Malformed> {
    let status = field.get("status").optional(status);
    let withdrawn = status.as_ref().is_some_and(|status| status.kind == StatusKind::Withdrawn);
    Ok(Article {
        id: id(&field.get("id"))?,
        title: field.get("title").text()?,
        subtitle: field.get("subtitle").optional_text(),
        channel: channel(&field.get("channel"))?,
        source: field.get("source").optional(source),
        author: field.get("author").optional_text(),
        editor: field.get("editor").optional_text(),
        published_at: moment(&field.get("published_at"))?,
        updated_at: field.get("updated_at").optional(moment),
        views: field.get("views").optional(|it| it.integer()),
        summary: field.get("summary").optional_text(),
        keywords: field.get("keywords").list(BESIDE_AN_ARTICLE, |it| it.text()),
        cover: field.get("cover").optional(image),
        // A withdrawn text is dropped here, so that nothing can show it.
        body: if withdrawn { RichText::default() } else { body(&field.get("body"))? },
        status,
        attachments: if withdrawn {
            Vec::new()
        } else {
            field.get("attachments").list(BESIDE_AN_ARTICLE, attachment)
        },
        previous: field.get("previous").optional(sibling),
        next: field.get("next").optional(sibling),
        related: field.get("related").list(BESIDE_AN_ARTICLE, article_summary),
    })
}

fn source(field: &Field<'_>) -> Result<Source, Malformed> {
    Ok(Source { name: field.get("name").text()?, url: field.get("url").optional(href) })
}

fn status(field: &Field<'_>) -> Result<Status, Malformed> {
    let kind = field.get("kind").parsed("`withdrawn` or `superseded`", |kind| match kind {
        "withdrawn" => Some(StatusKind::Withdrawn),
        "superseded" => Some(StatusKind::Superseded),
        _ => None,
    })?;
    Ok(Status {
        kind,
        at: field.get("at").optional(moment),
        reason: field.get("reason").optional_text(),
        replaced_by: field.get("replaced_by").optional(id),
    })
}

fn attachment(field: &Field<'_>) -> Result<Attachment, Malformed> {
    Ok(Attachment {
        label: field.get("label").text()?,
        href: href(&field.get("href"))?,
        media_type: field.get("media_type").optional_text(),
        bytes: field.get("bytes").optional(|it| it.integer()),
    })
}

fn sibling(field: &Field<'_>) -> Result<Sibling, Malformed> {
    Ok(Sibling { id: id(&field.get("id"))?, title: field.get("title").text()? })
}
