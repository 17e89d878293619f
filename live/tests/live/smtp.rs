//! The lines of SMTP (RFC 5321), as a server reads and writes them.

use std::io::{Error, ErrorKind, Result};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A connection of a client.
pub(crate) struct Conversation(BufReader<TcpStream>);

impl Conversation {
    pub(crate) fn new(stream: TcpStream) -> Self {
        Self(BufReader::new(stream))
    }

    pub(crate) async fn answer(&mut self, line: &str) -> Result<()> {
        self.0.write_all(format!("{line}\r\n").as_bytes()).await?;
        self.0.flush().await
    }

    /// The next line; the end of the connection is an error.
    pub(crate) async fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        match self.0.read_line(&mut line).await? {
            0 => Err(Error::from(ErrorKind::UnexpectedEof)),
            _ => Ok(line),
        }
    }

    /// Everything up to a line that is a dot; dots at the beginning of a line were doubled.
    pub(crate) async fn data(&mut self) -> Result<String> {
        let mut data = String::new();
        loop {
            let line = self.line().await?;
            match line.strip_prefix('.') {
                Some("\r\n") => return Ok(data),
                Some(rest) => data.push_str(rest),
                None => data.push_str(&line),
            }
        }
    }
}

/// What is between `<` and `>`.
pub(crate) fn address_in(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inner.map(|(address, _)| address.to_owned()).unwrap_or_default()
}
