//! Redirects for nginx. A `location` is compared with the decoded path, and `if` with the query as it came.

use super::address::Parameter;
use super::rule::{Redirect, most_specific_first};
use std::collections::HashMap;

/// nginx reads no longer word than 4 KiB.
const MAX_PATTERN_LENGTH: usize = 4000;

/// To be included in the `server` block.
pub(super) fn file(redirects: &[Redirect]) -> String {
    let mut rules: HashMap<&str, String> = HashMap::new();
    for redirect in most_specific_first(redirects).into_iter().filter(|redirect| is_writable(redirect)) {
        let rule = match redirect.from.query.is_empty() {
            true => format!("return 301 {}; ", redirect.to),
            false => format!(
                "if ($args ~ \"{}\") {{ return 301 {}; }} ",
                pattern(&redirect.from.query),
                redirect.to
            ),
        };
        rules.entry(&redirect.from.path).or_default().push_str(&rule);
    }
    let paths = redirects.iter().map(|redirect| redirect.from.path.as_str());
    let locations = paths.filter_map(|path| Some((path, rules.remove(path)?)));
    locations.map(|(path, rules)| format!("location = {} {{ {rules}}}\n", token(path))).collect()
}

/// Whether nginx can be told.
pub(super) fn is_writable(redirect: &Redirect) -> bool {
    pattern(&redirect.from.query).len() <= MAX_PATTERN_LENGTH
}

/// Quoted if need be; a path has no quotation marks and no backslashes.
fn token(path: &str) -> String {
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path.to_owned() }
}

/// A regular expression for queries with all these parameters, in any order and among others.
fn pattern(query: &[Parameter]) -> String {
    match query {
        [parameter] => format!("(^|&){}(&|$)", one(parameter)),
        parameters => {
            let all = parameters.iter().map(|parameter| format!("(?=(.*&)?{}(&|$))", one(parameter)));
            format!("^{}", all.collect::<String>())
        }
    }
}

fn one(Parameter { name, value }: &Parameter) -> String {
    let assign = if value.is_empty() { "=?" } else { "=" };
    let spelled = |bytes: &[u8]| bytes.iter().map(|byte| spellings(*byte)).collect::<String>();
    format!("{}{assign}{}", spelled(name), spelled(value))
}

/// A byte as it may stand in a query: as it is, or encoded with digits of either case.
fn spellings(byte: u8) -> String {
    let digit = |digit: char| match digit.is_ascii_digit() {
        true => digit.to_string(),
        false => format!("[{}{digit}]", digit.to_ascii_lowercase()),
    };
    let encoded: String =
        "%".chars().chain(format!("{byte:02X}").chars().map(digit).collect::<String>().chars()).collect();
    match byte {
        _ if byte.is_ascii_alphanumeric() || b"-_~".contains(&byte) => char::from(byte).to_string(),
        b' ' => format!("(\\+|{encoded})"),
        b'.' | b'$' | b'*' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'^' | b'|' | b'?' => {
            format!("(\\{}|{encoded})", char::from(byte))
        }
        b'!' | b',' | b'/' | b':' | b';' | b'@' | b'`' | b'=' => format!("({}|{encoded})", char::from(byte)),
        _ => encoded,
    }
}
