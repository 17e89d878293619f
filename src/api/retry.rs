//! How long an answer is waited for, and when it is asked for again. Only what reads is asked for twice.

use super::{ApiError, transport};

/// Milliseconds one try may take, to the last byte of the answer.
pub(super) const ATTEMPT_TIMEOUT_MS: u32 = 12_000;

const MAX_ATTEMPTS: u32 = 3;
/// Who has waited a whole try in vain will not wait for a third.
const MAX_TIMED_OUT_ATTEMPTS: u32 = 2;
const BASE_BACKOFF_MS: u32 = 400;
/// What a server may ask for in `Retry-After`; a reader who has to wait longer is told, and decides.
const MAX_RETRY_AFTER_MS: u32 = 5_000;

/// The text at `url`, asked for again as often as that may help.
pub(super) async fn with_retry(url: &str) -> Result<String, ApiError> {
    let mut tries = 0;
    loop {
        let error = match transport::fetch_once(url).await {
            Ok(text) => return Ok(text),
            Err(error) => error,
        };
        tries += 1;
        let Some(pause) = backoff_ms(&error, tries, transport::jitter()) else { return Err(error) };
        transport::sleep(pause).await;
    }
}

/// Milliseconds to wait before the next try, after `tries` that ended in `error`; `None` if there is to be none.
/// The pause doubles each time; half of it is left to `chance` (0 to 1), so that readers who failed together do not come
/// back together ("Exponential Backoff And Jitter", AWS Architecture Blog, 2015: "equal jitter").
fn backoff_ms(error: &ApiError, tries: u32, chance: f64) -> Option<u32> {
    let most = match error {
        ApiError::Unreachable(_) | ApiError::Busy { .. } => MAX_ATTEMPTS,
        ApiError::Refused(status) if *status >= 500 => MAX_ATTEMPTS,
        ApiError::TimedOut => MAX_TIMED_OUT_ATTEMPTS,
        ApiError::NotFound | ApiError::Refused(_) | ApiError::Unreadable(_) => 1,
    };
    if tries >= most {
        return None;
    }
    let whole = BASE_BACKOFF_MS << (tries - 1);
    let pause = whole / 2 + (f64::from(whole / 2) * chance) as u32;
    match error {
        ApiError::Busy { wait_s: Some(asked), .. } => {
            let asked = asked.saturating_mul(1000);
            (asked <= MAX_RETRY_AFTER_MS).then_some(asked.max(pause))
        }
        _ => Some(pause),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut() -> ApiError {
        ApiError::Unreachable("cut".to_owned())
    }

    #[test]
    fn pauses_double_and_differ_by_chance() {
        assert_eq!(
            [0.0, 0.5, 1.0].map(|chance| backoff_ms(&cut(), 1, chance)),
            [Some(200), Some(300), Some(400)]
        );
        assert_eq!([0.0, 1.0].map(|chance| backoff_ms(&cut(), 2, chance)), [Some(400), Some(800)]);
        assert_eq!(backoff_ms(&cut(), 3, 0.5), None);
    }

    #[test]
    fn what_another_try_cannot_mend_is_not_tried_again() {
        let problem =
            super::super::Malformed { document: String::new(), field: String::new(), problem: String::new() };
        for error in [ApiError::NotFound, ApiError::Refused(403), ApiError::Unreadable(problem)] {
            assert_eq!(backoff_ms(&error, 1, 0.5), None, "{error}");
        }
        assert!(backoff_ms(&ApiError::Refused(502), 1, 0.5).is_some());
    }

    #[test]
    fn slow_answers_are_waited_for_twice() {
        assert!(backoff_ms(&ApiError::TimedOut, 1, 0.5).is_some());
        assert_eq!(backoff_ms(&ApiError::TimedOut, 2, 0.5), None);
    }

    #[test]
    fn a_busy_server_is_given_the_time_it_asks_for_or_the_reader_is_told() {
        let busy = |wait_s| backoff_ms(&ApiError::Busy { status: 429, wait_s }, 1, 0.0);
        assert_eq!(
            [busy(None), busy(Some(0)), busy(Some(2)), busy(Some(60))],
            [Some(200), Some(200), Some(2000), None]
        );
        assert_eq!(busy(Some(u32::MAX)), None);
    }
}
