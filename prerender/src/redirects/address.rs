//! Normalisation of old and new addresses: one spelling each, percent-encoded or not.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode, utf8_percent_encode};
use std::fmt;

/// Parameters are encoded but for the unreserved characters of RFC 3986, section 2.3.
const PARAMETER: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// What browsers send unencoded in a path, and no host takes for a sign of its own, stays as it is.
const PATH: &AsciiSet = &PARAMETER
    .remove(b'/')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'+')
    .remove(b',')
    .remove(b'=')
    .remove(b'@');
/// In a new address query and fragment stay, too, and what is encoded already. nginx and Caddy know signs of their own.
const NEW: &AsciiSet = &PATH.add(b'$').add(b'\'').add(b'(').add(b')').remove(b'?').remove(b'#').remove(b'%');

/// What means more than itself to some host, or ends a path.
const REFUSED: [char; 16] = ['?', '#', '*', ':', '"', ';', '{', '}', '<', '>', '[', ']', '\\', '^', '`', '|'];

/// An address of the old site. Written as text it is percent-encoded.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct OldAddress {
    /// The path, decoded.
    pub(super) path: String,
    /// The parameters of the query, decoded and sorted. A request has to have all of them, and may have more: those who share
    /// an address add their own.
    pub(super) query: Vec<Parameter>,
}

/// A parameter of a query, decoded. Old sites write other encodings than UTF-8, too.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Parameter {
    pub(super) name: Vec<u8>,
    /// Empty if there is none.
    pub(super) value: Vec<u8>,
}

impl OldAddress {
    /// Reads an address, or says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let path = String::from_utf8(percent_decode_str(path).collect())
            .map_err(|_| "旧地址解码后应为 UTF-8".to_owned())?;
        let climbs = path.split('/').any(|segment| segment == ".." || segment == ".");
        let is_plain = path.starts_with('/') && !path.contains("//") && !climbs;
        if !is_plain || path.contains(REFUSED) || path.contains(char::is_control) || query.contains('#') {
            return Err("旧地址应为以 / 开头的路径，可以带参数，不能有 .. 和 # * : 之类的符号".to_owned());
        }
        let mut query: Vec<Parameter> =
            query.split('&').filter(|text| !text.is_empty()).map(Parameter::parse).collect();
        query.sort();
        query.dedup();
        Ok(Self { path, query })
    }

    /// The path, percent-encoded as browsers send it.
    pub(super) fn encoded_path(&self) -> String {
        utf8_percent_encode(&self.path, PATH).to_string()
    }

    /// The query, percent-encoded.
    pub(super) fn encoded_query(&self) -> String {
        let parameters: Vec<String> = self.query.iter().map(Parameter::to_string).collect();
        parameters.join("&")
    }

    /// `/news`, `/news/` and `/news/index.html` are one address to static hosts: the first of them.
    pub(super) fn canonical(mut self) -> Self {
        let path = self.path.strip_suffix("/index.html").unwrap_or(&self.path);
        self.path = path.strip_suffix('/').unwrap_or(path).to_owned();
        self
    }

    /// Whether a request for `other` is one for this address; both are canonical.
    pub(super) fn matches(&self, other: &Self) -> bool {
        self.path == other.path && self.query.iter().all(|parameter| other.query.contains(parameter))
    }
}

impl fmt::Display for OldAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.encoded_path())?;
        if self.query.is_empty() { Ok(()) } else { write!(f, "?{}", self.encoded_query()) }
    }
}

impl Parameter {
    fn parse(text: &str) -> Self {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        // As forms write a blank.
        let part = |text: &str| percent_decode_str(&text.replace('+', " ")).collect();
        Self { name: part(name), value: part(value) }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, value } = self;
        write!(f, "{}", percent_encode(name, PARAMETER))?;
        if value.is_empty() { Ok(()) } else { write!(f, "={}", percent_encode(value, PARAMETER)) }
    }
}

/// A new address, percent-encoded, or what is wrong with it.
pub(super) fn new_address(text: &str) -> Result<String, String> {
    let wrong = || "新地址应以 /、https:// 或 http:// 开头".to_owned();
    let (origin, rest) = match text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) {
        None => ("", text),
        Some(rest) => {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let is_host = |letter: char| letter.is_ascii_alphanumeric() || ".-:".contains(letter);
            if host.is_empty() || !host.chars().all(is_host) {
                return Err("新地址的主机名应为英文字母、数字（中文域名写成 xn--…）".to_owned());
            }
            text.split_at(text.len() - rest.len() + host.len())
        }
    };
    // Browsers read `\` as `/`, and what begins with two of them as a host.
    let names_a_host = rest.starts_with("//") || rest.starts_with("/\\");
    if origin.is_empty() && (!rest.starts_with('/') || names_a_host) || rest.contains(char::is_control) {
        return Err(wrong());
    }
    Ok(format!("{origin}{}", utf8_percent_encode(rest, NEW)))
}
