//! Share poster dialog (分享海报): draws the article as one picture, to save and to send.

use crate::browser::{poster, webview};
use crate::model::{ArticleFacts, Poster, QrCode};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The dialog's id.
pub const POSTER: &str = "poster";

/// The state of the drawing; once ready, the picture's address.
#[derive(Clone, PartialEq)]
enum PosterState {
    Drawing,
    Ready(String),
    Unavailable,
}

/// 分享海报: the dialog. The poster is drawn at once.
#[component]
pub fn PosterDialog(
    /// The article.
    facts: ArticleFacts,
    /// The article's canonical address.
    address: String,
) -> impl IntoView {
    let alt = format!("分享海报：{}", facts.title);
    let state = RwSignal::new(PosterState::Drawing);
    spawn_local(async move {
        let picture = match poster_of(facts, &address) {
            Some(poster) => poster::draw(&poster).await,
            None => None,
        };
        state.try_set(picture.map_or(PosterState::Unavailable, PosterState::Ready));
    });
    let picture = move || match state.get() {
        PosterState::Drawing => view! { <p role="status">"正在生成海报…"</p> }.into_any(),
        PosterState::Unavailable => {
            view! { <p role="alert">"这里无法生成海报，请复制链接分享。"</p> }.into_any()
        }
        PosterState::Ready(src) => {
            // WeChat supports no download links, but saves pictures by a long press.
            let save = match webview::wechat().is_some() {
                true => view! { <p class="poster__hint">"长按图片保存"</p> }.into_any(),
                false => view! { <a class="button" href=src.clone() download="poster.png">"保存图片"</a> }
                    .into_any(),
            };
            view! { <img class="poster__picture" src=src alt=alt.clone()/> {save} }.into_any()
        }
    };
    view! {
        <dialog class="dialog poster" id=POSTER aria-labelledby="poster-title">
            <h2 class="dialog__title" id="poster-title">"分享海报"</h2>
            {picture}
            <button class="button button--quiet" type="button" data-closes="">"关闭"</button>
        </dialog>
    }
}

/// `None` if no code holds the address.
fn poster_of(facts: ArticleFacts, address: &str) -> Option<Poster> {
    let (byline, code) = (facts.byline(), QrCode::of(address)?);
    let ArticleFacts { title, summary, cover, site, .. } = facts;
    Some(Poster { title, summary, byline, site, cover, code })
}
