//! JSON parser. On the host a syntax error includes the JSON path of the field, and begins with line and column in Chinese; this is
//! left out of the wasm for size.

use super::Malformed;
use serde_json::Value;

/// Parses a JSON value; a byte order mark, which some editors write, is skipped.
pub fn parse(document: &str, text: &str) -> Result<Value, Malformed> {
    value(text.trim_start_matches('\u{feff}')).map_err(|(field, error)| Malformed {
        document: document.to_owned(),
        field,
        problem: problem(&error),
    })
}

#[cfg(target_arch = "wasm32")]
fn problem(error: &serde_json::Error) -> String {
    format!("不是 JSON：{error}")
}

/// The parser's own message behind the position.
#[cfg(not(target_arch = "wasm32"))]
fn problem(error: &serde_json::Error) -> String {
    let (line, column, message) = (error.line(), error.column(), error.to_string());
    let message = message.trim_end_matches(&format!(" at line {line} column {column}"));
    format!("不是 JSON：第 {line} 行第 {column} 列，{message}")
}

#[cfg(target_arch = "wasm32")]
fn value(text: &str) -> Result<Value, (String, serde_json::Error)> {
    serde_json::from_str(text).map_err(|error| (String::new(), error))
}

#[cfg(not(target_arch = "wasm32"))]
fn value(text: &str) -> Result<Value, (String, serde_json::Error)> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        // `.` is the document, `?` a field whose key was not read yet.
        (path.trim_end_matches(['.', '?']).to_owned(), error.into_inner())
    })?;
    deserializer.end().map_err(|error| (String::new(), error))?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, field: &str) {
        assert_eq!(parse("a.json", text).expect_err(text).field, field, "{text}");
    }

    #[test]
    fn what_breaks_a_rule_is_told_by_its_field() {
        check("{\"title\":\"\\ud800\",\"id\":\"1\"}", "title");
        check("{\"id\":\"1\",\n  \"views\": 1e999}", "views");
        check(
            "{\"a\\\"b\":{},\"related\":[{\"id\":\"]}\"},{}, {\"cover\":{\"width\":-}}]}",
            "related[2].cover.width",
        );
        check("{\"body\":{\"blocks\":[[1],[\"字", "body.blocks[1][0]");
    }

    #[test]
    fn a_problem_begins_with_its_line_and_column() {
        let problem = parse("a.json", "{\"id\":\"1\",\n  \"views\": }").expect_err("no JSON").problem;
        assert_eq!(problem, "不是 JSON：第 2 行第 12 列，expected value");
    }

    #[test]
    fn a_byte_order_mark_is_skipped() {
        for text in ["\u{feff}{\"id\":\"1\"}", "\u{feff}\u{feff} {\"id\":\"1\"}"] {
            assert_eq!(parse("a.json", text).expect(text)["id"], "1", "{text}");
        }
    }

    #[test]
    fn what_is_in_no_field_is_told_by_its_document() {
        for text in ["", "<html>", "{", "[1]]", "\u{feff}\"", "{} \"id\""] {
            check(text, "");
        }
    }
}
