//! Modal dialogs: `<dialog>` moves focus in, closes on Esc and gives focus back by itself.

use leptos::ev::MouseEvent;

/// Opens the `<dialog>` with this id. Engines without modal dialogs (before Chrome 37, Safari 15.4) show it in the page.
pub fn open(id: &str) {
    #[cfg(target_arch = "wasm32")]
    with(id, |dialog| {
        if js_sys::Reflect::has(dialog, &"showModal".into()).unwrap_or(false) {
            _ = dialog.show_modal();
        } else {
            _ = dialog.set_attribute("open", "");
        }
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Closes it.
pub fn close(id: &str) {
    #[cfg(target_arch = "wasm32")]
    with(id, |dialog| {
        if js_sys::Reflect::has(dialog, &"close".into()).unwrap_or(false) {
            dialog.close();
        } else {
            _ = dialog.remove_attribute("open");
        }
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Closes it after a tap beside it, and, if it has nothing to `read`, after one on it too, unless something there answers
/// taps itself.
pub fn close_on_tap(id: &str, tap: &MouseEvent, read: bool) {
    #[cfg(target_arch = "wasm32")]
    with(id, |dialog| {
        use wasm_bindgen::JsCast;
        let target = tap.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let answers = target.is_none_or(|it| it.closest("button, input, a").ok().flatten().is_some());
        let frame = dialog.get_bounding_client_rect();
        let (x, y) = (f64::from(tap.client_x()), f64::from(tap.client_y()));
        let inside = (frame.left()..frame.right()).contains(&x) && (frame.top()..frame.bottom()).contains(&y);
        let stays = answers || (read && inside);
        if !stays {
            close(id);
        }
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, tap, read);
}

#[cfg(target_arch = "wasm32")]
fn with(id: &str, act: impl FnOnce(&web_sys::HtmlDialogElement)) {
    use wasm_bindgen::JsCast;
    if let Some(element) = leptos::prelude::document().get_element_by_id(id) {
        act(element.unchecked_ref());
    }
}
