//! What a form sends: a message with a solved challenge.

use altcha_lib_rs::solve_challenge;
use axum::body::Body;
use axum::http::{Request, header};
use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::portal::{Answer, Portal, request};

/// A message as the contract has it, all but its proof.
pub(crate) fn message() -> Value {
    json!({
        "kind": "message",
        "name": "王小明",
        "contact": "010-0000 0000",
        "title": "会员单位联系信息如何更新",
        "content": "请问会员单位联系信息如何更新？",
        "article": null,
        "quote": null,
        "publish": true,
    })
}

/// This value with other fields.
pub(crate) fn with(mut value: Value, fields: Value) -> Value {
    if let (Some(object), Value::Object(fields)) = (value.as_object_mut(), fields) {
        object.extend(fields);
    }
    value
}

/// A POST of JSON.
pub(crate) fn json_request(path: &str, body: &Value) -> Request<Body> {
    let request = request("POST", path).header(header::CONTENT_TYPE, "application/json");
    request.body(Body::from(body.to_string())).expect("a request")
}

impl Portal {
    /// The solution of a new challenge, as JSON.
    pub(crate) async fn solution(&self) -> Value {
        let challenge = self.get("/challenge").await.json(200);
        let text = |field: &str| challenge[field].as_str().expect(field).to_owned();
        let number =
            solve_challenge(&text("challenge"), &text("salt"), None, challenge["maxnumber"].as_u64(), 0);
        with(challenge, json!({ "number": number.expect("a number") }))
    }

    /// A new proof of work.
    pub(crate) async fn proof(&self) -> String {
        proof(&self.solution().await)
    }

    /// Sends a message with a new proof of work.
    pub(crate) async fn post_message(&self, message: &Value) -> Answer {
        let message = with(message.clone(), json!({ "proof": self.proof().await }));
        self.send("192.0.2.1", json_request("/messages", &message)).await
    }

    /// Sends a message that is accepted: its number and code.
    pub(crate) async fn leave(&self, message: &Value) -> (String, String) {
        let receipt = self.post_message(message).await.json(201);
        let text = |field: &str| receipt[field].as_str().expect(field).to_owned();
        (text("id"), text("code"))
    }

    /// What whoever has number and code is told.
    pub(crate) async fn ask(&self, id: &str, code: &str) -> Answer {
        self.get(&format!("/messages/{id}?code={code}")).await
    }
}

/// A solution as it is sent.
pub(crate) fn proof(solution: &Value) -> String {
    BASE64.encode(solution.to_string().as_bytes())
}

/// A form as a browser sends it: texts, then files, each with its name.
pub(crate) fn form(texts: &Value, files: &[(&str, &[u8])]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, text) in texts.as_object().expect("fields") {
        let text = text.as_str().expect("a text");
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
                .into_bytes(),
        );
    }
    for (name, content) in files {
        let head = format!("Content-Disposition: form-data; name=\"files\"; filename=\"{name}\"");
        body.extend(format!("--{BOUNDARY}\r\n{head}\r\nContent-Type: image/png\r\n\r\n").into_bytes());
        body.extend_from_slice(content);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    let media_type = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = request("POST", "/submissions").header(header::CONTENT_TYPE, media_type);
    request.header(header::CONTENT_LENGTH, body.len()).body(Body::from(body)).expect("a request")
}

/// What stands between the fields of a form.
pub(crate) const BOUNDARY: &str = "----live";

/// A submission as the contract has it, all but its proof and its files.
pub(crate) fn submission() -> Value {
    json!({
        "title": "石埭湾工业园：夜校灯光亮了三年",
        "author": "石埭湾工业园工会",
        "organization": "石埭湾工业园",
        "contact": "010-0000 0000",
        "channel": "news",
        "content": "晚上七点，石埭湾工业园的老食堂又亮起了灯。",
    })
}

impl Portal {
    /// Sends a submission with a new proof of work.
    pub(crate) async fn submit(&self, texts: &Value, files: &[(&str, &[u8])]) -> Answer {
        let texts = with(texts.clone(), json!({ "proof": self.proof().await }));
        self.send("192.0.2.1", form(&texts, files)).await
    }

    /// The files in the folder of uploads.
    pub(crate) fn uploads(&self) -> Vec<std::path::PathBuf> {
        let entries =
            std::fs::read_dir(self.database.folder.path().join("uploads")).expect("a folder of uploads");
        entries.map(|entry| entry.expect("a file").path()).collect()
    }
}
