//! Intake of what a reader sends, once its fields are checked: repeated request, proof of work, number and code, stored in one
//! transaction.

use serde::Serialize;

use crate::model::{Code, Moment, NewMessage, NewSubmission, ProofError, RepeatedBy, RequestKey, ValidProof};
use crate::open::Live;
use crate::settings::Channel;
use crate::store::{Envelope, Intake, StoreError, Write};
use crate::uploads::ReceivedFile;

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
    /// The folder of uploads failed.
    Uploads(std::io::Error),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Stores a message; one that is sent again only once, with the same answer. Without a proof only where none can be asked for.
pub(crate) async fn receive_message(
    live: &Live,
    message: &NewMessage,
    proof: Option<&str>,
    repeated_by: RepeatedBy<'_>,
) -> Result<Receipt, Refusal> {
    let request = Request::new(live, "message", repeated_by, message);
    match request.admit(proof).await? {
        Admission::Repeated(receipt) => Ok(receipt),
        Admission::New(mut entry) => {
            entry.write.add_message(&entry.id, &request.code.hash(), message, request.now).await?;
            request.announce(&mut entry, message.is_spam).await?;
            request.commit(entry).await
        }
    }
}

/// Stores a submission and its files, likewise. Files of one that is not stored are deleted: at once, or, if the server is killed
/// at this very moment, by a later sweep.
pub(crate) async fn receive_submission(
    live: &Live,
    submission: &NewSubmission,
    files: Vec<ReceivedFile>,
    proof: Option<&str>,
    repeated_by: RepeatedBy<'_>,
) -> Result<Receipt, Refusal> {
    let request = Request::new(live, "submission", repeated_by, submission);
    let mut entry = match request.admit(proof).await? {
        Admission::Repeated(receipt) => return Ok(receipt),
        Admission::New(entry) => entry,
    };
    entry.write.add_submission(&entry.id, &request.code.hash(), submission, request.now).await?;
    request.announce(&mut entry, submission.is_spam).await?;
    // Before the commit: a client who leaves in between must not take the files of a stored submission along.
    for file in files {
        file.store().map_err(Refusal::Uploads)?;
    }
    let receipt = request.commit(entry).await;
    if receipt.is_err() {
        submission.files.iter().for_each(|file| _ = live.shared().uploads.delete(&file.id));
    }
    receipt
}

/// One request: what it is called, and the code it will be answered with.
struct Request<'a> {
    live: &'a Live,
    key: Option<RequestKey>,
    code: Code,
    now: Moment,
}

/// What is about to be stored under this number.
struct Entry {
    write: Write,
    id: String,
}

/// Whether a request is to be stored.
enum Admission {
    New(Entry),
    Repeated(Receipt),
}

impl<'a> Request<'a> {
    fn new(live: &'a Live, kind: &str, repeated_by: RepeatedBy<'_>, content: &impl Serialize) -> Self {
        let key = RequestKey::new(kind, repeated_by, content);
        // A request that is repeated gets its code again, which nobody has stored.
        let code = match &key {
            Some(key) => {
                Code::derived(&live.shared().code_key, &format!("{}\n{}", key.hash, key.fingerprint))
            }
            None => Code::random(),
        };
        Self { live, key, code, now: live.now() }
    }

    async fn admit(&self, proof: Option<&str>) -> Result<Admission, Refusal> {
        if let Some(key) = &self.key
            && let Some(intake) = self.live.shared().store.find_request(key).await?
        {
            return self.repeated(intake);
        }
        let work = &self.live.shared().proof_of_work;
        let proof = proof.map(|proof| work.check(proof, self.now)).transpose().map_err(Refusal::Proof)?;
        self.begin(proof.as_ref()).await
    }

    async fn begin(&self, proof: Option<&ValidProof>) -> Result<Admission, Refusal> {
        let mut write = self.live.shared().store.begin().await?;
        let envelope = Envelope { proof, key: self.key.as_ref(), now: self.now };
        match write.receive(&envelope).await? {
            Intake::New(id) => Ok(Admission::New(Entry { write, id })),
            other => {
                write.cancel().await?;
                self.repeated(other)
            }
        }
    }

    fn repeated(&self, intake: Intake) -> Result<Admission, Refusal> {
        match intake {
            Intake::New(id) | Intake::Repeated(id) => Ok(Admission::Repeated(self.receipt(id))),
            Intake::OtherRequest => Err(Refusal::OtherRequest),
            Intake::ProofUsed => Err(Refusal::Proof(ProofError::Used)),
        }
    }

    /// Stores that staff are to be notified, unless of spam.
    async fn announce(&self, entry: &mut Entry, is_spam: bool) -> Result<(), StoreError> {
        let notifications = self.live.shared().settings.notifications.as_ref().filter(|_| !is_spam);
        let channels = notifications.iter().flat_map(|it| &it.channels);
        let names: Vec<String> = channels.map(Channel::name).collect();
        entry.write.add_notifications(&entry.id, &names, self.now).await
    }

    async fn commit(&self, entry: Entry) -> Result<Receipt, Refusal> {
        entry.write.commit().await?;
        Ok(self.receipt(entry.id))
    }

    fn receipt(&self, id: String) -> Receipt {
        Receipt { id, code: self.code.to_string() }
    }
}
