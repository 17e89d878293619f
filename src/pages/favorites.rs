//! 收藏: what this reader has kept in this browser, and what they have read.

use crate::browser::{files, offline};
use crate::components::{Breadcrumb, LiveWords, ShelfList};
use crate::model::{ArticleId, Shelf, ShelfText};
use crate::state::Shelves;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page's name.
pub(super) const NAME: &str = "我的收藏";

/// 我的收藏
#[component]
pub(super) fn FavoritesPage() -> impl IntoView {
    view! {
        <section class="plain-page">
            <Breadcrumb trail=vec![(NAME.to_owned(), None)]/>
            <h1 class="plain-page__title" tabindex="-1">{NAME}</h1>
            <Favorites/>
            <History/>
        </section>
    }
}

#[component]
fn Favorites() -> impl IntoView {
    let shelf = Shelves::expect().favorites;
    let before = RwSignal::new(None::<Shelf>); // as it was before the last change, to go back to
    let told = RwSignal::new(String::new());
    let change = move |words: String, change: &dyn Fn(&mut Shelf)| {
        before.set(Some(shelf.get()));
        shelf.change(|shelf| change(shelf));
        told.set(words);
    };
    let on_remove = Callback::new(move |id: ArticleId| {
        change("已取消收藏。".to_owned(), &|shelf| shelf.remove(&id))
    });
    let clear = move |_| change("已清空收藏。".to_owned(), &|shelf| *shelf = Shelf::default());
    let undo = move |_| {
        if let Some(earlier) = before.get() {
            shelf.change(|shelf| *shelf = earlier);
            before.set(None);
            told.set("已恢复。".to_owned());
        }
    };
    let export = move |_| files::save("portal-favorites.json", &shelf.get().to_json());
    let import = move |event: Event| {
        spawn_local(async move {
            let file = files::chosen(event).await.map_or(ShelfText::Unreadable, |text| Shelf::read(&text));
            let add = |others| shelf.change(|shelf| shelf.merge(others));
            told.set(match file {
                ShelfText::Whole(others) => format!("已导入 {} 篇。", add(others)),
                ShelfText::Partly(others) => format!("已导入 {} 篇，文件中另有无法读取的条目。", add(others)),
                ShelfText::Unreadable => "这个文件不是收藏的导出文件，没有导入任何内容。".to_owned(),
            });
        });
    };
    let answer = move || shelf.trouble().map_or_else(|| told.get(), |trouble| trouble.words().to_owned());
    let empty = move || shelf.with(|shelf| shelf.items().is_empty());
    view! {
        <p class="plain-page__text">"收藏只保存在这个浏览器里，换手机或清除浏览器数据前请先导出。"</p>
        <p class="favorites__told"><LiveWords words=Signal::derive(answer)/></p>
        <p hidden=move || before.with(Option::is_none)>
            <button class="button button--quiet" type="button" on:click=undo>"撤销"</button>
        </p>
        <p class="plain-page__text" hidden=move || !empty()>"还没有收藏。打开一篇文章，点“收藏”即可。"</p>
        <ShelfList shelf remove="取消收藏" on_remove/>
        <p class="favorites__ways">
            <button class="button button--quiet" type="button" hidden=empty on:click=export>"导出"</button>
            <label class="button button--quiet favorites__import">
                "导入"
                <input class="visually-hidden" type="file" accept=".json,application/json" on:change=import/>
            </label>
            <button class="button button--quiet" type="button" hidden=empty on:click=clear>"清空"</button>
        </p>
    }
}

#[component]
fn History() -> impl IntoView {
    let shelf = Shelves::expect().history;
    let empty = move || shelf.with(|shelf| shelf.items().is_empty());
    let on_remove = Callback::new(move |id: ArticleId| shelf.change(|shelf| shelf.remove(&id)));
    let clear = move |_| {
        shelf.change(|shelf| *shelf = Shelf::default());
        offline::clear_reading_caches();
    };
    view! {
        <section class="favorites__history" aria-labelledby="history-title">
            <h2 class="plain-page__name" id="history-title">"阅读记录"</h2>
            <p class="plain-page__text">"最近读过的文章，只保存在这个浏览器里，不会上传。"</p>
            <p class="plain-page__text" hidden=move || !empty()>"还没有阅读记录。"</p>
            <ShelfList shelf remove="删除记录" on_remove/>
            <p class="favorites__ways">
                <button class="button button--quiet" type="button" hidden=empty on:click=clear>"清空阅读记录"</button>
            </p>
        </section>
    }
}
