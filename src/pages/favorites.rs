//! 收藏: the favourites and the reading history of this browser, with undo, export and import.

use super::PageMeta;
use crate::browser::files::{self, FileField};
use crate::browser::offline;
use crate::components::{Breadcrumb, LiveRegion, SavedListView};
use crate::model::{ArticleId, ParsedList, SavedList};
use crate::state::SavedLists;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page's name, as heading and in the title.
pub(super) const NAME: &str = "我的收藏";

/// The class of the mount point of both lists.
pub const FAVORITES_MOUNT: &str = "favorites";

/// 我的收藏: the page. Its lists come from a chunk of the program (`src/controls/favorites_page.rs`); as it is published it says
/// what there will be.
#[component]
pub(super) fn FavoritesPage(
    /// Its metadata: trail and name.
    meta: PageMeta,
) -> impl IntoView {
    view! {
        <section class="plain-page">
            <Breadcrumb trail=meta.trail current=meta.name.clone()/>
            <h1 class="plain-page__title" tabindex="-1">{meta.name}</h1>
            <div class=FAVORITES_MOUNT>{published()}</div>
        </section>
    }
}

/// What is there before the program is. In the browser nothing: the chunk is about to fill the mount point.
#[cfg(not(target_arch = "wasm32"))]
fn published() -> impl IntoView {
    SavedLists::provide();
    view! { <SavedListsView chosen=None/> }
}

#[cfg(target_arch = "wasm32")]
fn published() {}

/// Favourites first, then the reading history.
#[component]
pub fn SavedListsView(
    /// A field with a file to import, which was chosen before this was rendered.
    chosen: Option<FileField>,
) -> impl IntoView {
    view! { <Favorites chosen/> <History/> }
}

#[component]
fn Favorites(
    /// A field with a file to import.
    chosen: Option<FileField>,
) -> impl IntoView {
    let list = SavedLists::expect().favorites;
    let previous = RwSignal::new(None::<SavedList>); // what 撤销 restores
    let status = RwSignal::new(String::new());
    let change = move |message: &str, change: &dyn Fn(&mut SavedList)| {
        previous.set(Some(list.get()));
        list.change(|list| change(list));
        status.set(message.to_owned());
    };
    let on_remove =
        Callback::new(move |id: ArticleId| change("已取消收藏。", &|list| list.remove(&id)));
    let clear = move |_| change("已清空收藏。", &|list| *list = SavedList::default());
    let undo = move |_| {
        if let Some(previous_list) = previous.get() {
            list.change(|list| *list = previous_list);
            previous.set(None);
            status.set("已恢复。".to_owned());
        }
    };
    let export = move |_| files::save("portal-favorites.json", &list.get().to_json());
    let field = NodeRef::<html::Input>::new();
    let import = move |field: FileField| {
        spawn_local(async move {
            let file = files::chosen(field).await.map_or(ParsedList::Invalid, |text| SavedList::parse(&text));
            let merge = |others| list.change(|list| list.merge(others));
            status.set(match file {
                ParsedList::Complete(others) => format!("已导入 {} 篇。", merge(others)),
                ParsedList::Partial(others) => {
                    format!("已导入 {} 篇，文件中另有无法读取的条目。", merge(others))
                }
                ParsedList::Invalid => "这个文件不是收藏的导出文件，没有导入任何内容。".to_owned(),
            });
        });
    };
    if let Some(field) = chosen {
        import(field);
    }
    let message = move || list.error().map_or_else(|| status.get(), |error| error.message().to_owned());
    let empty = move || list.with(|list| list.items().is_empty());
    view! {
        <p class="plain-page__text">"收藏只保存在这个浏览器里，换手机或清除浏览器数据前请先导出。"</p>
        <p class="favorites__status"><LiveRegion message=Signal::derive(message)/></p>
        <p hidden=move || previous.with(Option::is_none)>
            <button class="button button--quiet" type="button" on:click=undo>"撤销"</button>
        </p>
        <p class="plain-page__text" hidden=move || !empty()>"还没有收藏。打开一篇文章，点“收藏”即可。"</p>
        <SavedListView list remove="取消收藏" on_remove/>
        <p class="favorites__actions">
            <button class="button button--quiet" type="button" hidden=empty on:click=export>"导出"</button>
            <label class="button button--quiet favorites__import">
                "导入"
                <input
                    class="visually-hidden"
                    type="file"
                    accept=".json,application/json"
                    node_ref=field
                    on:change=move |_| _ = field.get_untracked().map(import)
                />
            </label>
            <button class="button button--quiet" type="button" hidden=empty on:click=clear>"清空"</button>
        </p>
    }
}

#[component]
fn History() -> impl IntoView {
    let list = SavedLists::expect().history;
    let empty = move || list.with(|list| list.items().is_empty());
    let on_remove = Callback::new(move |id: ArticleId| list.change(|list| list.remove(&id)));
    let clear = move |_| {
        list.change(|list| *list = SavedList::default());
        offline::clear_reading_caches();
    };
    view! {
        <section class="favorites__history" aria-labelledby="history-title">
            <h2 class="plain-page__name" id="history-title">"阅读记录"</h2>
            <p class="plain-page__text">"最近读过的文章，只保存在这个浏览器里，不会上传。"</p>
            <p class="plain-page__text" hidden=move || !empty()>"还没有阅读记录。"</p>
            <SavedListView list remove="删除记录" on_remove/>
            <p class="favorites__actions">
                <button class="button button--quiet" type="button" hidden=empty on:click=clear>"清空阅读记录"</button>
            </p>
        </section>
    }
}
