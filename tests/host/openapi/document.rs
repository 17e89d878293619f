//! `docs/openapi.yaml`.

use super::schema::Schema;
use serde_json::{Value, json};

/// The document.
pub struct Document(Value);

/// What is sent one way: its place in the document, its schema, and its examples by name.
pub struct Body<'a> {
    pub location: String,
    pub schema: Schema,
    pub examples: Vec<(&'a str, &'a Value)>,
}

impl Document {
    /// Reads it from its file.
    pub fn read() -> Self {
        let text = std::fs::read_to_string("docs/openapi.yaml").expect("docs/openapi.yaml");
        Self(yaml_serde::from_str(&text).expect("docs/openapi.yaml is YAML"))
    }

    /// All of it, as JSON.
    pub fn json(&self) -> &Value {
        &self.0
    }

    /// What stands at a JSON pointer.
    pub fn at(&self, pointer: &str) -> &Value {
        self.0.pointer(pointer).unwrap_or_else(|| panic!("docs/openapi.yaml has nothing at {pointer}"))
    }

    /// The members of the object at a JSON pointer.
    pub fn members(&self, pointer: &str) -> impl Iterator<Item = (&str, &Value)> {
        members(self.at(pointer))
    }

    /// The component of this name.
    pub fn component(&self, name: &str) -> Schema {
        self.compile(&json!({ "$ref": format!("#/components/schemas/{name}") }))
    }

    /// A schema that stands in the document.
    pub fn compile(&self, schema: &Value) -> Schema {
        let components = json!({ "schemas": self.at("/components/schemas") });
        Schema::compile(&json!({ "allOf": [schema], "components": components }))
    }

    /// What the portal reads from the endpoint of this path.
    pub fn answer(&self, path: &str) -> Body<'_> {
        let path = path.replace('/', "~1");
        let answer = self.at(&format!("/paths/{path}/get/responses/200/content/application~1json"));
        self.body(path, answer)
    }

    /// Every operation: its path, its method, itself.
    pub fn operations(&self) -> impl Iterator<Item = (&str, &str, &Value)> {
        self.members("/paths").flat_map(|(path, item)| {
            let methods = members(item).filter(|(key, _)| *key != "parameters");
            methods.map(move |(method, operation)| (path, method, operation))
        })
    }

    /// Everything that is sent, either way.
    pub fn bodies(&self) -> Vec<Body<'_>> {
        let mut bodies = Vec::new();
        for (path, method, operation) in self.operations() {
            let request = operation.get("requestBody").map(|request| ("request", request));
            for (name, message) in members(&operation["responses"]).chain(request) {
                for (media_type, content) in members(&self.follow(message)["content"]) {
                    bodies.push(self.body(format!("{method} {path}, {name}, {media_type}"), content));
                }
            }
        }
        bodies
    }

    /// What a reference leads to; what is none is itself.
    pub fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(target) => self.follow(self.at(target.trim_start_matches('#'))),
            None => value,
        }
    }

    fn body<'a>(&'a self, location: String, content: &'a Value) -> Body<'a> {
        let examples = members(&content["examples"]);
        let examples = examples.map(|(name, example)| (name, &self.follow(example)["value"])).collect();
        Body { location, schema: self.compile(&content["schema"]), examples }
    }
}

/// The members of an object; of anything else none.
pub fn members(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
}
