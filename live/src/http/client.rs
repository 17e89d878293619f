//! Extractor: who asks, by address and browser, as far as limits and counts need it.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, header};

use crate::limits::Action;
use crate::open::Live;
use crate::settings::ClientSource;

use super::problem::Problem;
use super::reply::Reply;

/// Groups of an IPv6 address that a provider gives to one customer: 64 bits.
const NETWORK: usize = 4;
/// Characters of a browser's name that are looked at.
const MAX_USER_AGENT: usize = 400;

/// Who asks.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    pub(crate) address: IpAddr,
    pub(crate) user_agent: String,
}

impl Client {
    /// Refuses what comes too often.
    pub(crate) fn check(&self, live: &Live, action: Action) -> Result<(), Problem> {
        Ok(live.shared().limiter.check(action, self.address)?)
    }

    /// Refuses what is sent too often; what comes without a proof of work, sooner.
    pub(crate) fn check_post(&self, live: &Live, reply: Reply) -> Result<(), Problem> {
        self.check(live, Action::Post)?;
        match reply {
            Reply::Json => Ok(()),
            Reply::Page => self.check(live, Action::PlainPost),
        }
    }
}

impl FromRequestParts<Live> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, live: &Live) -> Result<Self, Infallible> {
        let from_header = match &live.shared().settings.client {
            ClientSource::Connection => None,
            ClientSource::Header(name) => last_address(&parts.headers, name),
        };
        let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        // Without either all are one client, who soon has to wait: a mistake that is noticed and does no harm.
        let address = from_header.or_else(peer).unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED));
        let user_agent =
            parts.headers.get(header::USER_AGENT).map(|name| String::from_utf8_lossy(name.as_bytes()));
        let user_agent = user_agent.unwrap_or_default().chars().take(MAX_USER_AGENT).collect();
        Ok(Self { address: network(address), user_agent })
    }
}

/// The last address of a list is the one that the nearest proxy wrote; those before it came with the request.
fn last_address(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    let value = headers.get_all(name).iter().next_back()?.to_str().ok()?;
    let last = value.rsplit(',').next()?.trim();
    let ip = last.parse::<IpAddr>().ok();
    ip.or_else(|| last.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// An IPv4 address as it is, also where it is written as IPv6; of IPv6 the network.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let mut groups = address.segments();
            groups[NETWORK..].fill(0);
            IpAddr::V6(groups.into())
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::{last_address, network};
    use axum::http::{HeaderMap, HeaderName, HeaderValue};

    #[test]
    fn addresses_of_one_network_are_one_client() {
        let network = |text: &str| network(text.parse().expect(text)).to_string();
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(network("::ffff:192.0.2.1"), "192.0.2.1");
        assert_eq!(network("192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn an_address_that_a_client_wrote_itself_is_not_believed() {
        let name = HeaderName::from_static("x-forwarded-for");
        let mut headers = HeaderMap::new();
        for value in ["203.0.113.9", "198.51.100.7, 192.0.2.1"] {
            headers.append(&name, HeaderValue::from_static(value));
        }
        assert_eq!(last_address(&headers, &name).map(|ip| ip.to_string()).as_deref(), Some("192.0.2.1"));
        headers.insert(&name, HeaderValue::from_static("192.0.2.1:443"));
        assert_eq!(last_address(&headers, &name).map(|ip| ip.to_string()).as_deref(), Some("192.0.2.1"));
        headers.insert(&name, HeaderValue::from_static("unknown"));
        assert_eq!(last_address(&headers, &name), None);
    }
}
