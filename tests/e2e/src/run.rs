use crate::browser::Browser;
use crate::case::Case;
use crate::durations::Durations;
use crate::engine::Engine;
use crate::outcome::Outcome;
use crate::panics;
use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use tokio::runtime::Runtime;

const DESKTOP: (u32, u32) = (1440, 900);

/// A pool of browsers, one of each engine, each used by one case at a time.
struct Fleet {
    parked: [Mutex<Option<Browser>>; Engine::ALL.len()],
    durations: Durations,
    runtime: Runtime,
}

/// Test runner with the command line and the summary of `cargo test`.
pub fn run(cases: Vec<Case>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // More threads than browsers: some wait for a browser, so that none waits for a thread.
    arguments.test_threads = arguments.test_threads.or(Some(3 * Engine::ALL.len()));
    let runtime = match Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("no runtime for the browsers: {error}");
            return ExitCode::FAILURE;
        }
    };
    panics::capture();
    let fleet = Arc::new(Fleet { parked: Default::default(), durations: Durations::default(), runtime });
    let conclusion = libtest_mimic::run(&arguments, trials(&cases, &fleet));
    print!("{}", fleet.durations);
    conclusion.exit_code()
}

/// The trials of all engines, each engine's distributed evenly over the list, so that no browser idles.
fn trials(cases: &[Case], fleet: &Arc<Fleet>) -> Vec<Trial> {
    let mut placed = Vec::new();
    for engine in Engine::ALL {
        let own: Vec<&Case> = cases.iter().filter(|case| case.engines.contains(&engine)).collect();
        for (index, case) in own.iter().enumerate() {
            let progress = index * 1000 / own.len();
            placed.push((progress, trial(engine, (*case).clone(), Arc::clone(fleet))));
        }
    }
    placed.sort_by_key(|(progress, _)| *progress);
    placed.into_iter().map(|(_, trial)| trial).collect()
}

fn trial(engine: Engine, case: Case, fleet: Arc<Fleet>) -> Trial {
    Trial::test(case.name, move || fleet.run(engine, &case)).with_kind(engine.to_string())
}

impl Fleet {
    /// A browser is reused only if its case passed; after a failure its state is unknown.
    fn run(&self, engine: Engine, case: &Case) -> Result<(), Failed> {
        let mut parked = self.parked[engine as usize].lock().unwrap_or_else(PoisonError::into_inner);
        let start = Instant::now();
        let browser = match parked.take() {
            Some(browser) => browser,
            None => self.runtime.block_on(Browser::start(engine))?,
        };
        let prepared = self.runtime.block_on(prepare(&browser));
        let body = || panics::outcome_of(|| (case.body)(&self.runtime, &browser));
        let outcome = prepared.and_then(|()| body());
        self.durations.note(engine, case.name, start.elapsed());
        if let Err(error) = outcome {
            let scene = self.runtime.block_on(scene(&browser));
            return Err(format!("{error}\n  in {engine}, {scene}").into());
        }
        *parked = Some(browser);
        Ok(())
    }
}

async fn prepare(browser: &Browser) -> Outcome {
    browser.client.goto("about:blank").await?;
    browser.resize(DESKTOP.0, DESKTOP.1).await
}

/// The state of the page when a case failed.
async fn scene(browser: &Browser) -> String {
    let look = "return JSON.stringify({
        address: location.href,
        html: { ...document.documentElement.dataset },
        visibility: document.visibilityState,
        state: document.readyState,
        pending: [...document.images].filter((image) => !image.complete).map((image) => image.src),
        loaded: performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname),
        seconds: performance.now() / 1000,
        tab: Object.entries(sessionStorage),
        stored: Object.entries(localStorage),
        main: document.querySelector('main')?.innerText.slice(0, 300),
    })";
    browser
        .script(look)
        .await
        .unwrap_or_else(|error| format!("which does not say how its page stands: {error}"))
}
