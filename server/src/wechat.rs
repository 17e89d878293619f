//! WeChat's account in the environment: its secret is in no command line, which other users of the machine can read.

use portal_live::WechatAccount;
use url::Url;

use crate::failure::Failure;

const APP_ID: &str = "PORTAL_WECHAT_APP_ID";
const SECRET: &str = "PORTAL_WECHAT_SECRET";
const HOST: &str = "PORTAL_WECHAT_HOST";

/// The account that signs, if there is one. An empty variable is none.
pub(crate) fn account(read: impl Fn(&str) -> Option<String>) -> Result<Option<WechatAccount>, Failure> {
    let [app_id, secret, host] = [APP_ID, SECRET, HOST]
        .map(|name| read(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()));
    if let Some(host) = &host {
        let is_address = Url::parse(host).is_ok_and(|url| url.has_host() && url.scheme().starts_with("http"));
        is_address.then_some(()).ok_or_else(|| Failure::WechatHost(host.clone()))?;
    }
    match (app_id, secret) {
        (Some(app_id), Some(secret)) => Ok(Some(WechatAccount::new(&app_id, &secret, host.as_deref()))),
        (None, None) => Ok(None),
        (Some(_), None) => Err(Failure::HalfAccount { missing: SECRET }),
        (None, Some(_)) => Err(Failure::HalfAccount { missing: APP_ID }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account_of(variables: &[(&str, &str)]) -> Result<Option<String>, String> {
        let read =
            |name: &str| variables.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned());
        account(read)
            .map(|account| account.map(|it| format!("{it:?}")))
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn an_account_has_both_id_and_secret() {
        assert_eq!(account_of(&[]), Ok(None));
        assert_eq!(account_of(&[(APP_ID, ""), (SECRET, " ")]), Ok(None));
        let account = account_of(&[(APP_ID, "wx1\n"), (SECRET, "s3cret")]).unwrap().unwrap();
        assert!(account.contains("wx1") && account.contains("https://api.weixin.qq.com"), "{account}");
        assert!(!account.contains("s3cret"), "{account}");
        for (given, missing) in [(APP_ID, SECRET), (SECRET, APP_ID)] {
            assert!(account_of(&[(given, "1")]).unwrap_err().contains(missing));
        }
    }

    #[test]
    fn its_host_is_an_address() {
        let with_host = |host| account_of(&[(APP_ID, "1"), (SECRET, "2"), (HOST, host)]);
        assert!(
            with_host("https://sh.api.weixin.qq.com/").unwrap().unwrap().contains("sh.api.weixin.qq.com)")
        );
        for host in ["sh.api.weixin.qq.com", "ftp://sh.api.weixin.qq.com", "https:"] {
            assert!(with_host(host).unwrap_err().contains(host), "{host}");
        }
    }
}
