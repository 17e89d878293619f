//! A schema of the document, and what it has against an answer.

use jsonschema::error::ValidationErrorKind::{AnyOf, Constant, Enum, OneOfNotValid, Type};
use jsonschema::{Draft, ValidationError, Validator};
use serde_json::Value;

/// A compiled schema.
pub struct Schema(Validator);

impl Schema {
    /// Compiles a schema in JSON Schema 2020-12, the dialect of OpenAPI 3.1. Nothing is fetched.
    pub fn compile(schema: &Value) -> Self {
        let compiled = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .offline()
            .build(schema);
        Self(
            compiled
                .unwrap_or_else(|error| panic!("{} in {}: {error}", error.instance_path(), shown(schema))),
        )
    }

    /// The schema allows it.
    pub fn allows(&self, answer: &Value) -> bool {
        self.0.is_valid(answer)
    }

    /// What is wrong with an answer, field by field.
    pub fn problems(&self, answer: &Value) -> Vec<String> {
        self.0.iter_errors(answer).flat_map(|error| innermost(&error)).collect()
    }

    /// Fails where the schema has something against the `answer` of this `name`.
    pub fn check(&self, name: &str, answer: &Value) {
        let problems = self.problems(answer);
        assert!(problems.is_empty(), "{name}:\n  {}", problems.join("\n  "));
    }
}

/// Of alternatives the one that was meant, with what is wrong inside it; where none fits, the choice itself.
fn innermost(error: &ValidationError<'_>) -> Vec<String> {
    if let AnyOf { context } | OneOfNotValid { context } = error.kind() {
        let here = error.instance_path().as_str();
        if let Some(meant) = context.iter().find(|branch| !branch.iter().any(|error| is_another(error, here)))
        {
            return meant.iter().flat_map(innermost).collect();
        }
    }
    let field = error.instance_path().as_str().trim_start_matches('/').replace('/', ".").replace("~1", "/");
    vec![format!("field `{field}`: {}", error.masked_with(shown(error.instance())))]
}

/// The alternative is of another type, or of another `kind` or `format`.
fn is_another(error: &ValidationError<'_>, here: &str) -> bool {
    let at = error.instance_path().as_str().strip_prefix(here).unwrap_or_default();
    match error.kind() {
        Type { .. } => at.is_empty(),
        Constant { .. } | Enum { .. } => matches!(at, "/kind" | "/format"),
        _ => false,
    }
}

/// The beginning of a value.
fn shown(value: &Value) -> String {
    let text = value.to_string();
    text.chars().take(120).collect::<String>() + if text.chars().count() > 120 { "…" } else { "" }
}
