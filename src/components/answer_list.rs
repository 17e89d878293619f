//! Published answers (已公开的答复): what readers wrote, as they wrote it, and what was answered.

use crate::model::PublishedAnswer;
use leptos::prelude::*;

/// 答复列表: messages with their answers.
#[component]
pub fn AnswerList(
    /// The answers, newest first.
    items: Vec<PublishedAnswer>,
) -> impl IntoView {
    let item = |answer: PublishedAnswer| {
        let PublishedAnswer { title, name, content, received_at, answer, answered_at } = answer;
        view! {
            <li class="answer-list__item">
                <h3 class="answer-list__title" tabindex="-1" dir="auto">{title}</h3>
                <p class="answer-list__meta"><bdi>{name}</bdi>" "<time datetime=received_at.to_string()>{received_at.date()}</time></p>
                <p class="answer-list__text" dir="auto">{content}</p>
                <p class="answer-list__meta">"答复 "<time datetime=answered_at.to_string()>{answered_at.date()}</time></p>
                <p class="answer-list__text answer-list__text--answer" dir="auto">{answer}</p>
            </li>
        }
        .into_any()
    };
    view! { <ul class="answer-list">{items.into_iter().map(item).collect_view()}</ul> }
}
