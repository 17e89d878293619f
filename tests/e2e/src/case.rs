use crate::browser::Browser;
use crate::engine::Engine;
use crate::outcome::Outcome;
use std::any::type_name;
use std::sync::Arc;
use tokio::runtime::Runtime;

type Body = dyn Fn(&Runtime, &Browser) -> Outcome + Send + Sync;

/// A test case, which runs in one or more engines.
#[derive(Clone)]
pub struct Case {
    pub(crate) name: &'static str,
    pub(crate) engines: Vec<Engine>,
    pub(crate) body: Arc<Body>,
}

/// A case for all engines, named after its function.
pub fn everywhere<F>(body: F) -> Case
where
    F: AsyncFn(&Browser) -> Outcome + Send + Sync + 'static,
{
    case(body, Engine::ALL.to_vec())
}

/// A case for one engine: it needs a feature of that engine, or has the same result in all.
pub fn only_in<F>(engine: Engine, body: F) -> Case
where
    F: AsyncFn(&Browser) -> Outcome + Send + Sync + 'static,
{
    case(body, vec![engine])
}

fn case<F>(body: F, engines: Vec<Engine>) -> Case
where
    F: AsyncFn(&Browser) -> Outcome + Send + Sync + 'static,
{
    let name = type_name::<F>().split_once("::").map_or("", |(_, name)| name);
    let body = Arc::new(move |runtime: &Runtime, browser: &Browser| runtime.block_on(body(browser)));
    Case { name, engines, body }
}
