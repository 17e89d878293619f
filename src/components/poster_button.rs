//! 分享海报: the article as one picture, to save and to send.

use crate::browser::{dialog, poster, webview};
use crate::model::{Article, LateCode, Poster, Shared};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The dialog's id, for [`dialog::open`].
const POSTER: &str = "poster";

/// How far the poster has come.
#[derive(Clone, PartialEq)]
enum Drawing {
    NotAsked,
    UnderWay,
    Done(String),
    Impossible,
}

/// A button that draws the poster, and the dialog that shows it.
#[component]
pub fn PosterButton(
    /// What is shared.
    shared: Shared,
    /// The article.
    article: Article,
    /// The code of its address.
    code: LateCode,
    /// The button's class.
    class: &'static str,
) -> impl IntoView {
    let drawing = RwSignal::new(Drawing::NotAsked);
    let alt = format!("分享海报：{}", shared.title);
    let open = move |_| {
        dialog::open(POSTER);
        // Once drawn it stays: the article does not change under it.
        if drawing.get_untracked() != Drawing::NotAsked {
            return;
        }
        drawing.set(Drawing::UnderWay);
        let Some(poster) = poster_of(&shared, &article, &code) else {
            return drawing.set(Drawing::Impossible);
        };
        spawn_local(async move {
            let picture = poster::draw(&poster).await;
            drawing.set(picture.map_or(Drawing::Impossible, Drawing::Done));
        });
    };
    let picture = move || match drawing.get() {
        Drawing::NotAsked | Drawing::UnderWay => view! { <p role="status">"正在生成海报…"</p> }.into_any(),
        Drawing::Impossible => view! { <p role="alert">"这里无法生成海报，请复制链接分享。"</p> }.into_any(),
        Drawing::Done(src) => {
            // In WeChat nothing can be saved by a link; a long press on a picture can.
            let save = match webview::wechat().is_some() {
                true => view! { <p class="poster-button__call">"长按图片保存"</p> }.into_any(),
                false => view! { <a class="button" href=src.clone() download="poster.png">"保存图片"</a> }
                    .into_any(),
            };
            view! { <img class="poster-button__picture" src=src alt=alt.clone()/> {save} }.into_any()
        }
    };
    view! {
        <button class=class type="button" aria-haspopup="dialog" on:click=open>"分享海报"</button>
        <dialog class="dialog poster-button" id=POSTER aria-labelledby="poster-title">
            <h2 class="dialog__title" id="poster-title">"分享海报"</h2>
            {picture}
            <button class="button button--quiet" type="button" data-closes="">"关闭"</button>
        </dialog>
    }
}

fn poster_of(shared: &Shared, article: &Article, code: &LateCode) -> Option<Poster> {
    let source = article.source.as_ref().map(|source| source.name.as_str()).unwrap_or_default();
    Some(Poster {
        title: shared.title.clone(),
        summary: shared.summary.clone(),
        byline: format!("{source}　{}", article.published_at.date()).trim().to_owned(),
        site: shared.site.clone(),
        // As the page has it, not as others are sent it: the page may stand on another host than the canonical one.
        cover: article.cover.as_ref().map(|cover| cover.src.as_str().to_owned()).unwrap_or_default(),
        code: code.get()?.clone(),
    })
}
