//! The contract as it is described: every answer of every case is held to `docs/openapi.yaml`.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::http::Method;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::portal::Answer;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/openapi.yaml");
/// The beginning of all paths, which the document leaves to `servers`.
const BASE: &str = "/api/v1";

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let text = std::fs::read_to_string(PATH).expect("docs/openapi.yaml");
    yaml_serde::from_str(&text).expect("docs/openapi.yaml is YAML")
});

/// Panics if an answer is none that the document describes for this request.
pub(crate) fn check(method: &Method, path: &str, answer: &Answer) {
    // The desk's pages are no part of it.
    if path.starts_with("/desk") {
        return;
    }
    let Some(operation) = operation(method, path) else {
        assert_eq!(answer.status.as_u16(), 405, "{method} {path} is not in the document");
        return;
    };
    let responses = &operation["responses"];
    let status = answer.status.as_u16();
    let code = if status >= 500 { "5XX".to_owned() } else { status.to_string() };
    let described = responses.get(&code);
    let response =
        follow(described.unwrap_or_else(|| panic!("{method} {path}: {status} is not in the document")));
    let media_type = answer.headers["content-type"].to_str().expect("a media type");
    let content = &response["content"][media_type.trim_end_matches("; charset=utf-8")];
    assert!(content.is_object(), "{method} {path}, {status}: {media_type} is not in the document");
    if content["schema"]["type"] != "string" {
        check_schema(&content["schema"], answer, &format!("{method} {path}, {status}"));
    }
    let required = response["headers"].as_object().into_iter().flatten().map(|(name, _)| name);
    required
        .for_each(|name| assert!(answer.headers.contains_key(name), "{method} {path}, {status}: no {name}"));
}

fn check_schema(schema: &Value, answer: &Answer, location: &str) {
    let validator = compiled(schema);
    let body: Value = serde_json::from_str(&answer.text).expect("JSON");
    let errors: Vec<String> = validator.iter_errors(&body).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{location}: {errors:?}: {body}");
}

/// A schema of the document, compiled once.
fn compiled(schema: &Value) -> Arc<Validator> {
    static COMPILED: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let validator = compiled.entry(schema.to_string()).or_insert_with(|| {
        let components = json!({ "schemas": DOCUMENT["components"]["schemas"] });
        let schema = json!({ "allOf": [schema], "components": components });
        Arc::new(jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema"))
    });
    validator.clone()
}

/// The operation whose path is of this form.
fn operation(method: &Method, path: &str) -> Option<&'static Value> {
    let path = path.strip_prefix(BASE)?;
    let paths = DOCUMENT["paths"].as_object().expect("paths");
    let (_, item) = paths.iter().find(|(template, _)| is_of(path, template))?;
    item.get(method.as_str().to_lowercase())
}

/// `/articles/a/views` is of the form `/articles/{id}/views`.
fn is_of(path: &str, template: &str) -> bool {
    let (steps, forms) = (path.split('/'), template.split('/'));
    steps.clone().count() == forms.clone().count()
        && steps.zip(forms).all(|(step, form)| form == step || form.starts_with('{') && !step.is_empty())
}

fn follow(response: &'static Value) -> &'static Value {
    match response["$ref"].as_str() {
        Some(target) => DOCUMENT.pointer(target.trim_start_matches('#')).expect(target),
        None => response,
    }
}
