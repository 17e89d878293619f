//! Decodes a page of a channel's list, `channels/{slug}/{page}.json`, and the content index, `index.json`.

use super::Field;
use super::image::{href, image};
use super::limits::{ALL, ARTICLES};
use crate::api::{ContentIndex, Malformed};
use crate::model::{ArticleId, ArticleSummary, Channel, ChannelPage, ChannelRef, ChannelSlug, Moment};

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
    Ok(Channel {
        slug: slug(&field.get("slug"))?,
        name: field.get("name").text()?,
        parent: field.get("parent").optional(channel_ref),
        description: field.get("description").optional_text(),
    })
}

pub(super) fn article_summary(field: &Field<'_>) -> Result<ArticleSummary, Malformed> {
    Ok(ArticleSummary {
        id: id(&field.get("id"))?,
        title: field.get("title").text()?,
        summary: field.get("summary").optional_text(),
        source: field.get("source").optional_text(),
        published_at: moment(&field.get("published_at"))?,
        cover: field.get("cover").optional(image),
        channel: field.get("channel").optional(channel_ref),
        external_url: field.get("external_url").optional(href),
        pinned: field.get("pinned").bool_or_false(),
    })
}

fn channel_ref(field: &Field<'_>) -> Result<ChannelRef, Malformed> {
    Ok(ChannelRef { slug: slug(&field.get("slug"))?, name: field.get("name").text()? })
}

pub(super) fn slug(field: &Field<'_>) -> Result<ChannelSlug, Malformed> {
    field.parsed("1–64 of A-Z a-z 0-9 - _", ChannelSlug::parse)
}

pub(super) fn id(field: &Field<'_>) -> Result<ArticleId, Malformed> {
    field.parsed("1–64 of A-Z a-z 0-9 - _", ArticleId::parse)
}

pub(super) fn moment(field: &Field<'_>) -> Result<Moment, Malformed> {
    field.parsed("a time with offset (RFC 3339)", Moment::parse)
}
