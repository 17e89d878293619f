use std::error::Error;

/// The result of a test step; the error is a readable message.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Fails with a message.
pub fn fail<T>(sentence: impl Into<String>) -> Outcome<T> {
    Err(sentence.into().into())
}
