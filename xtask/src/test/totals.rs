//! Totals of the test programs' summary lines.

use std::fmt;

/// The number of passed and failed tests.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Totals {
    pub(super) passed: u32,
    pub(super) failed: u32,
}

impl Totals {
    /// Parses a line like `test result: ok. 5 passed; 0 failed; 0 ignored; …`; ignores any other.
    pub(super) fn count(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else {
            return;
        };
        self.passed += number_before(result, " passed");
        self.failed += number_before(result, " failed");
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn number_before(text: &str, word: &str) -> u32 {
    let before = text.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[test]
    fn only_the_results_of_test_programs_are_added_up() {
        let mut totals = Totals::default();
        for line in [
            "running 7 tests",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test a_line_with_12 passed; in its name ... ok",
            "test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out",
        ] {
            totals.count(line);
        }
        assert_eq!(totals.to_string(), "15 passed, 2 failed");
    }
}
