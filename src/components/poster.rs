//! Share poster dialog (分享海报): draws the article as one picture, to save and to send.

use crate::browser::{dialog, poster, webview};
use crate::model::{Article, Poster, QrCode, ShareContent};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The dialog's id, for [`dialog::open`].
const POSTER: &str = "poster";

/// The state of the drawing; once ready, the picture's address.
#[derive(Clone, PartialEq)]
enum PosterState {
    Idle,
    Drawing,
    Ready(String),
    Unavailable,
}

/// Drawing an article's poster, started by a button and shown in a [`PosterDialog`].
#[derive(Clone)]
pub(super) struct PosterAction {
    share: ShareContent,
    article: Article,
    state: RwSignal<PosterState>,
}

impl PosterAction {
    /// The poster of an article, with the QR code of its canonical address; nothing is drawn yet.
    pub(super) fn new(share: ShareContent, article: Article) -> Self {
        Self { share, article, state: RwSignal::new(PosterState::Idle) }
    }

    /// Opens the dialog and draws, once: the article does not change meanwhile.
    pub(super) fn open(&self) {
        dialog::open(POSTER);
        let state = self.state;
        if state.get_untracked() != PosterState::Idle {
            return;
        }
        state.set(PosterState::Drawing);
        let Some(poster) = self.poster() else { return state.set(PosterState::Unavailable) };
        spawn_local(async move {
            let picture = poster::draw(&poster).await;
            state.set(picture.map_or(PosterState::Unavailable, PosterState::Ready));
        });
    }

    fn poster(&self) -> Option<Poster> {
        let Self { share, article, .. } = self;
        let source = article.source.as_ref().map(|source| source.name.as_str()).unwrap_or_default();
        Some(Poster {
            title: share.title.clone(),
            summary: share.summary.clone(),
            byline: format!("{source}　{}", article.published_at.date()).trim().to_owned(),
            site: share.site.clone(),
            // The address as the page has it, not the absolute one: this page may be on another host than the canonical one.
            cover: article.cover.as_ref().map(|cover| cover.src.as_str().to_owned()).unwrap_or_default(),
            code: QrCode::of(&share.url)?,
        })
    }
}

/// 分享海报: the dialog that shows the poster.
#[component]
pub(super) fn PosterDialog(
    /// The poster to show.
    action: PosterAction,
) -> impl IntoView {
    let alt = format!("分享海报：{}", action.share.title);
    let picture = move || match action.state.get() {
        PosterState::Idle | PosterState::Drawing => view! { <p role="status">"正在生成海报…"</p> }.into_any(),
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
