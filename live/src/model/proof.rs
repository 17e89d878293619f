//! Proof of work as ALTCHA's SHA-256 form has it: a challenge signed by a key that all servers share, and its solution.

use altcha_lib_rs::algorithm::AltchaAlgorithm;
use altcha_lib_rs::{Challenge, ChallengeOptions, Payload, create_challenge, verify_solution};
use chrono::DateTime;
use data_encoding::BASE64;
use serde::Deserialize;
use std::time::Duration;

use super::Moment;

/// How long a challenge may be solved: as long as someone writes a message.
const LIFETIME: Duration = Duration::from_secs(60 * 60);
/// Characters of a proof that are looked at; one is about 350 long.
const MAX_LENGTH: usize = 2_000;

/// Makes challenges and checks proofs.
#[derive(Clone)]
pub(crate) struct ProofOfWork {
    key: String,
    max_number: u64,
}

/// A proof that is valid, and good once.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ValidProof {
    pub(crate) challenge: String,
    pub(crate) expires_at: Moment,
}

/// Why a proof is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProofError {
    /// It is not base64 of JSON, or of other fields.
    Malformed,
    /// The number does not solve the challenge, or the challenge is not ours.
    Wrong,
    /// It is too late.
    Expired,
    /// It was used before.
    Used,
}

impl ProofError {
    /// What the reader is told.
    pub(crate) fn detail(self) -> &'static str {
        match self {
            Self::Malformed | Self::Wrong => "安全验证无效，请重新提交。",
            Self::Expired => "安全验证已过期，请重新提交。",
            Self::Used => "安全验证已用过，请重新提交。",
        }
    }
}

/// A solution as the contract has it; what else it says (`took`) is ignored.
#[derive(Deserialize)]
struct Solution {
    algorithm: String,
    challenge: String,
    number: u64,
    salt: String,
    signature: String,
}

impl ProofOfWork {
    /// Challenges that hide a number up to `max_number`.
    pub(crate) fn new(key: String, max_number: u64) -> Self {
        Self { key, max_number }
    }

    /// A new challenge; none if there is no randomness.
    pub(crate) fn challenge(&self, now: Moment) -> Option<Challenge> {
        let options = ChallengeOptions {
            algorithm: Some(AltchaAlgorithm::Sha256),
            max_number: Some(self.max_number),
            hmac_key: &self.key,
            expires: DateTime::from_timestamp_millis(now.after(LIFETIME).millis()),
            ..ChallengeOptions::default()
        };
        create_challenge(options).ok()
    }

    /// Checks a proof, all but whether it was used.
    pub(crate) fn check(&self, proof: &str, now: Moment) -> Result<ValidProof, ProofError> {
        let solution = Solution::decode(proof).ok_or(ProofError::Malformed)?;
        let expires_at = expiry(&solution.salt).ok_or(ProofError::Wrong)?;
        let payload = Payload {
            algorithm: AltchaAlgorithm::Sha256,
            challenge: solution.challenge.clone(),
            number: solution.number,
            salt: solution.salt,
            signature: solution.signature,
            took: None,
        };
        // Its own look at the expiry reads the system's clock.
        verify_solution(&payload, &self.key, false).map_err(|_| ProofError::Wrong)?;
        match now <= expires_at {
            true => Ok(ValidProof { challenge: solution.challenge, expires_at }),
            false => Err(ProofError::Expired),
        }
    }
}

impl Solution {
    fn decode(proof: &str) -> Option<Self> {
        let text = (proof.len() <= MAX_LENGTH).then(|| BASE64.decode(proof.trim().as_bytes()))?.ok()?;
        let solution: Self = serde_json::from_slice(&text).ok()?;
        (solution.algorithm == "SHA-256").then_some(solution)
    }
}

/// The time in a salt of the form `…?expires=SECONDS&`. The last sign matters: digits of the number that someone moves to the
/// end of the salt give the same hash, and do not become part of the time (CVE-2025-68113).
fn expiry(salt: &str) -> Option<Moment> {
    let (_, seconds) = salt.strip_suffix('&')?.split_once("?expires=")?;
    Some(Moment::from_millis(seconds.parse::<i64>().ok()?.checked_mul(1000)?))
}

#[cfg(test)]
mod tests {
    use super::{LIFETIME, ProofError, ProofOfWork};
    use crate::model::Moment;
    use altcha_lib_rs::solve_challenge;
    use data_encoding::BASE64;
    use serde_json::{Value, json};
    use std::time::Duration;

    const NOW: Moment = Moment::from_millis(1_655_170_200_000);

    fn solution(work: &ProofOfWork) -> Value {
        let challenge = work.challenge(NOW).expect("a challenge");
        let number =
            solve_challenge(&challenge.challenge, &challenge.salt, None, Some(challenge.maxnumber), 0);
        let mut solution = serde_json::to_value(&challenge).expect("JSON");
        solution["number"] = json!(number.expect("a number"));
        solution
    }

    fn check(work: &ProofOfWork, solution: &Value, now: Moment) -> Result<(), ProofError> {
        work.check(&BASE64.encode(solution.to_string().as_bytes()), now).map(drop)
    }

    fn work() -> ProofOfWork {
        ProofOfWork::new("key".to_owned(), 1_000)
    }

    #[test]
    fn a_solved_challenge_is_a_proof_until_it_expires() {
        let solution = solution(&work());
        assert_eq!(check(&work(), &solution, NOW), Ok(()));
        assert_eq!(check(&work(), &solution, NOW.after(LIFETIME)), Ok(()));
        let later = NOW.after(LIFETIME + Duration::from_secs(1));
        assert_eq!(check(&work(), &solution, later), Err(ProofError::Expired));
    }

    #[test]
    fn what_was_changed_is_no_proof() {
        let good = solution(&work());
        let salt = good["salt"].as_str().expect("a salt");
        for (field, value) in [
            ("number", json!(1_001)),
            ("salt", json!(salt.replace("expires=1", "expires=2"))),
            ("challenge", json!("0".repeat(64))),
            ("signature", json!("0".repeat(64))),
        ] {
            let mut forged = good.clone();
            forged[field] = value;
            assert_eq!(check(&work(), &forged, NOW), Err(ProofError::Wrong), "{field}");
        }
        let other = ProofOfWork::new("another key".to_owned(), 1_000);
        assert_eq!(check(&other, &good, NOW), Err(ProofError::Wrong));
    }

    #[test]
    fn digits_of_the_number_do_not_become_part_of_the_expiry() {
        let good = loop {
            let solution = solution(&work());
            if solution["number"].as_u64() > Some(9) {
                break solution;
            }
        };
        let (salt, number) = (good["salt"].as_str().expect("a salt"), good["number"].to_string());
        let mut spliced = good.clone();
        spliced["salt"] = json!(format!("{salt}{}", &number[..1]));
        spliced["number"] = json!(number[1..].parse::<u64>().expect("digits"));
        assert_eq!(check(&work(), &spliced, NOW.after(2 * LIFETIME)), Err(ProofError::Wrong));
    }

    #[test]
    fn what_is_no_solution_is_refused_as_such() {
        let mut other = solution(&work());
        other["algorithm"] = json!("SHA-1");
        for text in ["", "%%%", "e30=", &BASE64.encode(other.to_string().as_bytes()), &"A".repeat(4_000)] {
            assert_eq!(work().check(text, NOW), Err(ProofError::Malformed), "{text}");
        }
    }
}
