//! 查询答复: what became of a message, for whoever has number and code.

use super::{announce, api, faults};
use crate::api::ApiError;
use crate::browser::form::{self, Part};
use crate::model::{Failure, FormKind, MessageStatus};
use leptos::task::spawn_local;

const KIND: FormKind = FormKind::Inquiry;
const UNKNOWN: &str = "编号与查询码不符，请核对后再查。";

pub(super) fn submit(form: Part) {
    faults::clear(&form);
    let errors = KIND.check(|name| form::value(&form, name));
    if !errors.is_empty() {
        return faults::show(&form, KIND, &errors, None);
    }
    show_answer(&form, None);
    announce(&form, "正在查询…");
    spawn_local(async move {
        let [id, code] = ["id", "code"].map(|name| form::value(&form, name).trim().to_owned());
        let answer = api().message_status(&id, &code).await;
        announce(&form, "");
        match answer {
            Ok(status) => show(&form, &status),
            Err(ApiError::NotFound) => faults::show(&form, KIND, &[], Some(UNKNOWN)),
            Err(error) => faults::show_failure(&form, Failure::from(error).advice()),
        }
    });
}

fn show(form: &Part, status: &MessageStatus) {
    let MessageStatus { title, received_at, answer } = status;
    let received = format!("“{title}”于{}收到", received_at.date_and_time());
    let message = match answer {
        None => format!("{received}，还没有答复。"),
        Some((_, Some(answered_at))) => format!("{received}，答复于{}：", answered_at.date_and_time()),
        Some((_, None)) => format!("{received}，已答复："),
    };
    announce(form, &message);
    show_answer(form, answer.as_ref().map(|(answer, _)| answer.as_str()));
}

fn show_answer(form: &Part, answer: Option<&str>) {
    if let Some(part) = form::find(form, ".inquiry-form__answer") {
        part.set_text_content(answer);
        form::show(&part, answer.is_some());
    }
}
