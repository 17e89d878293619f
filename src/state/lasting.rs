//! A value that outlives the pages which show it.

use leptos::prelude::{RwSignal, Set, With, on_cleanup};
use leptos::reactive::graph::{Observer, Source};

/// A signal whose readers are forgotten with the pages they belong to. A plain one remembers each of them until its value next
/// changes (`SubscriberSet` of `reactive_graph`), which for a setting may be never: it grew by a few readers with every article.
pub(super) struct Lasting<T: 'static>(RwSignal<T>);

impl<T> Clone for Lasting<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lasting<T> {}

impl<T: Send + Sync> Lasting<T> {
    pub(super) fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// Looks at the value; what does so now runs anew when it changes.
    pub(super) fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        if let Some(reader) = Observer::get() {
            on_cleanup(move || self.0.remove_subscriber(&reader));
        }
        self.0.with(look)
    }

    pub(super) fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    pub(super) fn set(self, value: T) {
        self.0.set(value);
    }
}

#[cfg(test)]
mod tests {
    use super::Lasting;
    use leptos::prelude::Owner;
    use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};
    use std::sync::{Arc, Weak};

    struct Reader;

    impl ReactiveNode for Reader {
        fn mark_dirty(&self) {}
        fn mark_check(&self) {}
        fn mark_subscribers_check(&self) {}
        fn update_if_necessary(&self) -> bool {
            false
        }
    }

    impl Subscriber for Reader {
        fn add_source(&self, _: AnySource) {}
        fn clear_sources(&self, _: &AnySubscriber) {}
    }

    #[test]
    fn a_reader_is_forgotten_with_its_page() {
        let app = Owner::new();
        let value = app.with(|| Lasting::new(1));
        let reader = Arc::new(Reader);
        let page = app.with(Owner::new);
        page.with(|| {
            let known_as: Weak<dyn Subscriber + Send + Sync> = Arc::downgrade(&reader) as _;
            AnySubscriber(1, known_as).with_observer(|| assert_eq!(value.get(), 1));
        });
        assert!(Arc::weak_count(&reader) > 0, "the value remembers who reads it");
        page.cleanup();
        assert_eq!(Arc::weak_count(&reader), 0, "and no longer, when the page is left");
        app.with(|| assert_eq!(value.get(), 1));
    }
}
