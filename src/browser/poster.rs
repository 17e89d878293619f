//! Draws the share poster. Its colours are the light ones of `style/tokens.css`, on whatever screen it is made.

#[cfg(target_arch = "wasm32")]
mod sheet;

use crate::model::Poster;

/// The poster as a PNG in a data address. A cover that does not come, or that another site does not let a page read, is
/// left out. `None` where the browser cannot draw, and on the host.
pub async fn draw(poster: &Poster) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    {
        let cover = super::picture::load(&poster.cover).await;
        let without = || sheet::paint(poster, None);
        cover.and_then(|cover| sheet::paint(poster, Some(&cover))).or_else(without)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = poster;
        None
    }
}
