//! The OpenAPI contract: `docs/openapi.yaml` is valid, and the content, the pages and the decoder keep to it.

mod agreement;
mod document;
mod schema;

use crate::fixtures::content;
use document::{Document, members};
use portal::api::Endpoint;
use portal::model::{ArticleId, ChannelSlug};
use schema::Schema;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn the_document_is_openapi_3_1() {
    let shape = serde_json::from_str(include_str!("openapi/shape.json")).expect("openapi/shape.json");
    Schema::compile(&shape).check("docs/openapi.yaml", Document::read().json());
}

#[test]
fn every_reference_leads_somewhere() {
    let document = Document::read();
    let mut targets = BTreeSet::new();
    gather_references(document.json(), &mut targets);
    for target in targets {
        let pointer =
            target.strip_prefix('#').unwrap_or_else(|| panic!("{target} leads out of the document"));
        document.at(pointer);
    }
}

/// The targets of `$ref` and of a discriminator's `mapping`.
fn gather_references(value: &Value, targets: &mut BTreeSet<String>) {
    if let Value::Array(items) = value {
        items.iter().for_each(|item| gather_references(item, targets));
    }
    for (key, value) in members(value) {
        match (key, value) {
            ("$ref", Value::String(target)) => _ = targets.insert(target.clone()),
            ("mapping", Value::Object(kinds)) => {
                targets.extend(kinds.values().filter_map(Value::as_str).map(str::to_owned));
            }
            _ => gather_references(value, targets),
        }
    }
}

#[test]
fn every_operation_has_a_name_of_its_own_and_the_parameters_of_its_path() {
    let document = Document::read();
    let mut names = BTreeSet::new();
    for (path, method, operation) in document.operations() {
        let name = operation["operationId"].as_str().unwrap_or_default();
        assert!(names.insert(name), "{method} {path}: another operation is called {name}, too");
        let item = document.at(&format!("/paths/{}", path.replace('/', "~1")));
        let declared: BTreeSet<&str> = [item, operation]
            .iter()
            .filter_map(|location| location["parameters"].as_array())
            .flatten()
            .map(|parameter| document.follow(parameter))
            .filter(|parameter| parameter["in"] == "path")
            .filter_map(|parameter| parameter["name"].as_str())
            .collect();
        let written = path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
        assert_eq!(declared, written.collect(), "{method} {path}: declared and written parameters");
    }
}

#[test]
fn every_schema_compiles_and_every_field_is_described() {
    let document = Document::read();
    for (name, schema) in document.members("/components/schemas") {
        document.component(name);
        assert!(schema["description"].is_string(), "{name} lacks a description");
        for (field, schema) in members(&schema["properties"]) {
            assert!(document.follow(schema)["description"].is_string(), "{name}.{field} lacks a description");
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        for field in required.filter(|_| schema.get("oneOf").is_none()) {
            assert!(
                schema["properties"].get(field).is_some(),
                "{name} requires {field} and does not describe it"
            );
        }
    }
}

#[test]
fn every_path_the_portal_asks_for_is_a_path_of_the_document() {
    let slug = ChannelSlug::parse("slug").expect("a slug");
    let id = ArticleId::parse("id").expect("an id");
    let document = Document::read();
    let live = [Endpoint::Views(vec![id.clone()]), Endpoint::WechatSignature("https://a.cn/".to_owned())];
    let files = [Endpoint::Site, Endpoint::Index, Endpoint::Channel(slug, 1), Endpoint::Article(id)];
    for endpoint in files.into_iter().chain(live) {
        let template = content::template(&endpoint);
        document.answer(template);
        let path = template.replace("{slug}", "slug").replace("{page}", "1").replace("{id}", "id");
        assert_eq!(format!("/{}", endpoint.path()).split('?').next(), Some(path.as_str()));
    }
}

#[test]
fn every_file_of_the_default_content_is_as_described() {
    let document = Document::read();
    let files = content::files();
    assert!(files.len() > 50, "only {} files of content were found", files.len());
    for (path, answer) in files {
        let endpoint = content::endpoint(&path).unwrap_or_else(|| panic!("{path} is no endpoint of the API"));
        let schema = document.answer(content::template(&endpoint)).schema;
        schema.check(&format!("{}/{path}", content::ROOT), &answer);
    }
}

#[test]
fn what_a_page_carries_is_as_described() {
    let document = Document::read();
    for (path, answer) in content::files() {
        let endpoint = content::endpoint(&path).expect(&path);
        let model = content::read(&endpoint, &answer).unwrap_or_else(|error| panic!("{path}: {error}"));
        document.answer(content::template(&endpoint)).schema.check(&format!("{path}, as embedded"), &model);
    }
}

#[test]
fn every_example_is_as_its_schema_says() {
    for body in Document::read().bodies() {
        assert!(!body.examples.is_empty(), "{} has no example", body.location);
        for (name, example) in body.examples {
            body.schema.check(&format!("docs/openapi.yaml, {}, example {name}", body.location), example);
        }
    }
}

#[test]
fn the_portal_reads_every_example_of_an_answer() {
    let document = Document::read();
    for template in content::TEMPLATES {
        let answer = document.answer(template);
        assert!(!answer.examples.is_empty(), "{template} has no example");
        for (name, example) in answer.examples {
            let endpoint = content::endpoint_of_answer(template, example).expect(template);
            let model = content::read(&endpoint, example)
                .unwrap_or_else(|error| panic!("{template}, example {name}: {error}"));
            answer.schema.check(&format!("{template}, example {name}, as embedded"), &model);
        }
    }
}

#[test]
fn a_complaint_names_the_field_however_deep() {
    let article = Document::read().component("Article");
    let line = json!([{ "kind": "strong", "content": [{ "kind": "link", "href": "javascript:x" }] }]);
    for (blocks, field_name) in [
        (json!([{ "kind": "rule" }, { "kind": "heading", "level": 7 }]), "`body.blocks.1.level`"),
        (json!([{ "kind": "quote", "blocks": [{ "kind": "list" }] }]), "`body.blocks.0.blocks.0`"),
        (json!([{ "kind": "paragraph", "content": line }]), "`body.blocks.0.content.0.content.0.href`"),
        (json!([{ "kind": "marquee" }]), "`body.blocks.0`"),
    ] {
        let body = json!({ "format": "blocks", "blocks": blocks });
        let problems = article.problems(&json!({
            "id": "1", "title": "标题", "published_at": "2022-06-14T09:30:00+08:00",
            "channel": { "slug": "news", "name": "资讯中心" }, "body": body,
        }));
        assert!(problems.len() == 1 && problems[0].contains(field_name), "{field_name}: {problems:#?}");
    }
}
