//! Request by XMLHttpRequest, for forms: it alone tells how far an upload has come, and shares nothing with what fetches pages
//! (docs/adr/0005).

use super::chosen_files::ChosenFile;
use super::script::{call, construct, get, number, set};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

/// What is sent.
pub enum Body<'a> {
    /// Nothing: the answer is read.
    Nothing,
    /// JSON.
    Json(&'a str),
    /// A form: texts by the names of their fields, files, and what is called meanwhile with the part of it that is sent, from 0 to 1.
    Form(&'a [(&'a str, String)], &'a [ChosenFile], Progress),
}

/// Is called with a part of the whole, from 0 to 1.
pub type Progress = Box<dyn Fn(f64)>;

/// The answer, as it came.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The header `Retry-After`.
    pub retry_after: Option<String>,
    /// The body.
    pub text: String,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The network did not bring one.
    Unreachable,
    /// It took too long.
    TimedOut,
}

/// The name of the field that files are sent in.
const FILES: &str = "files";

/// Milliseconds that a request without files may take. With them it takes as long as it takes: the reader sees how far it is.
const TIMEOUT_MS: u32 = 12_000;

/// Sends a request, once, under an idempotency key if it has one. Dropping the future aborts it.
pub async fn send(url: &str, key: Option<&str>, body: Body<'_>) -> Result<Answer, NoAnswer> {
    let request = construct("XMLHttpRequest").ok_or(NoAnswer::Unreachable)?;
    let method = if matches!(body, Body::Nothing) { "GET" } else { "POST" };
    call(&request, "open", &[method.into(), url.into()]);
    if let Some(key) = key {
        set_header(&request, "idempotency-key", &format!("\"{key}\""));
    }
    let (content, progress) = prepare(&request, body);
    let guard = AbortOnDrop { request, _progress: progress };
    let end = Promise::new(&mut |done, _| {
        for event in ["onload", "onerror", "ontimeout"] {
            set(&guard.request, event, &done);
        }
    });
    call(&guard.request, "send", &[content]);
    let end = JsFuture::from(end).await.unwrap_or_default();
    match get(&end, "type").as_string().as_deref() {
        Some("load") => Ok(answer(&guard.request)),
        Some("timeout") => Err(NoAnswer::TimedOut),
        _ => Err(NoAnswer::Unreachable),
    }
}

type Listener = Closure<dyn Fn(JsValue)>;

/// What goes into `send`, and what listens meanwhile.
fn prepare(request: &JsValue, body: Body<'_>) -> (JsValue, Option<Listener>) {
    if !matches!(body, Body::Form(..)) {
        set(request, "timeout", &TIMEOUT_MS.into());
    }
    match body {
        Body::Nothing => (JsValue::NULL, None),
        Body::Json(json) => {
            set_header(request, "content-type", "application/json");
            (json.into(), None)
        }
        Body::Form(texts, files, progress) => {
            let listener = Listener::new(move |event: JsValue| {
                let [sent, total] = ["loaded", "total"].map(|name| number(&event, name));
                progress(if total > 0.0 { sent / total } else { 0.0 });
            });
            set(&get(request, "upload"), "onprogress", listener.as_ref());
            (form_data(texts, files), Some(listener))
        }
    }
}

fn form_data(texts: &[(&str, String)], files: &[ChosenFile]) -> JsValue {
    let form = construct("FormData").unwrap_or_default();
    for (name, text) in texts {
        call(&form, "append", &[(*name).into(), text.into()]);
    }
    for file in files {
        call(&form, "append", &[FILES.into(), file.as_value().clone()]);
    }
    form
}

fn set_header(request: &JsValue, name: &str, value: &str) {
    call(request, "setRequestHeader", &[name.into(), value.into()]);
}

fn answer(request: &JsValue) -> Answer {
    Answer {
        status: number(request, "status") as u16,
        retry_after: call(request, "getResponseHeader", &["retry-after".into()]).as_string(),
        text: get(request, "responseText").as_string().unwrap_or_default(),
    }
}

struct AbortOnDrop {
    request: JsValue,
    _progress: Option<Listener>,
}

impl Drop for AbortOnDrop {
    /// Nobody listens any more; of a request that is over nothing is left to abort.
    fn drop(&mut self) {
        set(&get(&self.request, "upload"), "onprogress", &JsValue::NULL);
        call(&self.request, "abort", &[]);
    }
}
