//! Parts that come alive in turns, in a real browser.

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
fn place(html: &str) -> HtmlElement {
    let place: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    place.set_inner_html(html);
    document().body().expect("a body").append_child(&place).expect("a place in the page");
    place
}

/// What stands there, without the framework's marks.
fn shown_in(place: &HtmlElement) -> String {
    place.inner_html().replace("<!---->", "")
}

fn take_turns() {
    while let Some(hydrate) = next_hydration_task() {
        hydrate();
    }
}

#[wasm_bindgen_test]
fn a_part_answers_once_it_has_had_its_turn_and_stays_the_element_that_came() {
    let place = place("<main><button>甲<!></button><p>乙</p><!></main>");
    let button: HtmlElement =
        place.query_selector("button").expect("a selector").expect("a button").unchecked_into();
    let pressed = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&pressed);
    let shown = hydrate_from(place.clone(), move || {
        let press = move |_| _ = counted.fetch_add(1, Ordering::Relaxed);
        view! { <main>{defer_hydration(move || view! { <button on:click=press>"甲"</button> })}<p>"乙"</p></main> }
    });
    button.click();
    assert_eq!(pressed.load(Ordering::Relaxed), 0);
    take_turns();
    button.click();
    assert_eq!(pressed.load(Ordering::Relaxed), 1);
    assert_eq!(shown_in(&place), "<main><button>甲</button><p>乙</p></main>");
    drop(shown);
    place.remove();
}

/// Both ways out: another part of the same kind, and something else.
#[wasm_bindgen_test]
async fn a_part_that_was_replaced_before_its_turn_does_not_come_back() {
    for (next, left) in [(1, "<main><p>乙</p></main>"), (2, "<main><h1>丙</h1></main>")] {
        let place = place("<main><p>甲</p><!></main>");
        let number = ArcRwSignal::new(0);
        let asked = number.clone();
        let shown = hydrate_from(place.clone(), move || {
            let part = move || match asked.get() {
                0 => defer_hydration(|| view! { <p>"甲"</p> }).into_any(),
                1 => defer_hydration(|| view! { <p>"乙"</p> }).into_any(),
                _ => view! { <h1>"丙"</h1> }.into_any(),
            };
            view! { <main>{part}</main> }
        });
        number.set(next);
        tick().await;
        take_turns();
        assert_eq!(shown_in(&place), left);
        drop(shown);
        place.remove();
    }
}
