//! What readers sent: listed, shown, answered, published, exported.

use std::fs;

use super::office::{MESSAGE, Office};

/// The number of the only item.
fn id(office: &Office) -> String {
    office.run(&["list"]).split("  ").next().expect("a number").to_owned()
}

#[tokio::test]
async fn an_item_is_listed_shown_answered_and_published() {
    let office = Office::open().await;
    office.receive(MESSAGE).await;
    let list = office.run(&["list"]);
    assert!(list.contains("  留言  未答复  会员单位联系信息  王小明\n第 1 页，共 1 页，1 条\n"), "{list}");
    let id = id(&office);
    assert_eq!(office.run(&["answer", &id, "--text", "请发邮件。"]), format!("{id}：已答复\n"));
    assert_eq!(office.run(&["publish", &id]), format!("{id}：已公开\n"));
    assert_eq!(office.run(&["withhold", &id]), format!("{id}：已答复\n"));
    assert_eq!(office.run(&["answer", &id, "--text", "请来电话。", "--publish"]), format!("{id}：已公开\n"));
    let shown = office.run(&["show", &id]);
    for part in
        ["标题：会员单位联系信息\n", "\n内容：\n请问如何更新？\n", "\n答复：\n请来电话。\n", "  撤回公开  "]
    {
        assert!(shown.contains(part), "{part} is missing: {shown}");
    }
    assert_eq!(office.run(&["spam", &id]), format!("{id}：已答复，垃圾信息\n"));
    assert_eq!(office.run(&["list"]), "第 1 页，共 1 页，0 条\n");
    assert!(office.run(&["list", "--spam", "only"]).contains("  已答复  垃圾信息  "));
    assert_eq!(office.run(&["unspam", &id]), format!("{id}：已答复\n"));
    assert!(office.run(&["log"]).contains("  命令行 portal inbox  标为垃圾信息  "));
}

#[tokio::test]
async fn an_answer_that_may_not_be_published_is_stored_and_that_is_said() {
    let office = Office::open().await;
    office.receive(&MESSAGE.replace("publish=on&", "")).await;
    let id = id(&office);
    let answer = office.run(&["answer", &id, "--text", "谢谢。", "--publish"]);
    assert!(answer.starts_with(&format!("{id}：已答复。没有公开：读者没有同意")), "{answer}");
    assert_eq!(office.fail(&["publish", &id], 1), "不能公开：读者没有同意公开。\n");
}

#[tokio::test]
async fn a_list_is_filtered() {
    let office = Office::open().await;
    office.receive(MESSAGE).await;
    office.receive(&MESSAGE.replace("kind=message", "kind=correction").replace("会员", "错字")).await;
    for (condition, count) in [
        (["--kind", "纠错"], 1),
        (["--search", "错字单位"], 1),
        (["--until", "2022-06-14"], 0),
        (["--state", "未答复"], 2),
    ] {
        let list = office.run(&["list", condition[0], condition[1]]);
        assert!(list.ends_with(&format!("，{count} 条\n")), "{condition:?}: {list}");
    }
}

#[tokio::test]
async fn hostile_texts_do_nothing_to_a_terminal_and_to_a_spreadsheet() {
    let office = Office::open().await;
    office
        .receive("kind=message&name=%1B[2J王&title==HYPERLINK(1)%0A%E2%80%AE&content=一%0D二%07三四五")
        .await;
    let id = id(&office);
    let file = office.folder.path().join("收件箱.csv");
    office.run(&["export", "--csv", "--output", file.to_str().expect("a path")]);
    let exported = fs::read_to_string(&file).expect("a file");
    assert_eq!(exported, office.run(&["export", "--csv"]));
    for text in [office.run(&["list"]), office.run(&["show", &id]), exported.clone()] {
        assert!(!text.contains(['\u{1B}', '\u{7}', '\u{202E}']), "{text:?}");
        assert!(text.contains("[U+001B][2J王"), "{text}");
    }
    let mut reader = csv::Reader::from_reader(exported.trim_start_matches('\u{FEFF}').as_bytes());
    let record = reader.records().next().expect("a record").expect("CSV");
    assert_eq!(&record[5], "'=HYPERLINK(1)\n[U+202E]");
}

#[tokio::test]
async fn what_is_not_there_is_said() {
    let office = Office::open().await;
    for task in ["show", "publish", "spam"] {
        assert_eq!(office.fail(&[task, "20220614-0001"], 1), "没有这个编号，或已过保存期限被删除。\n");
    }
    let usage = office.fail(&["answer", "1"], 2);
    assert!(usage.starts_with("请用 --text 写明答复。\n\n用法：portal inbox"), "{usage}");
    let missing = office.fail(&["list", "--database", "sqlite:nowhere.sqlite"], 1);
    assert!(missing.starts_with("没有数据库文件 nowhere.sqlite："), "{missing}");
    let output = office.command(&["list"]).env_remove("PORTAL_DATABASE").output().expect("the program runs");
    assert!(super::office::text(&output.stderr).starts_with("没有指定数据库："));
    let nowhere = office.fail(&["export", "--csv", "--output", "/nowhere/a.csv"], 1);
    assert!(nowhere.starts_with("无法写入 /nowhere/a.csv："), "{nowhere}");
}
