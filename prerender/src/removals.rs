//! Safeguard against an API that has lost its database: more than a tenth of all pages go only if that is asked for.

use crate::report::Error;

/// So many may go at once from a site however small.
const FEW: usize = 3;

/// An error if too many of the pages that there were `before` are `gone`.
pub(crate) fn check(gone: usize, before: usize, is_allowed: bool) -> Result<(), Error> {
    let too_many = gone > FEW && gone * 10 > before;
    if too_many && !is_allowed { Err(Error::Removals { gone, before }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_or_three_may_go() {
        for (gone, before) in [(0, 0), (3, 3), (3, 5), (10, 100), (0, 100)] {
            assert!(check(gone, before, false).is_ok(), "{gone} of {before}");
        }
        for (gone, before) in [(4, 4), (4, 39), (11, 100), (100, 100)] {
            assert!(check(gone, before, false).is_err(), "{gone} of {before}");
            assert!(check(gone, before, true).is_ok(), "{gone} of {before}, as asked");
        }
    }
}
