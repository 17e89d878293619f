use crate::outcome::{Outcome, fail};
use std::time::{Duration, Instant};

/// Generous, because three browsers may share two cores; only a failure takes this long.
const DEADLINE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(15);

/// Polls `probe` until it returns a value; a timeout is an error that names `what`.
pub async fn until<T>(what: &str, probe: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<T> {
    until_within(DEADLINE, what, probe).await
}

/// The same with a longer timeout.
pub async fn until_within<T>(
    deadline: Duration,
    what: &str,
    mut probe: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let end = Instant::now() + deadline;
    loop {
        if let Some(answer) = probe().await? {
            return Ok(answer);
        }
        if Instant::now() > end {
            return fail(format!("waited {} s in vain for {what}", deadline.as_secs()));
        }
        tokio::time::sleep(PAUSE).await;
    }
}
