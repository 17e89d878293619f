//! Errors that end the server, each with the way out.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use portal_live::{ChannelError, OpenError};

/// Why the server did not start.
#[derive(Debug)]
pub enum Failure {
    /// The folder holds no site.
    NoSite(PathBuf),
    /// It cannot listen there.
    Listen(SocketAddr, io::Error),
    /// The system gives no event loop, or no signals.
    Runtime(io::Error),
    /// A database on a server has no folder beside it.
    NoUploads,
    /// A path of the live API that the site would publish.
    Public(PathBuf),
    /// WeChat's account lacks this variable.
    HalfAccount {
        /// Its name.
        missing: &'static str,
    },
    /// WeChat's host is no address.
    WechatHost(String),
    /// A setting that is none of its choices.
    Setting {
        /// Its name.
        name: &'static str,
        /// What it is.
        value: String,
        /// What it may be.
        choices: &'static str,
    },
    /// Mail to staff lacks this variable.
    HalfMail {
        /// Its name.
        missing: &'static str,
    },
    /// The certificates that mail is sent with cannot be read.
    MailAuthority {
        /// Where they should be.
        file: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// A secret of a robot without its address.
    NoWebhook,
    /// A setting names nobody to notify.
    Channel(ChannelError),
    /// Neither settings nor site say where the desk is.
    NoDesk,
    /// The address of the desk is none.
    Desk(String),
    /// The live API does not open.
    Live(OpenError),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSite(site) => {
                let site = site.display();
                write!(f, "{site} 里没有网站：先发布（portal publish 或 cargo xtask build），或检查文件夹名")
            }
            Self::Listen(address, error) if error.kind() == io::ErrorKind::AddrInUse => {
                let (ip, port) = (address.ip(), address.port());
                write!(f, "{ip} 的端口 {port} 已被占用：换一个，例如 {}", port.wrapping_add(1))
            }
            Self::Listen(address, error) => write!(f, "无法监听 {address}：{error}"),
            Self::Runtime(error) => write!(f, "系统资源不足，无法启动：{error}"),
            Self::NoUploads => {
                f.write_str("使用 PostgreSQL 时要用 --uploads 指定保存来稿文件的文件夹；多台服务器共用同一个")
            }
            Self::Public(path) => {
                let path = path.display();
                write!(f, "{path} 在网站文件夹里，任何人都能下载：--database 和 --uploads 请放到外面")
            }
            Self::HalfAccount { missing } => {
                write!(
                    f,
                    "缺少环境变量 {missing}：微信签名要同时设置 PORTAL_WECHAT_APP_ID 和 PORTAL_WECHAT_SECRET"
                )
            }
            Self::WechatHost(host) => {
                write!(
                    f,
                    "PORTAL_WECHAT_HOST 不是网址：{host}；一般不用设置，默认是 https://api.weixin.qq.com"
                )
            }
            Self::Setting { name, value, choices } => {
                write!(f, "环境变量 {name} 不能是“{value}”，可以是 {choices}")
            }
            Self::HalfMail { missing } => write!(
                f,
                "缺少环境变量 {missing}：用邮件通知来信要同时设置 PORTAL_SMTP、PORTAL_MAIL_FROM 和 PORTAL_MAIL_TO"
            ),
            Self::MailAuthority { file, error } => {
                write!(f, "PORTAL_SMTP_CA 的文件 {} 无法读取：{error}", file.display())
            }
            Self::NoWebhook => f.write_str(
                "设置了 PORTAL_DINGTALK_SECRET，却没有 PORTAL_DINGTALK_WEBHOOK：请补上钉钉机器人的网址",
            ),
            Self::Channel(error) => error.fmt(f),
            Self::NoDesk => f.write_str(
                "缺少环境变量 PORTAL_DESK：来信通知里要有来信管理的网址，例如 https://news.example.org/desk/；在 site.json 里填写 origin 也可以",
            ),
            Self::Desk(address) => {
                write!(f, "PORTAL_DESK 不是网址：{address}；请写成 https://news.example.org/desk/")
            }
            Self::Live(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}
