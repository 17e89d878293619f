//! A channel: one recipient of mail, or one robot.

use std::collections::BTreeSet;
use std::fmt;

use super::{MailServer, Mailbox, Mailing, Robot};

/// By what staff are notified.
#[derive(Clone, PartialEq, Eq)]
pub struct Channel(ChannelKind);

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum ChannelKind {
    Mail(Mailing),
    /// 企业微信群机器人.
    Wecom(Robot),
    /// 钉钉自定义机器人.
    Dingtalk(Robot),
}

/// Why a setting names no channel. No message holds a password or a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChannelError {
    /// The mail server.
    MailServer,
    /// Whose certificates are trusted besides the public authorities'.
    MailAuthority,
    /// The sender.
    Sender(String),
    /// One of the recipients.
    Recipient(String),
    /// There are no recipients.
    NoRecipient,
    /// The robot of 企业微信.
    Wecom,
    /// The robot of 钉钉.
    Dingtalk,
}

impl Channel {
    /// Mail to each of these recipients, through this server. A mail of its own for each: an address that is gone costs the
    /// others nothing. `authority` is the certificate (PEM) of whoever signed the server's, if that is none of the public authorities.
    pub fn mails(
        server: &str,
        authority: Option<&str>,
        from: &str,
        to: &str,
    ) -> Result<Vec<Self>, ChannelError> {
        let mut server = MailServer::parse(server).ok_or(ChannelError::MailServer)?;
        if let Some(pem) = authority {
            server = server.trusting(pem).ok_or(ChannelError::MailAuthority)?;
        }
        let from = Mailbox::parse(from).ok_or_else(|| ChannelError::Sender(from.to_owned()))?;
        let texts = to.split([',', '，', ';', '；']).map(str::trim).filter(|text| !text.is_empty());
        let mut addresses = BTreeSet::new();
        let mut channels = Vec::new();
        for text in texts {
            let to = Mailbox::parse(text).ok_or_else(|| ChannelError::Recipient(text.to_owned()))?;
            if addresses.insert(to.address.to_string().to_lowercase()) {
                channels.push(Self(ChannelKind::Mail(Mailing {
                    server: server.clone(),
                    from: from.clone(),
                    to,
                })));
            }
        }
        if channels.is_empty() { Err(ChannelError::NoRecipient) } else { Ok(channels) }
    }

    /// A robot of 企业微信 by its address, which holds its key.
    pub fn wecom(address: &str) -> Result<Self, ChannelError> {
        Robot::parse(address, None).map(|robot| Self(ChannelKind::Wecom(robot))).ok_or(ChannelError::Wecom)
    }

    /// A robot of 钉钉 by its address, which holds its key, and the secret it signs with, if it does.
    pub fn dingtalk(address: &str, secret: Option<&str>) -> Result<Self, ChannelError> {
        Robot::parse(address, secret)
            .map(|robot| Self(ChannelKind::Dingtalk(robot)))
            .ok_or(ChannelError::Dingtalk)
    }

    pub(crate) fn kind(&self) -> &ChannelKind {
        &self.0
    }

    /// What the database and the log call it.
    pub(crate) fn name(&self) -> String {
        match &self.0 {
            ChannelKind::Mail(mailing) => format!("mail {}", mailing.to.address),
            ChannelKind::Wecom(_) => "wecom".to_owned(),
            ChannelKind::Dingtalk(_) => "dingtalk".to_owned(),
        }
    }
}

impl fmt::Debug for Channel {
    /// Without passwords and keys.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Channel({})", self.name())
    }
}

impl fmt::Display for ChannelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MailServer => f.write_str(
                "PORTAL_SMTP 无法识别：请写成 smtps://账号:密码@主机，或没有密码的 smtp://主机:25；账号和密码里的特殊符号写成 %XX，例如 # 写成 %23",
            ),
            Self::MailAuthority => f.write_str(
                "PORTAL_SMTP_CA 里没有可用的证书：请给出签发邮件服务器证书的机构的 PEM 文件，以 -----BEGIN CERTIFICATE----- 开头",
            ),
            Self::Sender(text) => {
                write!(f, "PORTAL_MAIL_FROM 不是邮箱地址：{text}；请写成 news@example.org 或 门户 <news@example.org>")
            }
            Self::Recipient(text) => {
                write!(f, "PORTAL_MAIL_TO 里有一个不是邮箱地址：{text}；请写成 a@example.org,b@example.org")
            }
            Self::NoRecipient => f.write_str("PORTAL_MAIL_TO 里没有邮箱地址；请写成 a@example.org,b@example.org"),
            Self::Wecom => f.write_str(
                "PORTAL_WECOM_WEBHOOK 不是网址：请从企业微信群机器人的页面复制，形如 https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…",
            ),
            Self::Dingtalk => f.write_str(
                "PORTAL_DINGTALK_WEBHOOK 不是网址：请从钉钉机器人的页面复制，形如 https://oapi.dingtalk.com/robot/send?access_token=…",
            ),
        }
    }
}

impl std::error::Error for ChannelError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(to: &str) -> Result<Vec<String>, ChannelError> {
        let channels = Channel::mails("smtp://localhost", None, "门户 <news@example.org>", to)?;
        Ok(channels.iter().map(Channel::name).collect())
    }

    #[test]
    fn each_recipient_is_a_channel() {
        assert_eq!(names("a@example.org").unwrap(), ["mail a@example.org"]);
        let three = ["mail a@example.org", "mail b@example.org", "mail c@example.org"];
        assert_eq!(names("a@example.org, 王 <b@example.org>；c@example.org，A@example.org,").unwrap(), three);
    }

    #[test]
    fn a_mistake_is_named() {
        assert_eq!(names(" , "), Err(ChannelError::NoRecipient));
        assert_eq!(names("a@example.org,王编辑"), Err(ChannelError::Recipient("王编辑".to_owned())));
        let sender = Channel::mails("smtp://localhost", None, "news", "a@example.org");
        assert_eq!(sender, Err(ChannelError::Sender("news".to_owned())));
        for address in ["", "qyapi.weixin.qq.com", "ftp://host/send?key=1", "https://"] {
            assert_eq!(Channel::wecom(address), Err(ChannelError::Wecom), "{address}");
        }
    }

    #[test]
    fn nothing_secret_is_shown() {
        let mails =
            Channel::mails("smtps://news:s3cret@mail.example", None, "a@example.org", "a@example.org")
                .unwrap();
        let robot =
            Channel::dingtalk("https://oapi.dingtalk.com/robot/send?access_token=s3cret", Some("s3cret"));
        let wrong =
            Channel::mails("smtps://news:s3cret@", None, "a@example.org", "a@example.org").unwrap_err();
        let shown = format!("{mails:?} {:?} {wrong} {wrong:?}", robot.unwrap());
        assert!(!shown.contains("s3cret"), "{shown}");
    }
}
