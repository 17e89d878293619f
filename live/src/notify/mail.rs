//! A digest by mail: plain text over SMTP.

use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
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
    let tls = || TlsParameters::new(server.host.clone());
    let implicit = (server.security == Security::Implicit).then(tls).transpose()?;
    let address = (server.host.as_str(), server.port);
    let mut connection =
        AsyncSmtpConnection::connect_tokio1(address, Some(timeout), hello, implicit, None).await?;
    let upgrade = match server.security {
        Security::Required => true,
        Security::Offered => connection.can_starttls(),
        Security::Implicit | Security::Loopback => false,
    };
    if upgrade {
        connection.starttls(tls()?, hello).await?;
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
        None if error.is_tls() => NotifyError::Unreachable("邮件服务器的证书有问题，或主机名与证书不符"),
        None if error.is_timeout() => NotifyError::Unreachable("邮件服务器没有反应"),
        None if error.is_client() => NotifyError::Unreachable("邮件服务器不支持加密（STARTTLS）或登录"),
        None if error.is_response() => NotifyError::Malformed,
        None => NotifyError::Unreachable("邮件服务器不在，或中断了连接"),
    }
}

async fn within<T>(
    timeout: Duration,
    work: impl Future<Output = Result<T, NotifyError>>,
) -> Result<T, NotifyError> {
    let silent = |_| NotifyError::Unreachable("邮件服务器没有反应");
    tokio::time::timeout(timeout, work).await.map_err(silent)?
}

#[cfg(test)]
mod tests {
    use lettre::transport::smtp::authentication::Credentials;
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;

    use super::*;

    const TIMEOUT: Duration = Duration::from_secs(10);

    /// Writes to a server that knows no encryption; the commands it got.
    async fn commands(security: Security) -> (Result<(), NotifyError>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let server = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.expect("a client");
            let mut stream = BufReader::new(stream);
            stream.write_all(b"220 mail.example ESMTP\r\n").await.expect("a client");
            let mut commands = Vec::new();
            while stream.read_until(b'\n', &mut commands).await.is_ok_and(|bytes| bytes > 0) {
                if stream.write_all(b"250 OK\r\n").await.is_err() {
                    break;
                }
            }
            String::from_utf8_lossy(&commands).into_owned()
        });
        let credentials = Some(Credentials::new("news".to_owned(), "secret".to_owned()));
        let server_settings = MailServer { host: "127.0.0.1".to_owned(), port, security, credentials };
        let mailbox =
            Mailbox { name: String::new(), address: "news@example.org".parse().expect("an address") };
        let mailing = Mailing { server: server_settings, from: mailbox.clone(), to: mailbox };
        let now = Moment::from_millis(0);
        let sent = send(&mailing, &Digest::new(&[], ""), String::new(), now, TIMEOUT).await;
        (sent, server.await.expect("a server"))
    }

    #[tokio::test]
    async fn without_encryption_neither_password_nor_mail_leaves() {
        for security in [Security::Required, Security::Implicit] {
            let (sent, commands) = commands(security).await;
            assert!(matches!(sent, Err(NotifyError::Unreachable(_))), "{security:?}: {sent:?}");
            assert!(!commands.contains("AUTH") && !commands.contains("MAIL"), "{security:?}: {commands}");
        }
    }
}
