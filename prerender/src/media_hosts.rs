//! `--media`: the hosts that pictures and recordings may come from, as sources of the content security policy.

/// Parses the list: `https://host`, `https://*.host`, or `https:` for all. The error names the entry that is none of these.
pub(crate) fn parse(list: &str) -> Result<Vec<String>, String> {
    list.split_whitespace()
        .map(|entry| match is_source(entry) {
            true => Ok(entry.trim_end_matches('/').to_owned()),
            false => Err(format!(
                "--media 里的“{entry}”写得不对：应为 https://主机名、https://*.主机名，或表示所有主机的 https:"
            )),
        })
        .collect()
}

/// Only what cannot widen the policy: no quotes, no semicolons, no schemes but these.
fn is_source(entry: &str) -> bool {
    let Some((scheme, host)) = entry.split_once(':').filter(|(scheme, _)| ["http", "https"].contains(scheme))
    else {
        return false;
    };
    let Some(host) = host.strip_prefix("//") else {
        return scheme == "https" && host.is_empty();
    };
    let host = host.strip_suffix('/').unwrap_or(host);
    let host = host.strip_prefix("*.").unwrap_or(host);
    !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_media_holds_hosts_and_nothing_that_could_widen_the_policy() {
        let hosts = parse(" https://mmbiz.qpic.cn/ https://*.example.cn:8443 https: ").unwrap();
        assert_eq!(hosts, ["https://mmbiz.qpic.cn", "https://*.example.cn:8443", "https:"]);
        assert_eq!(parse("").unwrap(), Vec::<String>::new());
        for entry in [
            "*",
            "'unsafe-inline'",
            "https://a.example;script-src",
            "a.example",
            "data:",
            "http:",
            "https://",
        ] {
            assert!(parse(entry).is_err(), "{entry}");
        }
    }
}
