//! Placeholders of statements whose number of values is known only when they run.

/// As many as all databases take, and no more: PostgreSQL 65,535, SQLite 32,766.
pub(super) const MAX_VALUES: usize = 30_000;

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

#[cfg(test)]
mod tests {
    use super::{list, rows};

    #[test]
    fn values_are_numbered_through_all_rows() {
        assert_eq!(rows(2, 2), "($1, $2), ($3, $4)");
        assert_eq!(list(2, 3), "$3, $4, $5");
    }
}
