//! What the program says of itself, and of a command that it does not know.

use lexopt::Error;

/// The usage of the program.
pub(crate) const PROGRAM: &str = "\
用法：portal <命令> [选项]

  portal serve      提供网站，以及留言、投稿、点击计数等接口
  portal publish    把内容发布成网站
  portal inbox      查看、答复、导出读者的留言、纠错和投稿，管理后台账号
  portal --version  版本

每个命令后加 --help 看它的选项。不带任何选项的 portal serve 用自带的内容试运行整个网站。";

/// The usage of `portal serve`.
pub(crate) const SERVE: &str = "\
用法：portal serve [--dir 文件夹] [--listen 地址:端口] [--database 地址 [--uploads 文件夹] [--keep 天数] [--client-header 名称]]

  --dir DIR             portal publish 发布的网站
  --listen ADDRESS      在哪里提供，默认 127.0.0.1:8080
  --database ADDRESS    sqlite:文件（没有就新建）或 postgres://用户:密码@主机/数据库；有它才有留言等功能
  --uploads DIR         来稿文件放在哪里，不能在网站里面；SQLite 默认放在数据库旁边
  --keep 365d           读者的来信保存多久，过期自动删除，默认一年；答复已公开的，留下标题、内容、答复和姓名的第一个字
  --metrics ADDRESS     在哪里提供 Prometheus 指标（/metrics），例如 127.0.0.1:9090；不写就不提供
  --client-header NAME  前面的网站服务器（nginx、Caddy）用哪个请求头写读者的地址，例如 x-real-ip

数据库地址也可以写在环境变量 PORTAL_DATABASE 里，命令行上的优先。
有新来信时用邮件、企业微信、钉钉通知，在环境变量里设置，见 README.zh-CN.md。
不带 --dir 时试运行：自带的内容发布到当前文件夹的 site，没有写数据库就用 data/portal.sqlite。";

/// The usage of `portal publish`.
pub(crate) const PUBLISH: &str = "\
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

/// The usage of `portal inbox`.
pub(crate) const INBOX: &str = "\
用法：portal inbox <命令> [选项] --database 地址

读者的来信
  list                       列出留言、纠错和投稿，新的在前
  show 编号                  查看一条
  answer 编号 --text 答复 [--publish]
                             答复；--publish 同时公开（读者同意公开的留言、纠错才能公开）
  publish 编号               公开已有的答复
  withhold 编号              撤回公开
  spam 编号                  标为垃圾信息
  unspam 编号                取消垃圾标记
  export --csv [--output 文件]
                             导出为表格（Excel、WPS 可直接打开）；不写 --output 就输出到屏幕
  log [--page 页]            谁在什么时候做了什么

list 和 export 的筛选条件，可以同时写几个
  --kind 留言|纠错|投稿      --state 未答复|已答复|已公开
  --spam 不含垃圾信息|只看垃圾信息|全部
  --from 2022-06-14          --until 2022-06-15（包括这一天）
  --search 文字              --page 页（只用于 list）

后台账号
  user list                  列出账号
  user add 账号名            新增账号
  user passwd 账号名         修改密码，已登录的随即退出
  user remove 账号名         删除账号，已登录的随即退出

密码在终端里输入，不显示；不是终端时从标准输入读第一行。
数据库地址写成 sqlite:文件 或 postgres://用户:密码@主机/数据库；也可以写在环境变量 PORTAL_DATABASE 里，命令行上的优先。";

/// A command that there is not.
pub(crate) fn unknown(name: &str) -> Error {
    format!("没有命令“{}”", portal_live::inert_line(name)).into()
}
