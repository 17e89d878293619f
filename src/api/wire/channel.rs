//! Decodes a page of a channel's list, `channels/{slug}/{page}.json`, and the content index, `index.json`.

use super::Field;
use super::image::{href, image};
use super::limits::{ALL, ARTICLES};
use super::stand_in;
use crate::api::{ContentIndex, Malformed};
use crate::model::{ArticleId, ArticleSummary, Channel, ChannelPage, ChannelRef, ChannelSlug, Href, Moment};

pub(in crate::api) fn channel_page(field: &Field<'_>) -> Result<ChannelPage, Malformed> {
    Ok(ChannelPage {
        channel: channel(&field.get("channel"))?,
        page: field.get("page").small_integer()?,
        page_size: field.get("page_size").small_integer()?,
        page_count: field.get("page_count").optional(|it| it.small_integer()),
        total: field.get("total").optional(|it| it.small_integer()),
        items: field.get("items").required_list(ARTICLES, article_summary)?,
    })
}

pub(in crate::api) fn content_index(field: &Field<'_>) -> Result<ContentIndex, Malformed> {
    Ok(ContentIndex {
        channels: field.get("channels").required_list(ALL, slug)?,
        articles: field.get("articles").required_list(ALL, |entry| id(&entry.get("id")))?,
    })
}

pub(super) fn channel(field: &Field<'_>) -> Result<Channel, Malformed> {
    let ChannelRef { slug, name } = channel_ref(field)?;
    Ok(Channel {
        slug,
        name,
        parent: field.get("parent").optional(channel_ref),
        description: field.get("description").optional_text(),
    })
}

pub(super) fn article_summary(field: &Field<'_>) -> Result<ArticleSummary, Malformed> {
    let published_at = moment(&field.get("published_at"))?;
    Ok(ArticleSummary {
        id: id(&field.get("id"))?,
        title: field.get("title").text_or(|| stand_in::title(published_at))?,
        summary: field.get("summary").optional_text(),
        source: field.get("source").optional_text(),
        published_at,
        cover: field.get("cover").optional(image),
        channel: field.get("channel").optional(channel_ref),
        external_url: external_url(&field.get("external_url"))?,
        pinned: field.get("pinned").bool_or_false(),
    })
}

/// An article elsewhere has no page here: without its address it would lead to our own 404.
fn external_url(field: &Field<'_>) -> Result<Option<Href>, Malformed> {
    match field.raw_text() {
        Ok(address) if !address.trim().is_empty() => href(field).map(Some),
        _ => Ok(field.optional(href)),
    }
}

fn channel_ref(field: &Field<'_>) -> Result<ChannelRef, Malformed> {
    let slug = slug(&field.get("slug"))?;
    Ok(ChannelRef { name: field.get("name").text_or(|| slug.as_str().to_owned())?, slug })
}

pub(super) fn slug(field: &Field<'_>) -> Result<ChannelSlug, Malformed> {
    field.parsed("英文字母、数字、-、_，1–64 个", ChannelSlug::parse)
}

pub(super) fn id(field: &Field<'_>) -> Result<ArticleId, Malformed> {
    field.parsed("英文字母、数字、-、_，1–64 个", ArticleId::parse)
}

pub(super) fn moment(field: &Field<'_>) -> Result<Moment, Malformed> {
    field.parsed("带时区的时间，如 2026-12-01T09:00:00+08:00", Moment::parse)
}
