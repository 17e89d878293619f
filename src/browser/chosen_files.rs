//! Files that a reader has chosen in a field, or dropped on the page.

use super::script::{call, get, number, set};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event};

/// A file of the reader's device.
#[derive(Clone, Debug)]
pub struct ChosenFile(JsValue);

impl ChosenFile {
    /// Its name.
    pub fn name(&self) -> String {
        get(&self.0, "name").as_string().unwrap_or_default()
    }

    /// Its size.
    pub fn bytes(&self) -> u64 {
        number(&self.0, "size") as u64
    }

    /// When it was last changed, in milliseconds.
    pub fn changed_at(&self) -> f64 {
        number(&self.0, "lastModified")
    }

    /// Whether it can still be read: it may have been moved or changed since, and a folder never could.
    pub async fn is_readable(&self) -> bool {
        let beginning = call(&self.0, "slice", &[0.into(), 1.into()]);
        match call(&beginning, "arrayBuffer", &[]).dyn_into::<Promise>() {
            Ok(content) => JsFuture::from(content).await.is_ok(),
            Err(_) => true, // before Chrome 76 and Safari 14 nobody tells
        }
    }

    pub(super) fn as_value(&self) -> &JsValue {
        &self.0
    }
}

/// Takes the files out of a field, so that the same can be chosen there again.
pub fn take(field: &Element) -> Vec<ChosenFile> {
    let files = listed(&get(field, "files"));
    set(field, "value", &"".into());
    files
}

/// The files that are dropped.
pub fn dropped(event: &Event) -> Vec<ChosenFile> {
    listed(&get(&get(event, "dataTransfer"), "files"))
}

/// Whether it is files that are dragged.
pub fn are_dragged(event: &Event) -> bool {
    let kinds = get(&get(event, "dataTransfer"), "types");
    kinds.is_object() && Array::from(&kinds).includes(&"Files".into(), 0)
}

fn listed(files: &JsValue) -> Vec<ChosenFile> {
    match files.is_object() {
        true => Array::from(files).iter().map(ChosenFile).collect(),
        false => Vec::new(),
    }
}
