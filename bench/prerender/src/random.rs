//! A pseudo-random number generator, the same on every machine (SplitMix64: Steele, Lea and Flood, 2014).

use std::ops::RangeInclusive;

/// A pseudo-random sequence.
pub(crate) struct Random(u64);

impl Random {
    /// The sequence of this seed, independent of those of other seeds.
    pub(crate) fn of(number: usize) -> Self {
        let mut seed = Self(number as u64);
        Self(seed.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number in `0.0..1.0`.
    pub(crate) fn fraction(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A number in a range.
    pub(crate) fn within(&mut self, range: RangeInclusive<u64>) -> u64 {
        range.start() + self.next() % (range.end() - range.start() + 1)
    }

    /// One of some values.
    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.within(0..=of.len() as u64 - 1) as usize]
    }

    /// True with a probability in percent.
    pub(crate) fn percent(&mut self, of: u64) -> bool {
        self.within(1..=100) <= of
    }
}
