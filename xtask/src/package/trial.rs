//! A packed archive as an operator meets it: unpacked, started without options, and asked for a page and a form.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::command;
use crate::failure::Failure;
use crate::folders;

const FOLDER: &str = "target/package/trial";
const FORM: &str = "kind=message&name=a&title=portal&content=portal+package&website=";
const HINT: &str = "see what it says above";

/// Fails unless the package shows the portal and receives a message.
pub(super) fn run(archive: &Path, name: &str) -> Result<(), Failure> {
    let folder = folders::at(FOLDER);
    folders::empty(&folder)?;
    let mut tar = Command::new("tar");
    tar.args(["--extract", "--gzip", "--file"]).arg(archive).arg("--directory").arg(&folder);
    command::run(&mut tar, HINT)?;
    let unpacked = folder.join(name);
    let mut portal = Command::new(unpacked.join("portal"));
    // Nothing of this machine: no path to its programs, no home.
    portal
        .args(["serve", "--listen", "127.0.0.1:0"])
        .current_dir(&unpacked)
        .env_clear()
        .stdout(Stdio::piped());
    let mut server = Server(command::start(&mut portal, HINT)?);
    let answers = server.answers().map_err(Failure::file(archive))?;
    match answers
        .iter()
        .zip(["HTTP/1.1 200 ", "HTTP/1.1 201 "])
        .all(|(answer, status)| answer.starts_with(status))
    {
        true => folders::remove(&folder),
        false => Err(Failure::Package(answers.concat())),
    }
}

/// A running server, ended with the trial.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

impl Server {
    /// What it answers when it is asked for the home page, and when a message is sent.
    fn answers(&mut self) -> io::Result<[String; 2]> {
        let output = self.0.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address =
            lines.find_map(|line| Some(line.split_once("http://")?.1.trim_end_matches('/').to_owned()));
        let address = address.ok_or(io::ErrorKind::UnexpectedEof)?;
        let head = |line: &str| {
            format!("{line} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAccept: text/html\r\n")
        };
        let form = format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{FORM}",
            FORM.len()
        );
        Ok([
            ask(&address, &format!("{}\r\n", head("GET /")))?,
            ask(&address, &format!("{}{form}", head("POST /api/v1/messages")))?,
        ])
    }
}

fn ask(address: &str, request: &str) -> io::Result<String> {
    let mut connection = TcpStream::connect(address)?;
    connection.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
