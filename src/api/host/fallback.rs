//! Fallback on the host: an answer that cannot be read is taken from an older copy, and that is reported. What does not exist has none.

use crate::api::{ApiError, Endpoint};
use std::sync::Arc;

/// Takes the endpoint whose older copy was used, and why.
pub type FallbackReport = Arc<dyn Fn(&Endpoint, &ApiError) + Send + Sync>;

/// Older copies of all answers.
#[derive(Clone)]
pub(in crate::api) struct Fallback {
    /// Where they are.
    pub(in crate::api) base: Arc<str>,
    pub(in crate::api) report: FallbackReport,
}

impl Fallback {
    /// What `read` makes of the answer below `base`, or else of its older copy.
    pub(in crate::api) async fn get<T>(
        &self,
        base: &str,
        endpoint: &Endpoint,
        read: impl AsyncFn(&str) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let error = match read(base).await {
            Err(error) if !matches!(error, ApiError::NotFound | ApiError::Gone) => error,
            answer => return answer,
        };
        let older = read(&self.base).await;
        if older.is_ok() {
            (self.report)(endpoint, &error);
        }
        older.map_err(|_| error)
    }
}
