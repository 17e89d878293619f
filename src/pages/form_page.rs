//! Pages of a form: below the heading a mount point. It is published with its content, which works without the program; after a
//! navigation the chunk of forms (`src/forms`) renders that.

use super::message::MessageContent;
use super::submit::SubmitContent;
use super::{PageMeta, message, submit};
use crate::components::Breadcrumb;
use leptos::prelude::*;

/// Which form a page is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormPage {
    /// 留言.
    Message,
    /// 投稿.
    Submit,
}

/// The class of the mount point.
pub const FORM_MOUNT: &str = "form-page";

/// The attribute of the mount point that names its page.
pub const FORM_PAGE: &str = "data-form-page";

impl FormPage {
    /// The page's name, as heading and in the title.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Message => message::NAME,
            Self::Submit => submit::NAME,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Submit => "submit",
        }
    }

    /// The page of a mount point, by its attribute.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Message, Self::Submit].into_iter().find(|page| page.key() == key)
    }
}

/// 留言 or 投稿: the page.
#[component]
pub(super) fn FormPageView(
    /// Its metadata: trail and name.
    meta: PageMeta,
    /// Its form.
    page: FormPage,
) -> impl IntoView {
    view! {
        <section class="plain-page">
            <Breadcrumb trail=meta.trail current=meta.name.clone()/>
            <h1 class="plain-page__title" tabindex="-1">{meta.name}</h1>
            <div class=FORM_MOUNT data-form-page=page.key()>{published(page)}</div>
        </section>
    }
}

/// What is there before the program is. In the browser nothing: it leaves what was published, or the chunk fills the mount point.
#[cfg(not(target_arch = "wasm32"))]
fn published(page: FormPage) -> impl IntoView {
    view! { <FormPageContent page/> }
}

#[cfg(target_arch = "wasm32")]
fn published(_: FormPage) {}

/// What is below the heading.
#[component]
pub fn FormPageContent(
    /// The page's form.
    page: FormPage,
) -> impl IntoView {
    match page {
        FormPage::Message => view! { <MessageContent/> }.into_any(),
        FormPage::Submit => view! { <SubmitContent/> }.into_any(),
    }
}
