//! The host of an address: whether it is this site, another one, or one that readers cannot reach.

use super::punycode;
use super::spelling::ascii;
use super::unreachable::Unreachable;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Host and port.
pub(super) struct Authority {
    /// In ASCII as far as it can be without a dictionary, in small letters.
    pub(super) host: String,
    /// The port, unless it is the scheme's own.
    pub(super) port: Option<u16>,
    pub(super) is_mended: bool,
}

/// Top-level domains of offices and homes.
const LOCAL: [&str; 7] = ["local", "localhost", "localdomain", "lan", "internal", "intranet", "corp"];

/// What stands before the path, the query or the fragment, and these.
pub(super) fn split(text: &str) -> (&str, &str) {
    text.split_at(text.find(['/', '\\', '?', '#', '／', '？', '＃']).unwrap_or(text.len()))
}

impl Authority {
    /// Reads `host` or `host:port`.
    pub(super) fn read(written: &str, scheme: &str) -> Result<Self, Unreachable> {
        let text = ascii(written);
        let is_mended = text != written;
        let text = text.to_ascii_lowercase();
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, port),
            _ => (&*text, ""),
        };
        let port = match port {
            "" => None,
            digits if digits.bytes().all(|digit| digit.is_ascii_digit()) => {
                Some(digits.parse().map_err(|_| Unreachable::Invalid)?)
            }
            _ => return Err(Unreachable::Invalid),
        };
        let port = port.filter(|port| *port != if scheme == "https" { 443 } else { 80 });
        let host = host.strip_suffix('.').unwrap_or(host);
        if is_valid(host) {
            Ok(Self { host: host.to_owned(), port, is_mended })
        } else {
            Err(Unreachable::Invalid)
        }
    }
}

/// Whether browsers take it for a host. The odd ways to write a number (`0x7f.1`) are left out.
fn is_valid(host: &str) -> bool {
    if let Some(number) = ipv6(host) {
        return number.is_some();
    }
    let fit = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_');
    let is_name = host.split('.').all(|label| !label.is_empty() && label.chars().all(fit));
    let last = host.rsplit('.').next().unwrap_or_default();
    let ends_in_number =
        last.bytes().all(|digit| digit.is_ascii_digit()) || last.starts_with("0x") && last.len() <= 10;
    is_name && (!ends_in_number || host.parse::<Ipv4Addr>().is_ok())
}

fn ipv6(host: &str) -> Option<Option<Ipv6Addr>> {
    Some(host.strip_prefix('[')?.strip_suffix(']').and_then(|number| number.parse().ok()))
}

/// Whether it is an address by number, of whatever network.
pub(super) fn is_number(host: &str) -> bool {
    host.parse::<Ipv4Addr>().is_ok()
}

/// Whether a host is one that only some network knows.
pub(super) fn is_private(host: &str) -> bool {
    if let Some(Some(number)) = ipv6(host) {
        return number.segments()[0] & 0xe000 != 0x2000; // RFC 4291: the unicast addresses of the internet
    }
    if let Ok(number) = host.parse::<Ipv4Addr>() {
        return number.is_private()
            || number.is_loopback()
            || number.is_link_local()
            || number.octets()[0] == 0;
    }
    host.rsplit_once('.').is_none_or(|(_, last)| LOCAL.contains(&last))
}

/// Whether a host is the portal's own: with or without `www.`, in letters or in Punycode, under `https` or `http`.
pub(super) fn is_own(host: &str, port: Option<u16>, origin: Option<&str>) -> bool {
    let own = origin.and_then(|origin| origin.split_once("://"));
    let own = own.and_then(|(scheme, own)| Authority::read(own.trim_end_matches('/'), scheme).ok());
    // The other scheme's own port is a slip, too.
    let special = |port: Option<u16>| port.filter(|port| ![80, 443].contains(port));
    own.is_some_and(|own| special(own.port) == special(port) && bare(&own.host) == bare(host))
}

fn bare(host: &str) -> String {
    punycode::host(host.strip_prefix("www.").unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_offices_and_homes_are_private() {
        for host in [
            "localhost",
            "cms",
            "192.168.1.10",
            "10.0.0.1",
            "172.16.5.4",
            "172.31.0.1",
            "127.0.0.1",
            "169.254.1.1",
            "0.0.0.0",
            "printer.local",
            "oa.lan",
            "[::1]",
            "[fe80::1]",
            "[fd00::1]",
            "[::ffff:10.0.0.1]",
        ] {
            assert!(is_valid(host) && is_private(host), "{host}");
        }
        for host in
            ["a.cn", "218.28.1.2", "172.32.0.1", "11.0.0.1", "local.cn", "[2400:da00::6666]", "开发区.中国"]
        {
            assert!(is_valid(host) && !is_private(host), "{host}");
        }
        for host in [
            "",
            ".",
            "a..cn",
            "a b.cn",
            "a%2e.cn",
            "0x7f.1",
            "1.2.3",
            "1.2.3.256",
            "010.0.0.1",
            "[::1",
            "[]",
            "a*.cn",
        ] {
            assert!(!is_valid(host), "{host}");
        }
    }

    #[test]
    fn our_own_host_is_known_in_every_spelling() {
        let own = |text: &str, scheme: &str, origin: &str| {
            let Authority { host, port, .. } = Authority::read(text, scheme).expect(text);
            is_own(&host, port, Some(origin))
        };
        for (text, scheme) in [
            ("www.a.cn", "https"),
            ("a.cn", "http"),
            ("WWW.A.CN", "http"),
            ("www.a.cn:443", "https"),
            ("a.cn:80", "http"),
            ("a.cn:80", "https"),
            ("www.a.cn.", "https"),
            ("ｗｗｗ．ａ．ｃｎ", "https"),
            ("www。a。cn", "https"),
            ("www.a.cn:", "https"),
        ] {
            assert!(own(text, scheme, "https://www.a.cn") && own(text, scheme, "http://a.cn"), "{text}");
        }
        for (text, scheme) in [
            ("b.a.cn", "https"),
            ("a.cn.b.cn", "https"),
            ("a.cn:8080", "http"),
            ("wwwa.cn", "https"),
            ("a.cn:81", "https"),
        ] {
            assert!(!own(text, scheme, "https://www.a.cn"), "{text}");
        }
        assert!(
            own("127.0.0.1:8080", "http", "http://127.0.0.1:8080")
                && !own("127.0.0.1", "http", "http://127.0.0.1:8080")
        );
        for text in ["开发区.中国", "www.开发区.中国", "xn--dkrpni00a.xn--fiqs8s"] {
            let origins = ["https://开发区.中国", "https://www.xn--dkrpni00a.xn--fiqs8s"];
            assert!(origins.iter().all(|origin| own(text, "http", origin)), "{text}");
        }
    }
}
