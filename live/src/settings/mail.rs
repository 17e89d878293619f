//! A mail server, and who writes to whom through it.

use std::net::IpAddr;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use percent_encoding::percent_decode_str;
use url::Url;

/// What a mail needs.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Mailing {
    pub(crate) server: MailServer,
    pub(crate) from: Mailbox,
    pub(crate) to: Mailbox,
}

/// A sender or a recipient.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Mailbox {
    /// May be empty.
    pub(crate) name: String,
    pub(crate) address: Address,
}

/// A server that takes mail.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct MailServer {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    pub(crate) credentials: Option<Credentials>,
    /// Certificates, as PEM, of those who signed its own, besides the public authorities.
    pub(crate) authority: Option<String>,
}

/// When a connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Security {
    /// From its beginning (`smtps:`).
    Implicit,
    /// By STARTTLS, without which nothing is sent: a password goes over it.
    Required,
    /// By STARTTLS where the server offers it.
    Offered,
    /// Not at all: it does not leave the machine.
    Loopback,
}

impl MailServer {
    /// Reads `smtps://user:password@host` (port 465 unless named) or `smtp://host` (port 25 unless named), percent-encoded.
    pub(super) fn parse(address: &str) -> Option<Self> {
        let url = Url::parse(address.trim()).ok()?;
        // A `/`, `?` or `#` in a password ends the host before it.
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return None;
        }
        let host = url.host_str().filter(|host| !host.is_empty())?.trim_matches(['[', ']']).to_owned();
        let credentials = match (decoded(url.username())?, url.password()) {
            (user, None) if user.is_empty() => None,
            (user, Some(password)) if !user.is_empty() => Some(Credentials::new(user, decoded(password)?)),
            _ => return None,
        };
        let (security, port) = match url.scheme() {
            "smtps" => (Security::Implicit, 465),
            "smtp" if is_loopback(&host) => (Security::Loopback, 25),
            "smtp" if credentials.is_some() => (Security::Required, 25),
            "smtp" => (Security::Offered, 25),
            _ => return None,
        };
        let port = url.port().unwrap_or(port);
        Some(Self { host, port, security, credentials, authority: None })
    }

    /// Trusts these certificates, too; none if they are no certificates.
    pub(super) fn trusting(self, pem: &str) -> Option<Self> {
        let server = Self { authority: Some(pem.to_owned()), ..self };
        (pem.contains("-----BEGIN CERTIFICATE-----") && server.encryption().is_ok()).then_some(server)
    }

    /// How a connection is encrypted, and whose certificates it believes.
    pub(crate) fn encryption(&self) -> Result<TlsParameters, Error> {
        let parameters = TlsParameters::builder(self.host.clone());
        match &self.authority {
            Some(pem) => parameters.add_root_certificate(Certificate::from_pem(pem.as_bytes())?),
            None => parameters,
        }
        .build_rustls()
    }
}

fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(Into::into)
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

impl Mailbox {
    /// Reads `news@example.org` or `门户 <news@example.org>`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (name, address) = match text.strip_suffix('>').and_then(|text| text.split_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"'), address),
            None => ("", text),
        };
        Some(Self { name: name.to_owned(), address: address.trim().parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(address: &str) -> Option<(String, u16, Security, bool)> {
        let server = MailServer::parse(address)?;
        Some((server.host, server.port, server.security, server.credentials.is_some()))
    }

    #[test]
    fn an_address_says_how_the_connection_is_encrypted() {
        for (address, host, port, security, has_password) in [
            ("smtps://news%40example.org:p%23w@mail.example", "mail.example", 465, Security::Implicit, true),
            ("smtps://news@example.org:pw@mail.example:994/", "mail.example", 994, Security::Implicit, true),
            ("smtp://news:pw@mail.example:587", "mail.example", 587, Security::Required, true),
            ("smtp://mail.example", "mail.example", 25, Security::Offered, false),
            ("smtp://localhost", "localhost", 25, Security::Loopback, false),
            ("smtp://a:b@127.0.0.1:2525", "127.0.0.1", 2525, Security::Loopback, true),
            ("smtp://[::1]:2525", "::1", 2525, Security::Loopback, false),
        ] {
            assert_eq!(parsed(address), Some((host.to_owned(), port, security, has_password)), "{address}");
        }
        let server = MailServer::parse("smtps://news%40example.org:p%23w@mail.example").unwrap();
        assert_eq!(server.credentials, Some(Credentials::new("news@example.org".into(), "p#w".into())));
    }

    #[test]
    fn what_is_no_mail_server_is_none() {
        for address in [
            "",
            "mail.example",
            "http://mail.example",
            "smtps://",
            "smtps://news@mail.example",
            "smtps://:pw@mail.example",
            "smtps://news:12#3@mail.example",
            "smtps://news:1/2@mail.example",
            "smtps://news:1?2@mail.example",
            "smtps://mail.example:port",
        ] {
            assert_eq!(parsed(address), None, "{address}");
        }
    }

    #[test]
    fn what_is_no_certificate_is_not_trusted() {
        for pem in ["", "mail.example", "-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n"]
        {
            let server = MailServer::parse("smtps://mail.example").unwrap();
            assert!(server.trusting(pem).is_none(), "{pem}");
        }
    }

    #[test]
    fn a_mailbox_may_have_a_name_in_any_script() {
        let shown = |text| Mailbox::parse(text).map(|it| (it.name, it.address.to_string()));
        let named = |name: &str| Some((name.to_owned(), "a@example.org".to_owned()));
        assert_eq!(shown(" a@example.org "), named(""));
        assert_eq!(shown("石埭湾 新闻 <a@example.org>"), named("石埭湾 新闻"));
        assert_eq!(shown("\"News\" < a@example.org >"), named("News"));
        for text in
            ["", "a", "a@", "<a@example.org", "a@example.org\r\nBcc: b@example.org", "a@example.org b"]
        {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
