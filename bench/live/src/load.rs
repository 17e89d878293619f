//! A load that wrk has sent: how many requests were answered, and how fast.

use serde::Deserialize;

/// The line that `scripts/done.lua` prints.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub(crate) struct Load {
    /// Requests that were answered, whatever the answer.
    pub(crate) requests: u64,
    /// Of these, with a status of 400 or more.
    pub(crate) refused: u64,
    /// Connections that failed, and requests that were never answered.
    pub(crate) broken: u64,
    /// How long it lasted.
    pub(crate) microseconds: u64,
    /// The time of an answer, in microseconds: the median, …
    pub(crate) median: u64,
    /// … the one that 99 of 100 are faster than, …
    pub(crate) p99: u64,
    /// … and the slowest.
    pub(crate) slowest: u64,
}

impl Load {
    /// Reads it from the output of wrk.
    pub(crate) fn parse(output: &str) -> Option<Self> {
        output.lines().rev().find_map(|line| serde_json::from_str(line).ok())
    }

    /// Requests that did what they were to do.
    pub(crate) fn answered(&self) -> u64 {
        self.requests.saturating_sub(self.refused)
    }

    /// The same by the second.
    pub(crate) fn per_second(&self) -> f64 {
        self.answered() as f64 * 1e6 / self.microseconds as f64
    }

    /// What is wrong with it, if anything.
    pub(crate) fn problem(&self) -> Option<String> {
        let Self { requests, refused, broken, .. } = self;
        (*requests == 0 || *refused + *broken > 0)
            .then(|| format!("of {requests} answers {refused} were refusals, and {broken} did not come"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "Running 2s test @ http://127.0.0.1:8080/\n  Requests/sec:  1000.00\n\
        {\"requests\":2000,\"refused\":0,\"broken\":0,\"microseconds\":2000000,\"median\":900,\"p99\":2100,\"slowest\":9000}\n";

    #[test]
    fn what_wrk_counted_is_the_last_line_of_its_output() {
        let load = Load::parse(OUTPUT).expect("a load");
        assert_eq!((load.per_second(), load.p99, load.problem()), (1000.0, 2100, None));
        assert_eq!(Load::parse("unable to connect to 127.0.0.1:1 Connection refused\n"), None);
    }

    #[test]
    fn a_refusal_is_an_answer_that_does_not_count() {
        let load = Load { refused: 500, ..Load::parse(OUTPUT).expect("a load") };
        assert_eq!((load.answered(), load.per_second()), (1500, 750.0));
        assert!(load.problem().is_some_and(|problem| problem.contains("500 were refusals")));
    }

    #[test]
    fn a_load_without_an_answer_is_a_problem() {
        let load = Load { requests: 0, ..Load::parse(OUTPUT).expect("a load") };
        assert!(load.problem().is_some());
    }
}
