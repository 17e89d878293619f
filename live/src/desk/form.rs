//! Forms of the desk, and queries of its addresses.

use axum::extract::Request;

use crate::http::body;
use crate::http::problem::Problem;

/// The largest form, in bytes: an answer that is much too long is refused by its page, with its text, and not here.
const MAX_BYTES: usize = 1024 * 1024;

/// Names with their texts.
pub(super) struct Form(Vec<(String, String)>);

impl Form {
    /// Reads the body of a request.
    pub(super) async fn read(request: Request) -> Result<Self, Problem> {
        body::form_fields(request, MAX_BYTES).await.map(Self)
    }

    /// Reads the query of an address.
    pub(super) fn of_query(query: Option<&str>) -> Self {
        Self(form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect())
    }

    /// The text of a field; none is empty.
    pub(super) fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(it, _)| it == name).map_or("", |(_, text)| text)
    }

    /// A text with the line ends that were typed: browsers send both characters of Windows.
    pub(super) fn lines(&self, name: &str) -> String {
        self.text(name).replace("\r\n", "\n")
    }

    /// Which page of a list.
    pub(super) fn page(&self) -> u32 {
        self.text("page").parse().unwrap_or(1)
    }

    /// All fields.
    pub(super) fn fields(&self) -> &[(String, String)] {
        &self.0
    }
}

/// A path with this query.
pub(super) fn address(path: &str, query: &[(&str, String)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
