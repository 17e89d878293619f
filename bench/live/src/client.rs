//! A client of the portal, who may say which address it has.

use crate::failure::Failure;
use serde_json::Value;
use ureq::Agent;

/// The header in which the proxy before the server writes it.
pub(crate) const ADDRESS: &str = "x-real-ip";

/// Asks and posts as readers do.
#[derive(Clone)]
pub(crate) struct Client(Agent);

impl Client {
    /// A client with connections of its own.
    pub(crate) fn new() -> Self {
        Self(Agent::config_builder().http_status_as_error(false).build().into())
    }

    /// What this address is answered with, as text.
    pub(crate) fn get(&self, url: &str, address: &str) -> Result<String, Failure> {
        answered(url, 200, self.0.get(url).header(ADDRESS, address).call())
    }

    /// Posts JSON from this address; the status has to be this one.
    pub(crate) fn post(&self, url: &str, address: &str, body: &str, status: u16) -> Result<Value, Failure> {
        let request = self.0.post(url).header(ADDRESS, address).content_type("application/json");
        json(url, &answered(url, status, request.send(body))?)
    }
}

/// An answer as JSON.
pub(crate) fn json(request: &str, text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text).map_err(|error| failed(request, &error))
}

type Response = ureq::http::Response<ureq::Body>;

fn answered(request: &str, status: u16, answer: Result<Response, ureq::Error>) -> Result<String, Failure> {
    let mut answer = answer.map_err(|error| failed(request, &error))?;
    let text = answer.body_mut().read_to_string().map_err(|error| failed(request, &error))?;
    match answer.status().as_u16() {
        it if it == status => Ok(text),
        other => Err(failed(request, &format!("{other}: {text}"))),
    }
}

fn failed(request: &str, problem: &impl ToString) -> Failure {
    Failure::Answer { request: request.to_owned(), problem: problem.to_string() }
}
