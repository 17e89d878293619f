//! Decimal numbers in attributes. The standard library's floating-point parser would bring a table of 10 KB into the program.

/// A decimal number as `data-ratio` and `srcset` write it (`0.5625`, `2`), in millionths; further digits are dropped. `None` for
/// signs, exponents and what is too large.
pub(super) fn millionths(text: &str) -> Option<u64> {
    let (integer, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    if integer.len() + fraction.len() == 0 || !is_number(integer) || !is_number(fraction) {
        return None;
    }
    let millionths = fraction.bytes().chain(std::iter::repeat(b'0')).take(6);
    integer
        .bytes()
        .chain(millionths)
        .try_fold(0_u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_number_is_read_in_millionths() {
        for (text, number) in [
            ("2", Some(2_000_000)),
            ("0.5625", Some(562_500)),
            (".5", Some(500_000)),
            ("1.", Some(1_000_000)),
            ("0.66666669", Some(666_666)),
            ("99999999999999999999", None),
            ("", None),
            (".", None),
            ("-1", None),
            ("1e3", None),
            ("1.2.3", None),
        ] {
            assert_eq!(millionths(text), number, "{text}");
        }
    }
}
