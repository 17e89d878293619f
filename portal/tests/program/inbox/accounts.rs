//! Accounts of staff, with passwords from standard input.

use super::office::{Office, text};

const PASSWORD: &str = "石埭湾的灯亮了三年整\n";

#[tokio::test]
async fn an_account_is_added_changed_and_removed() {
    let office = Office::open().await;
    assert!(office.run(&["user", "list"]).starts_with("还没有账号"));
    for (task, message) in [
        (["user", "add", "王编辑"], "已新增账号 王编辑，可以到 /desk/ 登录。\n"),
        (["user", "passwd", "王编辑"], "已修改 王编辑 的密码，原来的登录已全部退出。\n"),
    ] {
        let output = office.run_with_input(&task, PASSWORD);
        assert_eq!(text(&output.stdout), message, "{}", text(&output.stderr));
    }
    assert!(office.run(&["user", "list"]).starts_with("王编辑  "));
    let again = office.run_with_input(&["user", "add", "王编辑"], PASSWORD);
    assert_eq!(text(&again.stderr), "已有同名账号，请换一个名字。\n");
    assert_eq!(office.run(&["user", "remove", "王编辑"]), "已删除账号 王编辑。\n");
    assert!(office.fail(&["user", "remove", "王编辑"], 1).starts_with("没有这个账号；"));
    let log = office.run(&["log"]);
    let actions: Vec<&str> = log.lines().filter_map(|line| line.split("  ").nth(2)).collect();
    assert_eq!(actions, ["删除账号", "修改密码", "新增账号"]);
}

#[tokio::test]
async fn a_name_or_a_password_that_will_not_do_is_refused() {
    let office = Office::open().await;
    for (name, password, message) in [
        ("王 编辑", PASSWORD, "账号名应为"),
        ("王编辑", "123\n", "密码应为 10 至 128 个字符"),
        ("王编辑", "", "密码应为 10 至 128 个字符"),
        ("王编辑", "aaaaaaaaaaaa\n", "密码太容易猜到"),
    ] {
        let output = office.run_with_input(&["user", "add", name], password);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).starts_with(message), "{}", text(&output.stderr));
    }
    assert!(office.run(&["user", "list"]).starts_with("还没有账号"));
}
