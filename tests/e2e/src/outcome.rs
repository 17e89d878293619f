use std::error::Error;

/// What a step of a case ends in; the error is a sentence for whoever reads the failed run.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Ends a case with a sentence.
pub fn fail<T>(sentence: impl Into<String>) -> Outcome<T> {
    Err(sentence.into().into())
}
