use super::*;
use portal_live::Filter;
use prerender::explain;

fn parse(line: &str) -> Result<Command, Mistake> {
    Command::parse(line.split_whitespace().map(OsString::from))
}

fn task(line: &str) -> InboxTask {
    match parse(line) {
        Ok(Command::Inbox { task, .. }) => task,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn each_command_tells_how_it_is_used() {
    for (line, usage) in [
        ("", usage::PROGRAM),
        ("--help", usage::PROGRAM),
        ("help", usage::PROGRAM),
        ("serve --help", usage::SERVE),
        ("publish --out a -h", usage::PUBLISH),
        ("inbox list --help", usage::INBOX),
    ] {
        assert_eq!(parse(line).ok(), Some(Command::Help(usage)), "{line}");
    }
    assert_eq!(parse("inbox read").expect_err("no task").usage, usage::INBOX);
    assert_eq!(parse("--version").ok(), Some(Command::Version));
}

#[test]
fn a_site_is_served_where_it_is_said() {
    let served = |line| match parse(line) {
        Ok(Command::Serve(options)) => options,
        other => panic!("{line}: {other:?}"),
    };
    let plain = served("serve --dir dist");
    assert_eq!(
        (&plain.dir, plain.address().to_string()),
        (&Some("dist".into()), "127.0.0.1:8080".to_owned())
    );
    let live = served("serve --listen [::]:80 --database sqlite:a.db --keep 90d --client-header X-Real-IP");
    assert_eq!(live.live.keep, "90d".parse().ok());
    assert_eq!(
        (live.address().to_string().as_str(), live.live.database.as_str()),
        ("[::]:80", "sqlite:a.db")
    );
}

#[test]
fn the_site_generator_gets_its_arguments_as_they_are() {
    let expected = ["--content", "a", "--out=b"].map(OsString::from).to_vec();
    assert_eq!(parse("publish --content a --out=b").ok(), Some(Command::Publish(expected)));
}

#[test]
fn each_task_of_the_inbox_has_its_options() {
    let answer = InboxTask::Answer { id: "1".to_owned(), text: Some("谢谢".to_owned()), publish: true };
    assert_eq!(task("inbox answer 1 --publish --text 谢谢"), answer);
    let mut filter = Filter::default();
    assert!(filter.set("kind", "correction") && filter.set("until", "2022-06-14"));
    let list = InboxTask::List { filter: filter.clone(), page: 2 };
    assert_eq!(task("inbox list --kind 纠错 --until=2022-06-14 --page 2"), list);
    let export = InboxTask::Export { filter, output: Some("a.csv".into()) };
    assert_eq!(task("inbox export --csv --until 2022-06-14 --kind correction --output a.csv"), export);
    assert_eq!(task("inbox user add 王编辑"), InboxTask::AddUser { name: "王编辑".to_owned() });
}

#[test]
fn a_database_may_be_named_with_each_command() {
    let Ok(Command::Inbox { database, .. }) = parse("inbox user list --database sqlite:a.db") else {
        panic!()
    };
    assert_eq!(database.as_deref(), Some("sqlite:a.db"));
}

#[test]
fn a_mistake_is_named_in_chinese() {
    for (line, message) in [
        ("start", "没有命令“start”"),
        ("serve here", "多出了“here”"),
        ("serve --listen 8080", "“8080”写得不对"),
        ("serve --dir", "选项 --dir 后面缺少内容"),
        ("inbox", "portal inbox 后面缺少命令"),
        ("inbox read 1", "没有命令“read”"),
        ("inbox show", "缺少编号，例如 20220614-0001"),
        ("inbox show 1 2", "多出了“2”"),
        ("inbox show 1 --text a", "这里不能用选项 --text"),
        ("inbox answer 1", "请用 --text 写明答复"),
        ("inbox answer 1 --text", "选项 --text 后面缺少内容"),
        ("inbox answer 1 --publish=yes --text a", "选项 --publish 后面不写内容"),
        ("inbox list --page 一", "“一”写得不对"),
        ("inbox list --kind 来信", "--kind 不能是“来信”"),
        ("inbox list --colour red", "这里不能用选项 --colour"),
        ("inbox export --page 2", "这里不能用选项 --page"),
        ("inbox user", "portal inbox user 后面缺少命令：list、add、passwd 或 remove"),
        ("inbox user add 王 --password secret", "这里不能用选项 --password"),
        ("-x", "这里不能用选项 -x"),
    ] {
        assert_eq!(parse(line).map_err(|mistake| explain(&mistake.error)), Err(message.to_owned()), "{line}");
    }
}
