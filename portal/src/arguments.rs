//! Command line: which command, and what it is told.

use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};
use lexopt::{Error, Parser};
use portal_server::LiveOptions;

use crate::failure::Failure;

/// The usage of the program.
const USAGE: &str = "\
用法：portal <命令> [选项]

  portal serve      提供网站，以及留言、投稿、点击计数等接口
  portal publish    把内容发布成网站
  portal --version  版本

每个命令后加 --help 看它的选项。不带任何选项的 portal serve 用自带的内容试运行整个网站。";

/// The usage of `portal serve`.
const SERVE_USAGE: &str = "\
用法：portal serve [--dir 文件夹] [--listen 地址:端口] [--database 地址 [--uploads 文件夹] [--client-header 名称]]

  --dir DIR             portal publish 发布的网站
  --listen ADDRESS      在哪里提供，默认 127.0.0.1:8080
  --database ADDRESS    sqlite:文件（没有就新建）或 postgres://用户:密码@主机/数据库；有它才有留言等功能
  --uploads DIR         来稿文件放在哪里，不能在网站里面；SQLite 默认放在数据库旁边
  --client-header NAME  前面的网站服务器（nginx、Caddy）用哪个请求头写读者的地址，例如 x-real-ip

不带 --dir 和 --database 时试运行：自带的内容发布到当前文件夹的 site，数据库是 data/portal.sqlite。";

/// The usage of `portal publish`.
pub(crate) const PUBLISH_USAGE: &str = "\
用法：portal publish --content 来源 --out 文件夹 [选项]

  --content SOURCE    内容所在的文件夹，或内容接口的网址 https://…/api/v1；不写时是自带的内容（PORTAL_CONTENT）
  --out DIR           发布到哪里；那里原来的网站只更新变了的部分
  --api BASE          页面向哪里要内容，默认 /api/v1（PORTAL_API）
  --media LIST        页面可以显示哪些其他网站的图片和音视频，用空格隔开（PORTAL_MEDIA）
  --without-offline   读者断网时不能继续阅读（PORTAL_OFFLINE=off）
  --old-engines       让 Chromium 97 以前的内核也运行全部功能，安全策略因此放宽（PORTAL_OLD_ENGINES=on）
  --public DIR        原样发布的文件，其中 root/ 放到网站根目录，redirects.txt 是旧网址；默认是自带的 public
  --report FILE       把内容里的问题写成 JSON
  --strict            内容里有问题就不发布
  --allow-removals    允许一次撤下超过十分之一的页面";

/// What the program is to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// With the arguments of the site generator.
    Publish(Vec<OsString>),
    Serve(ServeOptions),
    /// Print this.
    Help(String),
}

/// How to serve.
#[derive(Debug, PartialEq)]
pub(crate) struct ServeOptions {
    /// The published site; without it, and without a database, the package's own content is tried out.
    pub(crate) dir: Option<PathBuf>,
    pub(crate) listen: SocketAddr,
    pub(crate) live: Option<LiveOptions>,
}

impl Command {
    /// Reads the arguments after the program's name.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        let mut parser = Parser::from_args(arguments);
        let command = match parser.next() {
            Ok(Some(Value(command))) => command,
            Ok(Some(Long("help") | Short('h')) | None) => return Ok(Self::Help(USAGE.to_owned())),
            Ok(Some(Long("version") | Short('V'))) => {
                return Ok(Self::Help(format!("portal {}", env!("CARGO_PKG_VERSION"))));
            }
            Ok(Some(other)) => return Err(usage(other.unexpected(), USAGE)),
            Err(error) => return Err(usage(error, USAGE)),
        };
        match command.to_str() {
            Some("publish") => publish(parser).map_err(|error| usage(error, PUBLISH_USAGE)),
            Some("serve") => serve(parser).map_err(|error| usage(error, SERVE_USAGE)),
            _ => Err(Failure::UnknownCommand(command, USAGE)),
        }
    }
}

fn usage(error: Error, usage: &'static str) -> Failure {
    Failure::Usage(error, usage)
}

/// The site generator reads its own arguments.
fn publish(mut parser: Parser) -> Result<Command, Error> {
    let arguments: Vec<OsString> = parser.raw_args()?.collect();
    match arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        true => Ok(Command::Help(PUBLISH_USAGE.to_owned())),
        false => Ok(Command::Publish(arguments)),
    }
}

fn serve(mut parser: Parser) -> Result<Command, Error> {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 8080));
    let mut options = ServeOptions { dir: None, listen, live: None };
    let mut live = LiveOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("dir") => options.dir = Some(parser.value()?.into()),
            Long("listen") => options.listen = parser.value()?.parse()?,
            Long("database") => live.database = parser.value()?.string()?,
            Long("uploads") => live.uploads = Some(parser.value()?.into()),
            Long("client-header") => live.client_header = Some(parser.value()?.parse()?),
            Long("help") | Short('h') => return Ok(Command::Help(SERVE_USAGE.to_owned())),
            _ => return Err(argument.unexpected()),
        }
    }
    if !live.database.is_empty() {
        options.live = Some(live);
    } else if live != LiveOptions::default() {
        return Err("--uploads 和 --client-header 要和 --database 一起用".into());
    }
    Ok(Command::Serve(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(OsString::from)).map_err(|failure| failure.to_string())
    }

    fn served(line: &str) -> ServeOptions {
        match parse(line) {
            Ok(Command::Serve(options)) => options,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_site_is_served_where_it_is_said() {
        let plain = served("serve --dir dist");
        assert_eq!((plain.dir, plain.listen.to_string()), (Some("dist".into()), "127.0.0.1:8080".to_owned()));
        assert_eq!(plain.live, None, "a database is named, or there is none");
        let live = served("serve --listen [::]:80 --database sqlite:a.db --client-header X-Real-IP");
        assert_eq!(live.listen.to_string(), "[::]:80");
        assert_eq!(live.live.map(|live| live.database).as_deref(), Some("sqlite:a.db"));
    }

    #[test]
    fn a_mistake_is_named_with_the_usage() {
        for (line, mistake) in [
            ("start", "start"),
            ("--fast", "--fast"),
            ("serve here", "here"),
            ("serve --listen 8080", "8080"),
            ("serve --uploads files", "--database"),
            ("serve --dir", "--dir"),
        ] {
            let message = parse(line).expect_err(line);
            assert!(message.contains(mistake) && message.contains("用法"), "{message}");
        }
    }

    #[test]
    fn each_command_tells_how_it_is_used() {
        for line in ["", "--help", "serve --help", "publish --out a --help", "--version"] {
            assert!(matches!(parse(line), Ok(Command::Help(_))), "{line}");
        }
    }

    #[test]
    fn the_site_generator_gets_its_arguments_as_they_are() {
        let expected = ["--content", "a", "--out=b"].map(OsString::from).to_vec();
        assert_eq!(parse("publish --content a --out=b"), Ok(Command::Publish(expected)));
    }
}
