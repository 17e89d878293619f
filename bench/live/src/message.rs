//! Messages as readers send them, each with a solved proof of work, from an address of its own.

use crate::client::{Client, json};
use crate::failure::Failure;
use crate::portal::Portal;
use altcha_lib_rs::solve_challenge;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rayon::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// A message that is ready to be sent.
pub(crate) struct Message {
    address: String,
    body: String,
}

/// A message that was received.
pub(crate) struct Receipt {
    id: String,
    code: String,
    /// How long its answer took.
    pub(crate) taken: Duration,
}

/// So many messages. Their work is done on all cores, as each reader's own device does it.
pub(crate) fn prepare(portal: &Portal, count: usize) -> Result<Vec<Message>, Failure> {
    let (client, url) = (Client::new(), portal.url("/api/v1/challenge"));
    let message = |number: usize| {
        let address = format!("10.200.{}.{}", number / 256 % 256, number % 256);
        let challenge = json(&url, &client.get(&url, &address)?)?;
        let proof = proof(&challenge).ok_or_else(|| Failure::Answer {
            request: url.clone(),
            problem: format!("no challenge: {challenge}"),
        })?;
        Ok(Message { address, body: body(number, &proof).to_string() })
    };
    (0..count).into_par_iter().map(message).collect()
}

/// Sends a message.
pub(crate) fn send(portal: &Portal, client: &Client, message: &Message) -> Result<Receipt, Failure> {
    let url = portal.url("/api/v1/messages");
    let started = Instant::now();
    let receipt = client.post(&url, &message.address, &message.body, 201)?;
    let text = |field: &str| receipt[field].as_str().unwrap_or_default().to_owned();
    Ok(Receipt { id: text("id"), code: text("code"), taken: started.elapsed() })
}

/// Whether the portal has the message of this receipt.
pub(crate) fn is_received(portal: &Portal, client: &Client, number: usize, receipt: &Receipt) -> bool {
    let url = portal.url(&format!("/api/v1/messages/{}?code={}", receipt.id, receipt.code));
    let answer = client.get(&url, &format!("10.201.{}.{}", number / 256 % 256, number % 256));
    answer.is_ok_and(|text| text.contains("\"received\""))
}

/// The solution of a challenge as it is sent.
fn proof(challenge: &Value) -> Option<String> {
    let text = |field: &str| challenge[field].as_str();
    let most = challenge["maxnumber"].as_u64();
    let number = solve_challenge(text("challenge")?, text("salt")?, None, most, 0).ok()?;
    let mut solution = challenge.clone();
    solution["number"] = json!(number);
    Some(STANDARD.encode(solution.to_string()))
}

fn body(number: usize, proof: &str) -> Value {
    json!({
        "kind": "message",
        "name": "王小明",
        "contact": "010-0000 0000",
        "title": format!("会员单位联系信息如何更新（{number}）"),
        "content": "请问会员单位联系信息如何更新？".repeat(10),
        "article": null,
        "quote": null,
        "publish": true,
        "proof": proof,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use altcha_lib_rs::{ChallengeOptions, create_challenge};

    #[test]
    fn a_proof_has_the_number_that_the_challenge_hides() {
        let options = ChallengeOptions { number: Some(7), hmac_key: "key", ..ChallengeOptions::default() };
        let challenge = create_challenge(options).expect("a challenge");
        let challenge = serde_json::to_value(challenge).expect("JSON");
        let sent = STANDARD.decode(proof(&challenge).expect("a proof")).expect("base64");
        let sent: Value = serde_json::from_slice(&sent).expect("JSON");
        assert_eq!((&sent["number"], &sent["salt"]), (&json!(7), &challenge["salt"]));
    }

    #[test]
    fn what_is_no_challenge_has_no_proof() {
        assert_eq!(proof(&json!({ "challenge": "a" })), None);
    }
}
