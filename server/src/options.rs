//! Command line: which site to serve, where, and with which database.

use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};

use lexopt::Parser;
use lexopt::prelude::{Long, ValueExt};
use portal_server::{Audience, LiveOptions, Service};

/// The usage text.
pub(crate) const USAGE: &str = "\
usage: server [--site DIR] [--port N] [--dev] [--metrics ADDRESS] \
              [--database ADDRESS [--uploads DIR] [--keep DAYS] [--client-header NAME]]

  --metrics ADDRESS     answer Prometheus there, below /metrics
  --database ADDRESS    answer the live API too: sqlite:FILE (it is made where it is missing) or postgres://…
  --uploads DIR         the folder of files that readers send, outside the site; beside a SQLite file by default
  --keep DAYS           how long personal data is stored: 365d, which is the default
  --client-header NAME  the header in which the proxy before this server writes the address of the reader";

/// Reads the arguments after the program's name.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Service, lexopt::Error> {
    let mut parser = Parser::from_args(arguments);
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
    let mut service =
        Service { site: "dist".into(), listen, audience: Audience::Readers, live: None, metrics: None };
    let mut live = LiveOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("site") => service.site = parser.value()?.into(),
            Long("port") => service.listen.set_port(parser.value()?.parse()?),
            Long("metrics") => service.metrics = Some(parser.value()?.parse()?),
            Long("dev") => service.audience = Audience::Developers,
            Long("database") => live.database = parser.value()?.string()?,
            Long("uploads") => live.uploads = Some(parser.value()?.into()),
            Long("keep") => live.keep = Some(parser.value()?.parse()?),
            Long("client-header") => live.client_header = Some(parser.value()?.parse()?),
            _ => return Err(argument.unexpected()),
        }
    }
    if !live.database.is_empty() {
        service.live = Some(live);
    } else if live != LiveOptions::default() {
        return Err("--uploads, --keep and --client-header are for the live API: add --database".into());
    }
    Ok(service)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderName;

    fn parse(line: &str) -> Result<Service, lexopt::Error> {
        super::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn without_a_database_there_is_no_live_api() {
        assert_eq!(parse("--port 1").unwrap().live, None);
        for line in ["--uploads files", "--keep 30d", "--client-header x-real-ip"] {
            assert!(parse(line).unwrap_err().to_string().contains("--database"), "{line}");
        }
    }

    #[test]
    fn a_database_may_have_a_folder_and_a_proxy() {
        let options =
            parse("--database sqlite:a.db --uploads files --keep 30d --client-header X-Real-IP").unwrap();
        let expected = LiveOptions {
            database: "sqlite:a.db".to_owned(),
            uploads: Some("files".into()),
            keep: "30d".parse().ok(),
            client_header: Some(HeaderName::from_static("x-real-ip")),
        };
        assert_eq!(options.live, Some(expected));
    }

    #[test]
    fn a_mistake_is_named() {
        for (line, mistake) in [
            ("--port many", "many"),
            ("--client-header a:b", "a:b"),
            ("--keep 1y", "1y"),
            ("--fast", "--fast"),
            ("dist", "dist"),
        ] {
            assert!(parse(line).unwrap_err().to_string().contains(mistake), "{line}");
        }
    }
}
