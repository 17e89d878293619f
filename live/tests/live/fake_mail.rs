//! A mail server on loopback, as RFC 5321 has it and no further: it takes mail, refuses it, or says nothing.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::AbortHandle;

use crate::mail::Mail;

/// What the server does with a mail.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Behavior {
    #[default]
    Accept,
    /// This answer to who sends it.
    RefuseSender(&'static str),
    /// This answer to the password.
    RefusePassword(&'static str),
    /// 550 to this recipient.
    RefuseRecipient(&'static str),
    /// 554 to a mail whose text has this in it.
    RefuseText(&'static str),
    /// Not even a greeting.
    Silent,
    /// Takes a mail, and never says goodbye.
    NoGoodbye,
}

/// The server; a clone is the same one.
#[derive(Clone)]
pub(crate) struct FakeMail {
    pub(crate) port: u16,
    state: Arc<State>,
    task: Arc<Mutex<Option<AbortHandle>>>,
}

#[derive(Default)]
struct State {
    behavior: Mutex<Behavior>,
    mails: Mutex<Vec<Mail>>,
    connections: Mutex<u32>,
    connected: Notify,
}

impl FakeMail {
    pub(crate) async fn start() -> Self {
        let mut server = Self { port: 0, state: Arc::default(), task: Arc::default() };
        server.port = server.listen(0).await;
        server
    }

    /// As a setting names it.
    pub(crate) fn address(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub(crate) fn behave(&self, behavior: Behavior) {
        *lock(&self.state.behavior) = behavior;
    }

    /// Nobody listens any more.
    pub(crate) fn stop(&self) {
        lock(&self.task).take().expect("it runs").abort();
    }

    /// It is there again, on the same port.
    pub(crate) async fn start_again(&self) {
        self.listen(self.port).await;
    }

    /// All mails it has taken.
    pub(crate) fn mails(&self) -> Vec<Mail> {
        lock(&self.state.mails).clone()
    }

    /// The one mail it has taken.
    #[track_caller]
    pub(crate) fn mail(&self) -> Mail {
        let mails = self.mails();
        assert_eq!(mails.len(), 1, "{mails:?}");
        mails.into_iter().next().expect("a mail")
    }

    /// How often someone came.
    pub(crate) fn connections(&self) -> u32 {
        *lock(&self.state.connections)
    }

    /// Until the next one comes.
    pub(crate) async fn connected(&self) {
        self.state.connected.notified().await;
    }

    async fn listen(&self, port: u16) -> u16 {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let state = Arc::clone(&self.state);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *lock(&state.connections) += 1;
                state.connected.notify_waiters();
                let state = Arc::clone(&state);
                // A client that leaves ends its conversation.
                tokio::spawn(async move { _ = converse(stream, &state).await });
            }
        });
        *lock(&self.task) = Some(task.abort_handle());
        port
    }
}

async fn converse(stream: TcpStream, state: &State) -> std::io::Result<()> {
    let behavior = *lock(&state.behavior);
    let mut stream = BufReader::new(stream);
    if behavior == Behavior::Silent {
        return read_line(&mut stream).await.map(drop);
    }
    answer(&mut stream, "220 mail.example ESMTP").await?;
    let (mut sender, mut recipients) = (String::new(), Vec::new());
    loop {
        let line = read_line(&mut stream).await?;
        let reply = match line.split([' ', ':', '\r']).next().unwrap_or_default() {
            "EHLO" => "250-mail.example\r\n250 AUTH PLAIN",
            "AUTH" => match behavior {
                Behavior::RefusePassword(reply) => reply,
                _ => "235 2.7.0 welcome",
            },
            "MAIL" => match behavior {
                Behavior::RefuseSender(reply) => reply,
                _ => {
                    sender = address_in(&line);
                    "250 OK"
                }
            },
            "RCPT" => match behavior {
                Behavior::RefuseRecipient(gone) if address_in(&line) == gone => "550 5.1.1 no such user",
                _ => {
                    recipients.push(address_in(&line));
                    "250 OK"
                }
            },
            "DATA" => {
                answer(&mut stream, "354 go on").await?;
                let raw = read_data(&mut stream).await?;
                let mail = Mail::parse(sender.clone(), std::mem::take(&mut recipients), raw);
                match behavior {
                    Behavior::RefuseText(text) if mail.text.contains(text) => "554 5.7.1 looks like spam",
                    _ => {
                        lock(&state.mails).push(mail);
                        "250 2.0.0 queued"
                    }
                }
            }
            "QUIT" if behavior == Behavior::NoGoodbye => continue,
            "QUIT" => return answer(&mut stream, "221 bye").await,
            _ => "502 5.5.2 not known",
        };
        answer(&mut stream, reply).await?;
    }
}

async fn answer(stream: &mut BufReader<TcpStream>, line: &str) -> std::io::Result<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await?;
    stream.flush().await
}

/// A line; an end of the connection is an error.
async fn read_line(stream: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut line = String::new();
    match stream.read_line(&mut line).await? {
        0 => Err(std::io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(line),
    }
}

/// Everything up to a line that is a dot; dots at the beginning of a line were doubled.
async fn read_data(stream: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut data = String::new();
    loop {
        let line = read_line(stream).await?;
        match line.strip_prefix('.') {
            Some("\r\n") => return Ok(data),
            Some(rest) => data.push_str(rest),
            None => data.push_str(&line),
        }
    }
}

/// What is between `<` and `>`.
fn address_in(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map(|(address, _)| address.to_owned()).unwrap_or_default()
}

fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}
