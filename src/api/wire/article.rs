//! Decodes an article, `articles/{id}.json`.

use super::Field;
use super::body::body;
use super::channel::{article_summary, channel, id, moment};
use super::image::{href, image};
use super::limits::{ATTACHMENTS, BESIDE_AN_ARTICLE};
use super::stand_in;
use super::text::is_blank;
use crate::api::Malformed;
use crate::model::{Article, ArticleId, Attachment, Href, RichText, Sibling, Source, Status, StatusKind};

pub(in crate::api) fn article(field: &Field<'_>) -> Result<Article, Malformed> {
    // Addresses of other articles are not relative to this one.
    let related = field.get("related").list(BESIDE_AN_ARTICLE, article_summary);
    let source = field.get("source").optional(source).filter(|source| !is_blank(&source.name));
    set_page(&field.get("source"));
    let id = id(&field.get("id"))?;
    field.context.set_id(&id);
    let is_other = |other: &ArticleId| *other != id;
    let status = field
        .get("status")
        .optional(status)
        .map(|status| Status { replaced_by: status.replaced_by.filter(is_other), ..status });
    let withdrawn = status.as_ref().is_some_and(|status| status.kind == StatusKind::Withdrawn);
    let published_at = moment(&field.get("published_at"))?;
    let attachments = field.get("attachments");
    Ok(Article {
        id: id.clone(),
        title: field.get("title").text_or(|| stand_in::title(published_at))?,
        subtitle: field.get("subtitle").optional_text(),
        channel: channel(&field.get("channel"))?,
        source,
        author: field.get("author").optional_text(),
        editor: field.get("editor").optional_text(),
        published_at,
        updated_at: field.get("updated_at").optional(moment),
        views: field.get("views").optional(|it| it.integer()),
        summary: field.get("summary").optional_text(),
        keywords: keywords(&field.get("keywords")),
        cover: field.get("cover").optional(image),
        // A withdrawn text is dropped here, so that nothing can show it.
        body: if withdrawn { RichText::default() } else { body(&field.get("body"))? },
        status,
        omitted_attachments: omitted_attachments(field),
        attachments: if withdrawn { Vec::new() } else { attachments.list(ATTACHMENTS, attachment) },
        previous: field.get("previous").optional(sibling).filter(|sibling| is_other(&sibling.id)),
        next: field.get("next").optional(sibling).filter(|sibling| is_other(&sibling.id)),
        related: related.into_iter().filter(|article| is_other(&article.id)).collect(),
    })
}

/// Those of an answer beyond the limit, and those that were left out before it was written into a page.
fn omitted_attachments(field: &Field<'_>) -> u32 {
    let before = field.get("omitted_attachments").optional(|it| it.small_integer()).unwrap_or_default();
    let beyond = field.get("attachments").len().saturating_sub(ATTACHMENTS);
    before.saturating_add(u32::try_from(beyond).unwrap_or(u32::MAX))
}

fn keywords(field: &Field<'_>) -> Vec<String> {
    field.list(BESIDE_AN_ARTICLE, |it| it.text()).into_iter().filter(|word| !is_blank(word)).collect()
}

/// Without an address its name may be blank: then it is none.
fn source(field: &Field<'_>) -> Result<Source, Malformed> {
    let (name, url) = (field.get("name"), field.get("url").optional(href));
    let name = if url.is_some() { name.text_or(|| "原文".to_owned()) } else { name.text() }?;
    Ok(Source { name, url })
}

/// The article's own address in the CMS, or else where it was published first, is what addresses in it are relative to.
fn set_page(source: &Field<'_>) {
    let page = source.get("base").optional(href).or_else(|| published_first(&source.get("url")));
    let is_page = |page: &Href| page.is_external() || page.as_str().starts_with('/');
    page.filter(is_page).into_iter().for_each(|page| source.context.set_page(page.as_str()));
}

/// An article on another site: the home page of a publisher says nothing, and a page of ours would lead to our own 404.
fn published_first(url: &Field<'_>) -> Option<Href> {
    let (url, _) = Href::read(url.raw_text().ok()?, url.context.address_base()).ok()?;
    let path = url.as_str().splitn(4, '/').nth(3).unwrap_or_default();
    (url.is_external() && !path.is_empty()).then_some(url)
}

fn status(field: &Field<'_>) -> Result<Status, Malformed> {
    let kind = field.get("kind").parsed("“withdrawn”或“superseded”", |kind| match kind {
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
    let href = href(&field.get("href"))?;
    Ok(Attachment {
        label: field.get("label").text_or(|| stand_in::file(&href, field.number()))?,
        href,
        media_type: field.get("media_type").optional_text(),
        bytes: field.get("bytes").optional(|it| it.integer()),
    })
}

fn sibling(field: &Field<'_>) -> Result<Sibling, Malformed> {
    Ok(Sibling {
        id: id(&field.get("id"))?,
        title: field.get("title").text_or(|| stand_in::TITLE.to_owned())?,
    })
}
