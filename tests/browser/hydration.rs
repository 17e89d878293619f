//! Progressive hydration, in a real browser: parts are hydrated in tasks of their own.

use leptos::mount::hydrate_from;
use leptos::prelude::*;
use leptos::task::tick;
use portal::hydration::{defer_hydration, next_hydration_task};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A place in the page, as a prerendered page brings it.
fn container(html: &str) -> HtmlElement {
    let container: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    container.set_inner_html(html);
    document().body().expect("a body").append_child(&container).expect("a place in the page");
    container
}

/// What stands there, without the framework's marks.
fn shown_in(container: &HtmlElement) -> String {
    container.inner_html().replace("<!---->", "")
}

fn run_all_tasks() {
    while let Some(hydrate) = next_hydration_task() {
        hydrate();
    }
}

#[wasm_bindgen_test]
fn a_part_answers_once_it_has_had_its_turn_and_stays_the_element_that_came() {
    let container = container("<main><button>甲<!></button><p>乙</p><!></main>");
    let button: HtmlElement =
        container.query_selector("button").expect("a selector").expect("a button").unchecked_into();
    let pressed = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&pressed);
    let shown = hydrate_from(container.clone(), move || {
        let press = move |_| _ = counted.fetch_add(1, Ordering::Relaxed);
        view! { <main>{defer_hydration(move || view! { <button on:click=press>"甲"</button> })}<p>"乙"</p></main> }
    });
    button.click();
    assert_eq!(pressed.load(Ordering::Relaxed), 0);
    run_all_tasks();
    button.click();
    assert_eq!(pressed.load(Ordering::Relaxed), 1);
    assert_eq!(shown_in(&container), "<main><button>甲</button><p>乙</p></main>");
    drop(shown);
    container.remove();
}

/// Both ways out: another part of the same kind, and something else.
#[wasm_bindgen_test]
async fn a_part_that_was_replaced_before_its_turn_does_not_come_back() {
    for (next, left) in [(1, "<main><p>乙</p></main>"), (2, "<main><h1>丙</h1></main>")] {
        let container = container("<main><p>甲</p><!></main>");
        let number = ArcRwSignal::new(0);
        let shown_number = number.clone();
        let shown = hydrate_from(container.clone(), move || {
            let part = move || match shown_number.get() {
                0 => defer_hydration(|| view! { <p>"甲"</p> }).into_any(),
                1 => defer_hydration(|| view! { <p>"乙"</p> }).into_any(),
                _ => view! { <h1>"丙"</h1> }.into_any(),
            };
            view! { <main>{part}</main> }
        });
        number.set(next);
        tick().await;
        run_all_tasks();
        assert_eq!(shown_in(&container), left);
        drop(shown);
        container.remove();
    }
}
