//! JSON parsing; a syntax error names the field it is in.

use super::Malformed;
use serde_json::Value;

/// Parses an answer; on the host an error names its field as well.
pub(super) fn parse(path: &str, text: &str) -> Result<Value, Malformed> {
    // Some editors begin every file with a byte order mark.
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).map_err(|error| Malformed {
        document: path.to_owned(),
        // On the host only: readers could do nothing with it, and the code that finds it would weigh on their download.
        field: match cfg!(target_arch = "wasm32") {
            true => String::new(),
            false => field_at(text, error.line(), error.column()),
        },
        problem: format!("is not JSON: {error}"),
    })
}

enum Step<'a> {
    Key(Option<&'a [u8]>),
    Index(usize),
}

/// The path of the field at a line and a column (in bytes), both from 1: `related[2].id`.
fn field_at(text: &str, line: usize, column: usize) -> String {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let read = &text.as_bytes()[..(before + column.saturating_sub(1)).min(text.len())];
    let mut steps = Vec::new();
    let mut at = 0;
    while let Some(byte) = read.get(at) {
        at += 1;
        match byte {
            b'{' => steps.push(Step::Key(None)),
            b'[' => steps.push(Step::Index(0)),
            b'}' | b']' => _ = steps.pop(),
            b',' => match steps.last_mut() {
                Some(Step::Index(index)) => *index += 1,
                Some(Step::Key(key)) => *key = None,
                None => {}
            },
            b'"' => {
                let string = string(&read[at..]);
                at += string.len() + 1;
                if let Some(Step::Key(key @ None)) = steps.last_mut() {
                    *key = Some(string);
                }
            }
            _ => {}
        }
    }
    written(&steps)
}

/// The characters before the closing quote of a string, or before the end of the text.
fn string(text: &[u8]) -> &[u8] {
    let mut escaped = false;
    let end = text.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    &text[..end.unwrap_or(text.len())]
}

fn written(steps: &[Step<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Index(index) => path += &format!("[{index}]"),
            Step::Key(None) => {}
            Step::Key(Some(key)) => {
                let dot = if path.is_empty() { "" } else { "." };
                path += &format!("{dot}{}", String::from_utf8_lossy(key));
            }
        }
    }
    path
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
    fn what_is_in_no_field_is_told_by_its_document() {
        for text in ["", "<html>", "{", "[1]]", "\u{feff}\"", "{} \"id\""] {
            check(text, "");
        }
    }
}
