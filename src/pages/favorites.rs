//! 收藏: what this reader has kept in this browser.

use crate::browser::files;
use crate::components::{Breadcrumb, FavoriteList, LiveWords};
use crate::model::{ArticleId, Favorites};
use crate::state::KeptFavorites;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page's name.
pub(super) const NAME: &str = "我的收藏";

/// 我的收藏
#[component]
pub(super) fn FavoritesPage() -> impl IntoView {
    let kept = KeptFavorites::expect();
    let before = RwSignal::new(None::<Favorites>); // as it was before the last change, to go back to
    let told = RwSignal::new(String::new());
    let change = move |words: String, change: &dyn Fn(&mut Favorites)| {
        before.set(Some(kept.get()));
        kept.change(|favorites| change(favorites));
        told.set(words);
    };
    let on_remove =
        Callback::new(move |id: ArticleId| change("已取消收藏。".to_owned(), &|kept| kept.remove(&id)));
    let clear = move |_| change("已清空收藏。".to_owned(), &|kept| *kept = Favorites::default());
    let undo = move |_| {
        if let Some(favorites) = before.get() {
            kept.change(|kept| *kept = favorites);
            before.set(None);
            told.set("已恢复。".to_owned());
        }
    };
    let export = move |_| files::save("portal-favorites.json", &kept.get().to_json());
    let import = move |event: Event| {
        spawn_local(async move {
            let file = files::chosen(event).await.and_then(|text| Favorites::parse(&text));
            told.set(match file {
                Some(others) => format!("已导入 {} 篇。", kept.change(|favorites| favorites.merge(others))),
                None => "这个文件不是收藏的导出文件，没有导入任何内容。".to_owned(),
            });
        });
    };
    let answer = Signal::derive(move || match kept.is_unsaved() {
        true => "没有保存：浏览器的存储已满或被禁用。".to_owned(),
        false => told.get(),
    });
    let empty = move || kept.with(|favorites| favorites.items().is_empty());
    view! {
        <section class="plain-page">
            <Breadcrumb trail=vec![(NAME.to_owned(), None)]/>
            <h1 class="plain-page__title" tabindex="-1">{NAME}</h1>
            <p class="plain-page__text">"收藏只保存在这个浏览器里，换手机或清除浏览器数据前请先导出。"</p>
            <p class="favorites__told"><LiveWords words=answer/></p>
            <p hidden=move || before.with(Option::is_none)>
                <button class="button button--quiet" type="button" on:click=undo>"撤销"</button>
            </p>
            <p class="plain-page__text" hidden=move || !empty()>"还没有收藏。打开一篇文章，点“收藏”即可。"</p>
            <FavoriteList on_remove/>
            <p class="favorites__ways">
                <button class="button button--quiet" type="button" hidden=empty on:click=export>"导出"</button>
                <label class="button button--quiet favorites__import">
                    "导入"
                    <input class="visually-hidden" type="file" accept=".json,application/json" on:change=import/>
                </label>
                <button class="button button--quiet" type="button" hidden=empty on:click=clear>"清空"</button>
            </p>
        </section>
    }
}
