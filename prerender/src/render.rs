//! Server-side rendering (SSR) of a page: the application itself, run on the host.

use crate::seo;
use crate::site_file::SiteFile;
use crate::template::{Inline, PageParts, Root};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use portal::api::{Api, EmbeddedAnswers, Endpoint};
use portal::app::{App, Start, Unframed};
use portal::model::Site;
use portal::pages::{Page, PageMeta, PageState};
use portal::route::Route;
use std::sync::Arc;

/// The address of the shell, which no menu entry has.
const SHELL_PATH: &str = "/404.html";

/// Renders pages of one portal.
pub(crate) struct Renderer {
    site: Arc<Site>,
    /// The API base that pages ask, and that their forms are sent to.
    api: String,
    /// The portal's own answer, which articles name.
    site_file: SiteFile,
    /// The HTML before and after a page that the frame does not name.
    frame: (String, String),
}

impl Renderer {
    /// Renders the frame, which all pages share.
    pub(crate) fn of(site: &Arc<Site>, api: &str) -> Result<Self, serde_json::Error> {
        let document = with_frame(site, api, SHELL_PATH, PageState::Loading);
        let page = without_frame(site, api, SHELL_PATH, PageState::Loading);
        let (before, after) = document.split_once(&page).unwrap_or_default();
        let frame = (before.to_owned(), after.to_owned());
        Ok(Self {
            site: site.clone(),
            api: api.to_owned(),
            site_file: SiteFile::of(serde_json::to_string(site)?),
            frame,
        })
    }

    /// The portal's own answer, which articles name.
    pub(crate) fn site_file(&self) -> &SiteFile {
        &self.site_file
    }

    /// The page at `route`.
    pub(crate) fn page(
        &self,
        route: &Route,
        page: &Page,
        meta: &PageMeta,
    ) -> Result<PageParts, serde_json::Error> {
        let inline = match page {
            Page::Article(_) => Inline::CriticalOnly(self.site_file.address()),
            _ => Inline::Everything,
        };
        Ok(PageParts {
            head: seo::head(&self.site, page, meta),
            app: self.app(&route.path(), PageState::Ready(page.clone())),
            data: self.data(Some(route), &inline, page.answers()?)?,
            root: Root {
                prerendered: true,
                needs_program: *route == Route::Favorites,
                wechat_card: self.site.capabilities.wechat_signature,
            },
            inline,
        })
    }

    /// The shell that a host answers with where it has no file: the frame, and a root that the application fills.
    pub(crate) fn shell(&self) -> Result<PageParts, serde_json::Error> {
        Ok(PageParts {
            inline: Inline::Everything,
            head: seo::shell_head(&self.site, &PageState::Loading.title(&self.site)),
            app: self.app(SHELL_PATH, PageState::Loading),
            data: self.data(None, &Inline::Everything, EmbeddedAnswers::new())?,
            root: Root::default(),
        })
    }

    /// The application. Where the frame names the page (`aria-current`), it is rendered with it.
    fn app(&self, path: &str, initial: PageState) -> String {
        // The home page's frame has no notice strip.
        let is_named = path == "/" || self.site.menu.iter().any(|entry| entry.href.as_str() == path);
        let (before, after) = &self.frame;
        match is_named || before.is_empty() {
            true => with_frame(&self.site, &self.api, path, initial),
            false => format!("{before}{}{after}", without_frame(&self.site, &self.api, path, initial)),
        }
    }

    /// The page's data: the API answers that it was made from, in the API's own format.
    fn data(
        &self,
        route: Option<&Route>,
        inline: &Inline,
        answers: EmbeddedAnswers,
    ) -> Result<String, serde_json::Error> {
        let mut parts = Vec::new();
        if *inline == Inline::Everything {
            parts.push((Endpoint::Site.path(), self.site_file.text.clone()));
        }
        for (path, answer) in answers {
            parts.push((path, serde_json::to_string(&answer)?));
        }
        // Sorted, so that two builds of one content are alike.
        parts.sort();
        let mut members = Vec::with_capacity(parts.len());
        for (path, answer) in parts {
            members.push(format!("{}:{answer}", serde_json::to_string(&path)?));
        }
        let address = serde_json::to_string(&route.map(Route::path))?;
        Ok(format!("{{\"address\":{address},\"answers\":{{{}}}}}", members.join(",")))
    }
}

fn with_frame(site: &Arc<Site>, api: &str, path: &str, initial: PageState) -> String {
    render_at(path, || {
        let start = start(site, api, initial);
        view! { <App start/> }.to_html()
    })
}

fn without_frame(site: &Arc<Site>, api: &str, path: &str, initial: PageState) -> String {
    render_at(path, || {
        let start = start(site, api, initial);
        view! { <Unframed start/> }.to_html()
    })
}

fn start(site: &Arc<Site>, api: &str, initial: PageState) -> Start {
    Start { api: Api::new(api, EmbeddedAnswers::new()), site: site.clone(), initial }
}

/// Without the marks by which leptos would find its places again in what it has rendered: nothing is hydrated (docs/adr/0011). No
/// text of a page holds them, since its `<` is escaped.
fn render_at(path: &str, html: impl FnOnce() -> String) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(RequestUrl::new(path));
        html()
    });
    html.replace("<!>", "").replace("<!---->", "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::executor::block_on;

    const API: &str = "/api/v1";

    #[test]
    fn a_page_put_into_the_frame_is_the_page_rendered_with_it() {
        let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/api/v1");
        let api = Api::new(content, EmbeddedAnswers::new());
        let site = Arc::new(block_on(api.site()).expect("the site"));
        let renderer = Renderer::of(&site, API).expect("a frame");
        assert!(!renderer.frame.0.is_empty() && renderer.frame.1.contains("</footer>"));
        let index = block_on(api.index()).expect("the index");
        let articles = index.articles.into_iter().map(Route::Article);
        let channels = index.channels.into_iter().map(|slug| Route::Channel(slug, 1));
        for route in [Route::Home, Route::Favorites, Route::Message, Route::Submit]
            .into_iter()
            .chain(articles)
            .chain(channels)
        {
            let Ok(page) = block_on(Page::load(&route, &site, &api)) else { continue };
            let (path, shown) = (route.path(), PageState::Ready(page));
            assert!(
                renderer.app(&path, shown.clone()) == with_frame(&site, API, &path, shown),
                "{path} differs"
            );
        }
    }
}
