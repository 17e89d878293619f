//! A digest by mail: plain text over SMTP.

use std::error::Error as _;
use std::time::Duration;
use std::{io, iter};

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::extension::ClientId;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::text::Text;

use crate::model::{Digest, Moment};
use crate::settings::{MailServer, Mailbox, Mailing, Security};

use super::error::{NotifyError, Reason};

/// How long a server may take for its last line.
const GOODBYE: Duration = Duration::from_secs(5);

/// Sends this text. It is sent once the server has taken it, whatever becomes of the connection then.
pub(super) async fn send(
    mailing: &Mailing,
    digest: &Digest<'_>,
    text: String,
    now: Moment,
    timeout: Duration,
) -> Result<(), NotifyError> {
    let message = message(mailing, digest, text, now);
    let mut connection = within(timeout, deliver(mailing, &message, timeout)).await?;
    // A server that takes its time to say goodbye has the mail all the same.
    _ = within(timeout.min(GOODBYE), async { Ok(connection.quit().await) }).await;
    Ok(())
}

fn message(mailing: &Mailing, digest: &Digest<'_>, text: String, now: Moment) -> Vec<u8> {
    let message = MessageBuilder::new()
        .from(header(&mailing.from))
        .to(header(&mailing.to))
        .subject(digest.subject())
        .date(now.millis() / 1000)
        .message_id(digest.message_id())
        // No holiday answers this mail (RFC 3834).
        .header("Auto-Submitted", Text::new("auto-generated"))
        // Lines of a text end so in whatever encoding (RFC 2046).
        .text_body(text.replace('\n', "\r\n"));
    // Writing into memory does not fail.
    message.write_to_vec().unwrap_or_default()
}

fn header(mailbox: &Mailbox) -> Address<'_> {
    let name = Some(mailbox.name.as_str()).filter(|name| !name.is_empty());
    Address::new_address(name, AsRef::<str>::as_ref(&mailbox.address))
}

async fn deliver(
    mailing: &Mailing,
    message: &[u8],
    timeout: Duration,
) -> Result<AsyncSmtpConnection, NotifyError> {
    let hello = ClientId::Domain(mailing.from.address.domain().to_owned());
    let mut connection =
        connect(&mailing.server, &hello, timeout).await.map_err(|it| failed(&it, Reason::Busy))?;
    if let Some(credentials) = &mailing.server.credentials {
        let access =
            Reason::Access("账号或密码不对：请核对 PORTAL_SMTP；QQ、163 等邮箱要填授权码，不是登录密码");
        connection.auth(DEFAULT_MECHANISMS, credentials).await.map_err(|error| failed(&error, access))?;
    }
    let sent = connection.send(&envelope(mailing)?, message).await;
    sent.map(|_| connection).map_err(|error| failed(&error, Reason::Content))
}

fn envelope(mailing: &Mailing) -> Result<Envelope, NotifyError> {
    let to = vec![mailing.to.address.clone()];
    // Without a recipient there would be none.
    Envelope::new(Some(mailing.from.address.clone()), to).map_err(|_| NotifyError::Malformed)
}

async fn connect(
    server: &MailServer,
    hello: &ClientId,
    timeout: Duration,
) -> Result<AsyncSmtpConnection, Error> {
    let implicit = (server.security == Security::Implicit).then(|| server.encryption()).transpose()?;
    let address = (server.host.as_str(), server.port);
    let mut connection =
        AsyncSmtpConnection::connect_tokio1(address, Some(timeout), hello, implicit, None).await?;
    let upgrade = match server.security {
        Security::Required => true,
        Security::Offered => connection.can_starttls(),
        Security::Implicit | Security::Loopback => false,
    };
    if upgrade {
        connection.starttls(server.encryption()?, hello).await?;
    }
    Ok(connection)
}

/// An error of ours; `reason` is what a final refusal is about at this point.
fn failed(error: &Error, reason: Reason) -> NotifyError {
    match error.status() {
        Some(code) => {
            let reason = if error.is_transient() { Reason::Busy } else { reason };
            NotifyError::Refused { code: i64::from(u16::from(code)), reason }
        }
        None if is_of_encryption(error) => {
            NotifyError::Unreachable("邮件服务器的证书有问题，或主机名与证书不符")
        }
        None if error.is_timeout() => NotifyError::Unreachable("邮件服务器没有反应"),
        None if error.is_client() => NotifyError::Unreachable("邮件服务器不支持加密（STARTTLS）或登录"),
        None if error.is_response() => NotifyError::Malformed,
        None => NotifyError::Unreachable("邮件服务器不在，或中断了连接"),
    }
}

/// Whether a handshake failed: tokio-rustls hands what rustls says on as invalid data.
fn is_of_encryption(error: &Error) -> bool {
    let causes = iter::successors(error.source(), |&cause| cause.source());
    let mut errors = causes.filter_map(|cause| cause.downcast_ref::<io::Error>());
    error.is_tls() || errors.any(|error| error.kind() == io::ErrorKind::InvalidData)
}

async fn within<T>(
    timeout: Duration,
    work: impl Future<Output = Result<T, NotifyError>>,
) -> Result<T, NotifyError> {
    let silent = |_| NotifyError::Unreachable("邮件服务器没有反应");
    tokio::time::timeout(timeout, work).await.map_err(silent)?
}

#[cfg(test)]
mod tests;
