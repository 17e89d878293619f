//! Receipt: number and code of what was sent. It is empty, and hidden, until `src/forms` has them.

use super::copy_button::CopyButton;
use crate::model::FormKind;
use leptos::prelude::*;

/// 回执: 编号 and 查询码, with 复制.
#[component]
pub(super) fn ReceiptView(
    /// The form that it takes the place of.
    form: FormKind,
) -> impl IntoView {
    view! {
        <div class="receipt" data-receipt=form.name() hidden>
            <h2 class="receipt__title" tabindex="-1">"已收到，谢谢"</h2>
            <p>"编号："<strong class="receipt__id"></strong></p>
            <p>"查询码："<strong class="receipt__code"></strong></p>
            <p>"查询答复时要用编号和查询码，请记下：查询码不会再次显示。"</p>
            <p class="receipt__actions"><CopyButton text=String::new() label="复制" class="button"/></p>
        </div>
    }
}
