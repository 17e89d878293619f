//! Placeholders of statements whose number of values is known only when they run.

/// As many as all databases take, and no more: PostgreSQL 65,535, SQLite 32,766.
pub(super) const MAX_VALUES: usize = 30_000;

/// Between the lengths of long lists that are prepared.
const STEP: usize = 32;

/// `($1, $2), ($3, $4)` for two rows of two.
pub(super) fn rows(count: usize, columns: usize) -> String {
    let rows = (0..count).map(|row| format!("({})", list(row * columns, columns)));
    rows.collect::<Vec<_>>().join(", ")
}

/// `$3, $4` for two values after the first two.
pub(super) fn list(before: usize, count: usize) -> String {
    debug_assert!(before + count <= MAX_VALUES);
    (1..=count).map(|index| format!("${}", before + index)).collect::<Vec<_>>().join(", ")
}

/// These values, the last one repeated up to one of a few lengths: a statement of a length that ran before is prepared already. For
/// statements to which a value that comes twice is none.
pub(super) fn padded<T: Clone>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.into_iter().collect();
    if let Some(last) = values.last().cloned() {
        let length = match values.len() {
            few @ ..=STEP => few.next_power_of_two(),
            many => many.next_multiple_of(STEP),
        };
        values.resize(length, last);
    }
    values
}

#[cfg(test)]
mod tests {
    use super::{list, padded, rows};

    #[test]
    fn values_are_numbered_through_all_rows() {
        assert_eq!(rows(2, 2), "($1, $2), ($3, $4)");
        assert_eq!(list(2, 3), "$3, $4, $5");
    }

    #[test]
    fn lists_have_few_lengths_and_no_value_of_others() {
        let length = |count: usize| padded(0..count).len();
        assert_eq!([0, 1, 2, 3, 32, 33, 65].map(length), [0, 1, 2, 4, 32, 64, 96]);
        assert_eq!(padded(["a", "b", "c"]), ["a", "b", "c", "c"]);
        let lengths: std::collections::BTreeSet<usize> = (0..=256).map(length).collect();
        assert_eq!(lengths.len(), 14);
    }
}
