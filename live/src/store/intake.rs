//! Tables `counters`, `proofs` and `idempotency_keys`: what makes a thing be received once, under a number.

use std::time::Duration;

use sqlx::Row;

use crate::model::{Moment, RequestKey, ValidProof};

use super::{Store, StoreError, Write};

/// How long a repeated request is recognised: a draft may wait on a device that is seldom used.
const KEY_LIFETIME: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What comes with anything a reader sends.
pub(crate) struct Envelope<'a> {
    pub(crate) proof: Option<&'a ValidProof>,
    pub(crate) key: Option<&'a RequestKey>,
    pub(crate) now: Moment,
}

/// What becomes of it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Intake {
    /// It has this number.
    New(String),
    /// The same was received under this number.
    Repeated(String),
    /// Something else was received under its key.
    OtherRequest,
    /// Something was received with its proof.
    ProofUsed,
}

impl Store {
    /// What was received under this key.
    pub(crate) async fn find_request(&self, key: &RequestKey) -> Result<Option<Intake>, StoreError> {
        let find = "SELECT fingerprint, id FROM idempotency_keys WHERE hash = $1";
        let found = sqlx::query(find).bind(key.hash.clone()).fetch_optional(&self.pool).await?;
        let Some(row) = found else { return Ok(None) };
        let (fingerprint, id): (String, String) = (row.try_get(0)?, row.try_get(1)?);
        Ok(Some(if fingerprint == key.fingerprint { Intake::Repeated(id) } else { Intake::OtherRequest }))
    }

    /// Deletes proofs and keys that have expired.
    pub(crate) async fn forget_requests(&self, now: Moment) -> Result<(), StoreError> {
        for delete in
            ["DELETE FROM proofs WHERE expires_at < $1", "DELETE FROM idempotency_keys WHERE expires_at < $1"]
        {
            sqlx::query(delete).bind(now.millis()).execute(&self.pool).await?;
        }
        Ok(())
    }
}

impl Write {
    /// Gives a number, and uses up proof and key. Whatever it answers but [`Intake::New`] is to be cancelled.
    pub(crate) async fn receive(&mut self, envelope: &Envelope<'_>) -> Result<Intake, StoreError> {
        let id = self.next_number(envelope.now).await?;
        if let Some(key) = envelope.key
            && let Some(intake) = self.use_key(key, &id, envelope.now).await?
        {
            return Ok(intake);
        }
        match envelope.proof {
            Some(proof) if !self.use_proof(proof).await? => Ok(Intake::ProofUsed),
            _ => Ok(Intake::New(id)),
        }
    }

    /// `20220614-0001`: the day in Shanghai, and the number of that day.
    async fn next_number(&mut self, now: Moment) -> Result<String, StoreError> {
        let day = now.date_digits();
        let count = "INSERT INTO counters (name, value) VALUES ($1, 1) \
                     ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
        let count = sqlx::query_scalar(count).bind(format!("received-{day}"));
        let number: i64 = count.fetch_one(&mut *self.transaction).await?;
        Ok(format!("{day}-{number:04}"))
    }

    /// Uses a key; answers what it was used for before.
    async fn use_key(
        &mut self,
        key: &RequestKey,
        id: &str,
        now: Moment,
    ) -> Result<Option<Intake>, StoreError> {
        let add = "INSERT INTO idempotency_keys (hash, fingerprint, id, expires_at) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (hash) DO NOTHING";
        let add = sqlx::query(add).bind(key.hash.clone()).bind(key.fingerprint.clone()).bind(id.to_owned());
        let added = add.bind(now.after(KEY_LIFETIME).millis()).execute(&mut *self.transaction).await?;
        if added.rows_affected() > 0 {
            return Ok(None);
        }
        let find = "SELECT id FROM idempotency_keys WHERE hash = $1 AND fingerprint = $2";
        let find = sqlx::query_scalar(find).bind(key.hash.clone()).bind(key.fingerprint.clone());
        let same = find.fetch_optional(&mut *self.transaction).await?;
        Ok(Some(same.map_or(Intake::OtherRequest, Intake::Repeated)))
    }

    /// Uses a proof; whether it was unused.
    async fn use_proof(&mut self, proof: &ValidProof) -> Result<bool, StoreError> {
        let add =
            "INSERT INTO proofs (challenge, expires_at) VALUES ($1, $2) ON CONFLICT (challenge) DO NOTHING";
        let add = sqlx::query(add).bind(proof.challenge.clone()).bind(proof.expires_at.millis());
        Ok(add.execute(&mut *self.transaction).await?.rows_affected() > 0)
    }
}
