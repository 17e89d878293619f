//! Reasons why an address is no link.

/// Why an address is no link and no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreachable {
    /// It is empty, of a forbidden scheme, or no address at all.
    Invalid,
    /// It is on somebody's own machine or behind the office's door.
    Private,
    /// It is relative, and to what is not known.
    Relative,
}

impl Unreachable {
    /// As it is told of the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "address that leads nowhere",
            Self::Private => "address inside a private network",
            Self::Relative => "relative address without a base",
        }
    }
}
