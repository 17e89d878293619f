//! Intake of what a reader sends, once its fields are checked: repeated request, proof of work, number and code, stored in one
//! transaction.

use crate::model::{Code, NewMessage, ProofError, RequestKey};
use crate::open::Live;
use crate::store::{Envelope, Intake, StoreError};

/// The number, and the code to ask after it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Receipt {
    pub(crate) id: String,
    pub(crate) code: String,
}

/// Why nothing was stored.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// Its proof of work is none.
    Proof(ProofError),
    /// Its idempotency key was used for something else.
    OtherRequest,
    /// The database failed.
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Stores a message; the same one under the same key only once, with the same answer.
pub(crate) async fn receive_message(
    live: &Live,
    message: &NewMessage,
    proof: &str,
    key: Option<&str>,
) -> Result<Receipt, Refusal> {
    let key = key.map(|key| RequestKey::new("message", key, message));
    let code = code(live, key.as_ref());
    if let Some(id) = repeated(live, key.as_ref()).await? {
        return Ok(Receipt { id, code: code.to_string() });
    }
    let now = live.shared().settings.clock.now();
    let proof = live.shared().proof_of_work.check(proof, now).map_err(Refusal::Proof)?;
    let mut write = live.shared().store.begin().await?;
    let intake = write.receive(&Envelope { proof: &proof, key: key.as_ref(), now }).await?;
    let id = match intake {
        Intake::New(id) => {
            write.add_message(&id, &code.hash(), message, now).await?;
            write.commit().await?;
            id
        }
        other => {
            write.cancel().await?;
            other.repeated()?
        }
    };
    Ok(Receipt { id, code: code.to_string() })
}

/// A request that is repeated gets its code again, which nobody has stored.
fn code(live: &Live, key: Option<&RequestKey>) -> Code {
    match key {
        Some(key) => Code::derived(&live.shared().code_key, &format!("{}\n{}", key.hash, key.fingerprint)),
        None => Code::random(),
    }
}

/// The number that was given under this key before.
async fn repeated(live: &Live, key: Option<&RequestKey>) -> Result<Option<String>, Refusal> {
    let Some(key) = key else { return Ok(None) };
    let intake = live.shared().store.find_request(key).await?;
    intake.map(Intake::repeated).transpose()
}

impl Intake {
    /// The number of what was stored before, if it was the same.
    fn repeated(self) -> Result<String, Refusal> {
        match self {
            Self::New(id) | Self::Repeated(id) => Ok(id),
            Self::OtherRequest => Err(Refusal::OtherRequest),
            Self::ProofUsed => Err(Refusal::Proof(ProofError::Used)),
        }
    }
}
