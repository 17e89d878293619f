//! What leaves a client of SMTP, with encryption and without it.

use std::sync::Arc;

use lettre::transport::smtp::authentication::Credentials;
use rcgen::CertifiedKey;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

use super::*;

const TIMEOUT: Duration = Duration::from_secs(10);
const TEXT: &str = "3 new";

/// A server's certificate, which it signed itself.
struct Certificate {
    pem: String,
    acceptor: TlsAcceptor,
}

/// What a client said.
#[derive(Default)]
struct Commands {
    plain: String,
    encrypted: String,
}

impl Certificate {
    fn of(host: &str) -> Self {
        let CertifiedKey { cert, signing_key } =
            rcgen::generate_simple_self_signed([host.to_owned()]).expect("a certificate");
        let key = PrivatePkcs8KeyDer::from(signing_key.serialize_der()).into();
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions of TLS")
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key)
            .expect("a certificate with its key");
        Self { pem: cert.pem(), acceptor: TlsAcceptor::from(Arc::new(config)) }
    }
}

/// Writes to a server on `localhost`; a server without a certificate knows no encryption.
async fn write_to(
    security: Security,
    certificate: Option<&Certificate>,
    authority: Option<&Certificate>,
) -> (Result<(), NotifyError>, Commands) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("its address").port();
    let acceptor = certificate.map(|it| it.acceptor.clone());
    let server = tokio::spawn(serve(listener, security, acceptor));
    let server_settings = MailServer {
        host: "localhost".to_owned(),
        port,
        security,
        credentials: Some(Credentials::new("news".to_owned(), "secret".to_owned())),
        authority: authority.map(|it| it.pem.clone()),
    };
    let mailbox = Mailbox { name: String::new(), address: "news@example.org".parse().expect("an address") };
    let mailing = Mailing { server: server_settings, from: mailbox.clone(), to: mailbox };
    let now = Moment::from_millis(0);
    let sent = send(&mailing, &Digest::new(&[], ""), TEXT.to_owned(), now, TIMEOUT).await;
    (sent, server.await.expect("a server"))
}

async fn serve(listener: TcpListener, security: Security, acceptor: Option<TlsAcceptor>) -> Commands {
    let (mut stream, _) = listener.accept().await.expect("a client");
    let mut commands = Commands::default();
    let is_encrypted = security == Security::Implicit && acceptor.is_some();
    if !is_encrypted {
        let features =
            if acceptor.is_some() { "250-mail.example\r\n250 STARTTLS" } else { "250 mail.example" };
        stream.write_all(b"220 mail.example ESMTP\r\n").await.expect("a client");
        commands.plain = converse(&mut stream, features).await;
    }
    // A client that does not believe the certificate ends the handshake.
    if let Some(acceptor) = acceptor
        && let Ok(mut stream) = acceptor.accept(stream).await
    {
        if is_encrypted {
            stream.write_all(b"220 mail.example ESMTP\r\n").await.expect("a client");
        }
        commands.encrypted = converse(&mut stream, "250-mail.example\r\n250 AUTH PLAIN").await;
    }
    commands
}

/// Answers commands until the client is gone, or begins to encrypt; what it said.
async fn converse(stream: &mut (impl AsyncRead + AsyncWrite + Unpin), features: &str) -> String {
    let mut stream = BufReader::new(stream);
    let (mut commands, mut is_text) = (String::new(), false);
    loop {
        let mut line = String::new();
        if !stream.read_line(&mut line).await.is_ok_and(|bytes| bytes > 0) {
            return commands;
        }
        commands.push_str(&line);
        let reply = match line.split([' ', '\r']).next().unwrap_or_default() {
            "." => "250 queued",
            _ if is_text => continue,
            "EHLO" => features,
            "STARTTLS" => "220 go on",
            "AUTH" => "235 welcome",
            "DATA" => "354 go on",
            _ => "250 OK",
        };
        is_text = reply.starts_with("354");
        if stream.write_all(format!("{reply}\r\n").as_bytes()).await.is_err() || line.starts_with("STARTTLS")
        {
            return commands;
        }
    }
}

#[tokio::test]
async fn without_encryption_neither_password_nor_mail_leaves() {
    for security in [Security::Required, Security::Implicit] {
        let (sent, commands) = write_to(security, None, None).await;
        assert!(matches!(sent, Err(NotifyError::Unreachable(_))), "{security:?}: {sent:?}");
        let plain = commands.plain;
        assert!(!plain.contains("AUTH") && !plain.contains("MAIL"), "{security:?}: {plain}");
    }
}

#[tokio::test]
async fn password_and_mail_go_encrypted_to_a_server_with_a_trusted_certificate() {
    let certificate = Certificate::of("localhost");
    for security in [Security::Required, Security::Offered, Security::Implicit] {
        let (sent, commands) = write_to(security, Some(&certificate), Some(&certificate)).await;
        assert!(sent.is_ok(), "{security:?}: {sent:?}");
        let Commands { plain, encrypted } = commands;
        assert!(encrypted.contains("AUTH PLAIN") && encrypted.contains(TEXT), "{security:?}: {encrypted}");
        assert!(!plain.contains("AUTH") && !plain.contains("MAIL"), "{security:?}: {plain}");
    }
}

#[tokio::test]
async fn nothing_leaves_for_a_server_whose_certificate_is_not_trusted() {
    let certificate = Certificate::of("localhost");
    let other_host = Certificate::of("other.example");
    for (certificate, authority) in
        [(&certificate, None), (&certificate, Some(&other_host)), (&other_host, Some(&other_host))]
    {
        for security in [Security::Required, Security::Implicit] {
            let (sent, commands) = write_to(security, Some(certificate), authority).await;
            let is_reported =
                matches!(&sent, Err(NotifyError::Unreachable(reason)) if reason.contains("证书"));
            assert!(is_reported, "{security:?}: {sent:?}");
            let all = commands.plain + &commands.encrypted;
            assert!(!all.contains("AUTH") && !all.contains("MAIL"), "{security:?}: {all}");
        }
    }
}
