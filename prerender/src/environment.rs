//! Settings in the environment: what the command line does not say, and a portal has one of (docs/hosting.md).

use crate::report::Error;
use std::env;

/// A variable; an empty one is none.
pub(crate) fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// Addresses, the service worker and what hosts are told begin at the root of a host.
pub(crate) fn refuse_base(base: Option<&str>) -> Result<(), Error> {
    let problem = "PORTAL_BASE：网站只能放在域名的根目录；请给它一个自己的域名，例如 news.example.org\
        （见 docs/hosting.md 的 What a host should do）。";
    match base.filter(|base| *base != "/") {
        Some(_) => Err(Error::Usage(problem.to_owned())),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::refuse_base;

    #[test]
    fn a_portal_below_a_path_is_refused_with_the_way_out() {
        assert!(refuse_base(None).is_ok() && refuse_base(Some("/")).is_ok());
        let refused = refuse_base(Some("/portal/")).expect_err("refused").to_string();
        assert!(refused.starts_with("PORTAL_BASE：网站只能放在域名的根目录；请给它一个自己的域名"));
    }
}
