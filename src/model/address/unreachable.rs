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
    /// What the operator is told of the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "无法打开的地址",
            Self::Private => "内网地址",
            Self::Relative => "没有起点的相对地址",
        }
    }
}
