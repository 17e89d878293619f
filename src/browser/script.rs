//! Properties, methods and classes of the browser by their names. Typed ones (web-sys) are named in the program's script, which every
//! reader loads; these are for what few readers use.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// What the object has under this name; undefined for nothing.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// The number that it has there.
pub(super) fn number(object: &JsValue, name: &str) -> f64 {
    get(object, name).as_f64().unwrap_or_default()
}

/// Puts a value there.
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    _ = Reflect::set(object, &name.into(), value);
}

/// Calls the object's method; undefined where it has none or the method throws.
pub(super) fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> JsValue {
    let method = get(object, method).dyn_into::<Function>();
    let called = method.map(|method| Reflect::apply(&method, object, &Array::from_iter(arguments)));
    called.and_then(|answer| answer).unwrap_or_default()
}

/// A new object of this class; `None` where the browser has no such class.
pub(super) fn construct(class: &str) -> Option<JsValue> {
    let class: Function = get(&window(), class).dyn_into().ok()?;
    Reflect::construct(&class, &Array::new()).ok()
}
