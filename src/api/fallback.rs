//! Fallback on the host: an answer that cannot be read is taken from an older copy, and that is reported. What does not exist has none.

use super::{ApiError, Endpoint};
use std::sync::Arc;

/// Takes the endpoint whose older copy was used, and why.
pub type FallbackReport = Arc<dyn Fn(&Endpoint, &ApiError) + Send + Sync>;

/// Older copies of all answers.
#[derive(Clone)]
pub(super) struct Fallback {
    /// Where they are.
    pub(super) base: Arc<str>,
    pub(super) report: FallbackReport,
}

impl Fallback {
    /// What `read` makes of the answer below `base`, or else of its older copy.
    pub(super) async fn get<T>(
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
