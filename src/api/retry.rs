//! Retry with exponential backoff and jitter. Only what reads is requested twice.

use super::ApiError;

/// Milliseconds an attempt may take, to the last byte of the answer.
pub(super) const ATTEMPT_TIMEOUT_MS: u32 = 12_000;

const MAX_ATTEMPTS: u32 = 3;
/// Who has waited a whole attempt in vain will not wait for a third.
const MAX_TIMED_OUT_ATTEMPTS: u32 = 2;
const BASE_BACKOFF_MS: u32 = 400;
/// What a server may demand in `Retry-After`; a reader who has to wait longer is told, and decides.
const MAX_RETRY_AFTER_MS: u32 = 5_000;

/// The answer of `fetch`, called again as often as that may help. Between two attempts it `sleep`s some milliseconds, of which
/// `jitter` (0 to 1, another number each time) decides a half.
pub(super) async fn with_retry<T>(
    fetch: impl AsyncFn() -> Result<T, ApiError>,
    sleep: impl AsyncFn(u32),
    jitter: impl Fn() -> f64,
) -> Result<T, ApiError> {
    let mut attempts = 0;
    loop {
        let error = match fetch().await {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        attempts += 1;
        let Some(backoff) = backoff_ms(&error, attempts, jitter()) else { return Err(error) };
        sleep(backoff).await;
    }
}

/// Milliseconds to wait before the next attempt, after so many of which the last ended in `error`; `None` if there is to be
/// none. The backoff doubles each time; half of it is left to `jitter`, so that readers who failed together do not come back
/// together ("Exponential Backoff And Jitter", AWS Architecture Blog, 2015: "equal jitter").
fn backoff_ms(error: &ApiError, attempts: u32, jitter: f64) -> Option<u32> {
    let max_attempts = match error {
        ApiError::Unreachable(_) | ApiError::Busy { .. } => MAX_ATTEMPTS,
        ApiError::Refused(status) if *status >= 500 => MAX_ATTEMPTS,
        ApiError::TimedOut => MAX_TIMED_OUT_ATTEMPTS,
        ApiError::NotFound | ApiError::Gone | ApiError::Refused(_) | ApiError::Unreadable(_) => 1,
    };
    if attempts >= max_attempts {
        return None;
    }
    let half = (BASE_BACKOFF_MS << (attempts - 1)) / 2;
    let backoff = half + (f64::from(half) * jitter) as u32;
    match error {
        ApiError::Busy { wait_s: Some(wait_s), .. } => {
            let retry_after = wait_s.saturating_mul(1000);
            (retry_after <= MAX_RETRY_AFTER_MS).then_some(retry_after.max(backoff))
        }
        _ => Some(backoff),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Malformed;
    use super::*;
    use futures::FutureExt;
    use std::cell::RefCell;

    fn no_network() -> ApiError {
        ApiError::Unreachable("no network".to_owned())
    }

    /// What becomes of attempts with these answers, and the sleeps between them.
    fn retried(mut answers: Vec<Result<String, ApiError>>) -> (Option<Result<String, ApiError>>, Vec<u32>) {
        answers.reverse();
        let (answers, slept) = (RefCell::new(answers), RefCell::new(Vec::new()));
        let fetch = async || answers.borrow_mut().pop().expect("an attempt too many");
        let sleep = async |ms| slept.borrow_mut().push(ms);
        let answer = with_retry(fetch, sleep, || 1.0).now_or_never();
        (answer, slept.into_inner())
    }

    #[test]
    fn the_first_answer_that_comes_is_the_answer() {
        let answers = vec![Err(no_network()), Err(no_network()), Ok("text".to_owned())];
        assert_eq!(retried(answers), (Some(Ok("text".to_owned())), vec![400, 800]));
    }

    #[test]
    fn the_last_error_is_the_answer_where_none_comes() {
        let answers = vec![Err(no_network()), Err(ApiError::Refused(503)), Err(ApiError::Refused(502))];
        assert_eq!(retried(answers), (Some(Err(ApiError::Refused(502))), vec![400, 800]));
        assert_eq!(retried(vec![Err(ApiError::NotFound)]), (Some(Err(ApiError::NotFound)), vec![]));
    }

    #[test]
    fn pauses_double_and_differ_by_chance() {
        assert_eq!(
            [0.0, 0.5, 1.0].map(|jitter| backoff_ms(&no_network(), 1, jitter)),
            [Some(200), Some(300), Some(400)]
        );
        assert_eq!([0.0, 1.0].map(|jitter| backoff_ms(&no_network(), 2, jitter)), [Some(400), Some(800)]);
        assert_eq!(backoff_ms(&no_network(), 3, 0.5), None);
    }

    #[test]
    fn what_another_try_cannot_help_is_not_tried_again() {
        let problem = Malformed { document: String::new(), field: String::new(), problem: String::new() };
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
