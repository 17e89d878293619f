//! How staff learn of what is new, in the environment: passwords and keys are in no command line, which other users of the machine
//! can read.

use std::fs;

use portal_live::{Channel, Notifications};
use url::Url;

use crate::failure::Failure;

const SMTP: &str = "PORTAL_SMTP";
const SMTP_CA: &str = "PORTAL_SMTP_CA";
const MAIL_FROM: &str = "PORTAL_MAIL_FROM";
const MAIL_TO: &str = "PORTAL_MAIL_TO";
const WECOM: &str = "PORTAL_WECOM_WEBHOOK";
const DINGTALK: &str = "PORTAL_DINGTALK_WEBHOOK";
const DINGTALK_SECRET: &str = "PORTAL_DINGTALK_SECRET";
const DESK: &str = "PORTAL_DESK";

/// The channels that are set up, if there are any. The desk is below the portal's origin unless it is named.
pub(crate) fn notifications(
    read: impl Fn(&str) -> Option<String>,
    origin: Option<&str>,
) -> Result<Option<Notifications>, Failure> {
    let read = |name: &str| read(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    let mut channels = mails(read(SMTP), authority(read(SMTP_CA))?, read(MAIL_FROM), read(MAIL_TO))?;
    if let Some(address) = read(WECOM) {
        channels.push(Channel::wecom(&address).map_err(Failure::Channel)?);
    }
    match (read(DINGTALK), read(DINGTALK_SECRET)) {
        (Some(address), secret) => {
            channels.push(Channel::dingtalk(&address, secret.as_deref()).map_err(Failure::Channel)?);
        }
        (None, Some(_)) => return Err(Failure::NoWebhook),
        (None, None) => {}
    }
    if channels.is_empty() {
        return Ok(None);
    }
    Ok(Some(Notifications::new(&desk(read(DESK), origin)?, channels)))
}

/// The certificates in this file.
fn authority(file: Option<String>) -> Result<Option<String>, Failure> {
    let Some(file) = file else { return Ok(None) };
    fs::read_to_string(&file).map(Some).map_err(|error| Failure::MailAuthority { file: file.into(), error })
}

fn mails(
    server: Option<String>,
    authority: Option<String>,
    from: Option<String>,
    to: Option<String>,
) -> Result<Vec<Channel>, Failure> {
    match (server, from, to) {
        (Some(server), Some(from), Some(to)) => {
            Channel::mails(&server, authority.as_deref(), &from, &to).map_err(Failure::Channel)
        }
        (None, None, None) => Ok(Vec::new()),
        (None, ..) => Err(Failure::HalfMail { missing: SMTP }),
        (_, None, _) => Err(Failure::HalfMail { missing: MAIL_FROM }),
        (.., None) => Err(Failure::HalfMail { missing: MAIL_TO }),
    }
}

fn desk(address: Option<String>, origin: Option<&str>) -> Result<String, Failure> {
    let Some(address) = address.or_else(|| origin.map(|origin| format!("{origin}/desk/"))) else {
        return Err(Failure::NoDesk);
    };
    let url = Url::parse(&address).ok().filter(|url| url.has_host() && url.scheme().starts_with("http"));
    url.map(String::from).ok_or(Failure::Desk(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: [(&str, &str); 3] = [
        (SMTP, "smtps://news:s3cret@mail.example"),
        (MAIL_FROM, "news@example.org"),
        (MAIL_TO, "a@example.org"),
    ];

    fn read(variables: &[(&str, &str)], origin: Option<&str>) -> Result<Option<Notifications>, String> {
        let read = |name: &str| {
            variables.iter().rev().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned())
        };
        notifications(read, origin).map_err(|failure| failure.to_string())
    }

    fn refusal(variables: &[(&str, &str)]) -> String {
        read(variables, Some("https://news.example")).map(drop).unwrap_err()
    }

    #[test]
    fn without_a_setting_nobody_is_notified() {
        assert!(read(&[], None).unwrap().is_none());
        assert!(read(&[(SMTP, ""), (WECOM, " ")], None).unwrap().is_none());
    }

    #[test]
    fn the_desk_is_below_the_portal_unless_it_is_named() {
        let robot = (WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1");
        let desk = |more: &[(&str, &str)], origin| {
            let settings = read(&[&[robot], more].concat(), origin);
            settings.map(|it| it.unwrap().desk)
        };
        assert_eq!(desk(&[], Some("https://news.example")).unwrap(), "https://news.example/desk/");
        let named = desk(&[(DESK, "https://desk.example/desk")], Some("https://news.example"));
        assert_eq!(named.unwrap(), "https://desk.example/desk/");
        assert!(desk(&[], None).unwrap_err().contains(DESK));
        assert!(desk(&[(DESK, "desk.example")], None).unwrap_err().contains("desk.example"));
    }

    #[test]
    fn all_channels_can_be_set_up_together() {
        let robots = [(WECOM, "https://a.example/?key=1"), (DINGTALK, "https://b.example/?access_token=2")];
        let settings = read(&[&MAIL[..], &robots].concat(), Some("https://news.example")).unwrap();
        assert_eq!(settings.unwrap().channels.len(), 3);
    }

    #[test]
    fn what_is_missing_is_named() {
        for index in 0..MAIL.len() {
            let mut variables = MAIL.to_vec();
            let (missing, _) = variables.remove(index);
            assert!(refusal(&variables).contains(&format!("缺少环境变量 {missing}")));
        }
        assert!(refusal(&[(DINGTALK_SECRET, "s3cret")]).contains(DINGTALK));
    }

    #[test]
    fn what_is_mistaken_is_named_without_its_secrets() {
        for (name, value) in [
            (SMTP, "mail.example:s3cret"),
            (SMTP, "smtps://news:s3cret#@mail.example"),
            (SMTP_CA, "Cargo.toml"),
            (SMTP_CA, "nothing.pem"),
            (MAIL_FROM, "门户"),
            (MAIL_TO, "a@example.org,b"),
            (WECOM, "qyapi.weixin.qq.com/?key=s3cret"),
            (DINGTALK, "s3cret"),
        ] {
            let message = refusal(&[&MAIL[..], &[(name, value)]].concat());
            assert!(message.starts_with(name) && !message.contains("s3cret"), "{message}");
        }
    }
}
