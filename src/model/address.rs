//! Addresses as editors write them, read into what a browser resolves: our own host is a path, slips of the pen are mended,
//! a relative address is resolved (as in the WHATWG URL standard), characters are percent-encoded once. The only place that
//! decides where a link or a picture may point.

mod authority;
mod path;
mod punycode;
mod spelling;
mod start;
mod unreachable;

pub(super) use spelling::cleaned;
pub use unreachable::Unreachable;

use authority::Authority;
use spelling::ascii;
use start::Start;

/// What the addresses of a document are read against.
#[derive(Clone, Copy, Debug, Default)]
pub struct AddressBase<'a> {
    /// The portal's origin: its host, in any spelling, is this site.
    pub origin: Option<&'a str>,
    /// What relative addresses are relative to: an absolute address, or a path of this site.
    pub page: Option<&'a str>,
}

/// An address that was read. It begins with `/`, `#`, `https://`, `http://`, `mailto:` or `tel:`, is ASCII but for the host,
/// and reads back as itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub text: String,
    /// Whether a browser would have read what was written otherwise, or not at all.
    pub is_mended: bool,
}

impl Address {
    /// Reads what an editor wrote, without what nobody meant to write ([`spelling::cleaned`]).
    pub(super) fn read(cleaned: &str, base: AddressBase<'_>) -> Result<Self, Unreachable> {
        match start::of(cleaned, base.origin) {
            Start::Web { scheme, rest, is_exact } => {
                let address = web(scheme, rest, base.origin)?;
                Ok(Self { is_mended: address.is_mended || !is_exact, ..address })
            }
            Start::Mail(mailbox) => mail(cleaned, mailbox),
            Start::Telephone(number) => match ascii(number) {
                number if number.is_empty() => Err(Unreachable::Invalid),
                number => Ok(Self::exact(format!("tel:{}", path::encoded(&number, "?")))),
            },
            Start::Path => {
                let (path, is_mended) = spelling::tail(cleaned);
                Ok(Self { text: rooted(&path::normalized(&path)), is_mended })
            }
            Start::Fragment(name) => Ok(Self::exact(format!("#{}", path::encoded(name, "?")))),
            Start::Relative => relative(cleaned, base),
            Start::Private => Err(Unreachable::Private),
            Start::Invalid => Err(Unreachable::Invalid),
        }
    }

    fn exact(text: String) -> Self {
        Self { text, is_mended: false }
    }

    fn mended(text: String) -> Self {
        Self { text, is_mended: true }
    }
}

/// The origin that is written: in ASCII, without its scheme's own port, without a trailing slash. `None` if it is none.
pub fn origin(text: &str) -> Option<String> {
    let (scheme, authority) = text.trim_end_matches('/').split_once("://")?;
    let Authority { host, port, .. } = Authority::read(authority, scheme).ok()?;
    let port = port.map_or_else(String::new, |port| format!(":{port}"));
    matches!(scheme, "https" | "http").then(|| format!("{scheme}://{}{port}", punycode::host(&host)))
}

/// A mailbox, a subject, or both.
fn mail(cleaned: &str, mailbox: &str) -> Result<Address, Unreachable> {
    let (mailbox, rest) = mailbox.split_at(mailbox.find('?').unwrap_or(mailbox.len()));
    let mailbox = ascii(mailbox).trim_start_matches('/').to_owned();
    let is_mailbox = mailbox.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty());
    if !is_mailbox && (!mailbox.is_empty() || rest.len() < 2) {
        return Err(Unreachable::Invalid);
    }
    let text = format!("mailto:{mailbox}{rest}");
    let is_mended = !text.eq_ignore_ascii_case(cleaned);
    Ok(Address { text: path::encoded(&text, "?"), is_mended })
}

/// An address of the web from its host on.
fn web(scheme: &str, rest: &str, origin: Option<&str>) -> Result<Address, Unreachable> {
    let (authority, tail) = authority::split(rest);
    let (tail, is_mended) = spelling::tail(tail);
    let (mailbox, authority) = match authority.rsplit_once('@') {
        Some((user, host)) => (Some(user), host),
        None => (None, authority),
    };
    let Authority { host, port, is_mended: host_is_mended } = Authority::read(authority, scheme)?;
    // Word and many editors put `http://` before a mailbox.
    if let Some(user) = mailbox {
        let is_alone = port.is_none() && matches!(&*tail, "" | "/");
        let is_mailbox = is_alone && !user.is_empty() && !user.contains(':') && host.contains('.');
        let address = || Address::mended(format!("mailto:{}@{host}", path::encoded(user, "")));
        return if is_mailbox { Ok(address()) } else { Err(Unreachable::Invalid) };
    }
    let path = path::normalized(&tail);
    let is_mended = is_mended || host_is_mended;
    if authority::is_own(&host, port, origin) {
        return Ok(Address { text: rooted(&path), is_mended });
    }
    if authority::is_private(&host) {
        return Err(Unreachable::Private);
    }
    let port = port.map_or_else(String::new, |port| format!(":{port}"));
    Ok(Address { text: format!("{scheme}://{host}{port}{path}"), is_mended })
}

/// A path of this site. Two slashes would be the beginning of a host.
fn rooted(path: &str) -> String {
    format!("/{}", path.trim_start_matches('/'))
}

fn relative(text: &str, base: AddressBase<'_>) -> Result<Address, Unreachable> {
    let page = base.page.ok_or(Unreachable::Relative)?;
    let page = page.split(['?', '#']).next().unwrap_or_default();
    let path = page.find("://").map_or(0, |scheme| scheme + 3);
    let folder = match text.starts_with('?') {
        true => page.len(),
        false => page[path..].rfind('/').map_or(page.len(), |slash| path + slash + 1),
    };
    let between = if page[path..].contains('/') { "" } else { "/" };
    let absolute = format!("{}{between}{text}", &page[..folder]);
    // What it is relative to was read before: it is absolute, or begins with a slash.
    match start::of(&absolute, base.origin) {
        Start::Web { scheme, rest, .. } => web(scheme, rest, base.origin).map(|it| Address::mended(it.text)),
        Start::Path => Ok(Address::mended(rooted(&path::normalized(&absolute)))),
        _ => Err(Unreachable::Relative),
    }
}
