//! A mail server on loopback, as RFC 5321 has it and no further: it takes mail, refuses it, or says nothing.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::AbortHandle;

use crate::mail::Mail;
use crate::smtp::{Conversation, address_in};

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
    /// Reads a mail, and takes it once it may.
    Hesitant,
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
    may_take: Notify,
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

    /// A hesitant one takes the mail now.
    pub(crate) fn take(&self) {
        self.state.may_take.notify_one();
    }

    async fn listen(&self, port: u16) -> u16 {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let state = Arc::clone(&self.state);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *lock(&state.connections) += 1;
                state.connected.notify_waiters();
                let (conversation, state) = (Conversation::new(stream), Arc::clone(&state));
                // A client that leaves ends its conversation.
                tokio::spawn(async move { _ = state.serve(conversation).await });
            }
        });
        *lock(&self.task) = Some(task.abort_handle());
        port
    }
}

impl State {
    async fn serve(&self, mut client: Conversation) -> std::io::Result<()> {
        let behavior = *lock(&self.behavior);
        if behavior == Behavior::Silent {
            return client.line().await.map(drop);
        }
        client.answer("220 mail.example ESMTP").await?;
        let (mut sender, mut recipients) = (String::new(), Vec::new());
        loop {
            let line = client.line().await?;
            let address = address_in(&line);
            let reply = match (line.split([' ', ':', '\r']).next().unwrap_or_default(), behavior) {
                ("EHLO", _) => "250-mail.example\r\n250 AUTH PLAIN",
                ("AUTH", Behavior::RefusePassword(reply)) | ("MAIL", Behavior::RefuseSender(reply)) => reply,
                ("AUTH", _) => "235 2.7.0 welcome",
                ("RCPT", Behavior::RefuseRecipient(gone)) if address == gone => "550 5.1.1 no such user",
                ("MAIL", _) => {
                    sender = address;
                    "250 OK"
                }
                ("RCPT", _) => {
                    recipients.push(address);
                    "250 OK"
                }
                ("DATA", _) => {
                    client.answer("354 go on").await?;
                    let raw = client.data().await?;
                    self.receive(Mail::parse(sender.clone(), recipients.clone(), raw), behavior).await
                }
                ("QUIT", Behavior::NoGoodbye) => continue,
                ("QUIT", _) => return client.answer("221 bye").await,
                _ => "502 5.5.2 not known",
            };
            client.answer(reply).await?;
        }
    }

    async fn receive(&self, mail: Mail, behavior: Behavior) -> &'static str {
        match behavior {
            Behavior::RefuseText(text) if mail.text.contains(text) => return "554 5.7.1 looks like spam",
            Behavior::Hesitant => self.may_take.notified().await,
            _ => {}
        }
        lock(&self.mails).push(mail);
        "250 2.0.0 queued"
    }
}

fn lock<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}
