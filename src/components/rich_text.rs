//! Rich text renderer: one match from typed block to element. The text is never parsed, so nothing in it can
//! become markup.

use super::lightbox::LIGHTBOX_LINK;
use super::picture::{Loading, Picture};
use super::site_link::SiteLink;
use crate::model::{Block, Cell, Href, Image, ImageSrc, Inline, MediaKind, RichText, anchor};
use leptos::prelude::*;

/// 正文: the blocks of a body, top-level headings with ids for the table of contents.
#[component]
pub fn RichTextView(
    /// The body to render.
    text: RichText,
) -> impl IntoView {
    let mut headings = 0..;
    let part = |part| match part {
        Block::Heading { level, content } => heading(level, content, headings.next().map(anchor)),
        other => block(other),
    };
    text.blocks.into_iter().map(part).collect_view()
}

fn blocks(blocks: Vec<Block>) -> AnyView {
    blocks.into_iter().map(block).collect_view().into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph { content } => view! { <p>{line(content)}</p> }.into_any(),
        Block::Heading { level, content } => heading(level, content, None),
        Block::List { ordered: true, items } => view! { <ol>{list_items(items)}</ol> }.into_any(),
        Block::List { ordered: false, items } => view! { <ul>{list_items(items)}</ul> }.into_any(),
        Block::Quote { blocks: inside } => view! { <blockquote>{blocks(inside)}</blockquote> }.into_any(),
        Block::Image { image, caption } => figure(image, caption),
        Block::Table { caption, rows } => table(caption, rows),
        Block::Media { media, src, poster } => recording(media, src, poster),
        Block::Rule => view! { <hr/> }.into_any(),
        Block::Omitted => {
            view! { <p class="article-body__omitted" role="note">"正文过长，其余部分未显示。"</p> }.into_any()
        }
    }
}

/// A heading, with an id if it is one of the outline's ([`RichText::outline`]).
fn heading(level: u8, content: Vec<Inline>, id: Option<String>) -> AnyView {
    let text = line(content);
    match level {
        2 => view! { <h2 id=id>{text}</h2> }.into_any(),
        3 => view! { <h3 id=id>{text}</h3> }.into_any(),
        _ => view! { <h4 id=id>{text}</h4> }.into_any(),
    }
}

fn list_items(items: Vec<Vec<Block>>) -> AnyView {
    items.into_iter().map(|item| view! { <li>{only_line_or_blocks(item)}</li> }).collect_view().into_any()
}

/// A single paragraph in a list item or a cell needs no element of its own.
fn only_line_or_blocks(mut content: Vec<Block>) -> AnyView {
    match content.as_mut_slice() {
        [Block::Paragraph { content: only }] => line(std::mem::take(only)),
        _ => blocks(content),
    }
}

fn figure(image: Image, caption: Vec<Inline>) -> AnyView {
    let caption = (!caption.is_empty()).then(|| view! { <figcaption>{line(caption)}</figcaption> });
    let sized = image.width.is_some() && image.height.is_some();
    let class =
        if sized { "article-body__picture" } else { "article-body__picture article-body__picture--unsized" };
    let (src, label) = (image.src.as_str().to_owned(), format!("查看大图：{}", image.alt));
    view! {
        <figure>
            <a class=LIGHTBOX_LINK href=src rel="external" aria-label=label><Picture image loading=Loading::Lazy class/></a>
            {caption}
        </figure>
    }
    .into_any()
}

/// A table in a scroll container of its own, which the keyboard can reach.
fn table(caption: Vec<Inline>, rows: Vec<Vec<Cell>>) -> AnyView {
    let caption = (!caption.is_empty()).then(|| view! { <caption>{line(caption)}</caption> });
    let rows = rows
        .into_iter()
        .map(|cells| view! { <tr>{cells.into_iter().map(cell).collect_view()}</tr> })
        .collect_view();
    view! {
        <div class="article-body__table" role="group" aria-label="表格，可左右滚动" tabindex="0">
            <table>{caption}<tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

fn cell(cell: Cell) -> AnyView {
    let (columns, rows) =
        ((cell.colspan > 1).then_some(cell.colspan), (cell.rowspan > 1).then_some(cell.rowspan));
    let inside = only_line_or_blocks(cell.content);
    if cell.header {
        view! { <th colspan=columns rowspan=rows>{inside}</th> }.into_any()
    } else {
        view! { <td colspan=columns rowspan=rows>{inside}</td> }.into_any()
    }
}

fn recording(media: MediaKind, src: Href, poster: Option<ImageSrc>) -> AnyView {
    let src = src.as_str().to_owned();
    match media {
        MediaKind::Video => {
            let poster = poster.map(|poster| poster.as_str().to_owned());
            view! { <video class="article-body__recording" src=src poster=poster controls playsinline preload="metadata"></video> }
                .into_any()
        }
        MediaKind::Audio => {
            view! { <audio class="article-body__recording" src=src controls preload="metadata"></audio> }
                .into_any()
        }
    }
}

fn line(content: Vec<Inline>) -> AnyView {
    content.into_iter().map(|item| inline(item, Context::Text)).collect_view().into_any()
}

/// Where an inline is. HTML has no link inside a link: a parser would close the outer one, and the page would no longer
/// match what was rendered.
#[derive(Clone, Copy, PartialEq)]
enum Context {
    Text,
    Link,
}

fn inline(item: Inline, context: Context) -> AnyView {
    let inside = |content: Vec<Inline>| content.into_iter().map(|item| inline(item, context)).collect_view();
    match item {
        Inline::Text { text } => text.into_any(),
        Inline::Strong { content } => view! { <strong>{inside(content)}</strong> }.into_any(),
        Inline::Emphasis { content } => view! { <em>{inside(content)}</em> }.into_any(),
        Inline::Underline { content } => view! { <u>{inside(content)}</u> }.into_any(),
        Inline::Superscript { content } => view! { <sup>{inside(content)}</sup> }.into_any(),
        Inline::Subscript { content } => view! { <sub>{inside(content)}</sub> }.into_any(),
        Inline::Link { content, .. } if context == Context::Link => inside(content).into_any(),
        Inline::Link { href, content } => {
            let inside = content.into_iter().map(|item| inline(item, Context::Link)).collect_view();
            view! { <SiteLink href>{inside}</SiteLink> }.into_any()
        }
        Inline::Break => view! { <br/> }.into_any(),
    }
}
