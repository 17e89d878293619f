//! What the program says of itself, and of a command line that it does not understand.

use lexopt::Error;

/// The usage text.
pub(crate) const TEXT: &str = "\
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

/// What is wrong with a command line.
pub(crate) fn explain(error: &Error) -> String {
    match error {
        Error::MissingValue { option } => {
            format!("选项 {} 后面缺少内容", option.as_deref().unwrap_or_default())
        }
        Error::UnexpectedOption(option) => format!("这里不能用选项 {option}"),
        Error::UnexpectedArgument(argument) => {
            format!("多出了“{}”", portal_live::inert_line(&argument.to_string_lossy()))
        }
        Error::UnexpectedValue { option, .. } => format!("选项 {option} 后面不写内容"),
        Error::ParsingFailed { value, .. } => format!("“{}”写得不对", portal_live::inert_line(value)),
        Error::NonUnicodeValue(_) => "命令中有无法识别的字符，请用 UTF-8".to_owned(),
        Error::Custom(error) => error.to_string(),
    }
}
