//! Canvas rendering of the share poster (分享海报). Its colours are the light ones of `style/tokens.css`, on whatever screen it
//! is made.

mod sheet;

use super::picture;
use crate::model::Poster;

/// The poster as a PNG in a data address. A cover that does not come, or that another site does not let a page read, is
/// left out. `None` where the browser cannot draw.
pub async fn draw(poster: &Poster) -> Option<String> {
    let cover = picture::load(&poster.cover).await;
    let without = || sheet::paint(poster, None);
    cover.and_then(|cover| sheet::paint(poster, Some(&cover))).or_else(without)
}
