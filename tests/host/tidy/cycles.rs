//! Cyclic dependencies between modules. `crate::`, `super::` and paths to a module's own children are followed from file to
//! file, through re-exports to the file that defines the name; to re-export a name is not to use it.

use super::code::{program, sources};
use super::paths::paths_in;
use std::collections::{BTreeMap, BTreeSet};

/// The crates, by the folders of their modules.
#[rustfmt::skip]
const CRATES: [&str; 11] = [
    "src", "live/src", "portal/src", "prerender/src", "server/src", "xtask/src", "bench/src", "bench/live/src", "bench/prerender/src", "tests/e2e/src", "tests/e2e/tests/portal",
];

#[test]
fn no_module_uses_one_that_uses_it() {
    let mut cycles = Vec::new();
    for folder in CRATES {
        let modules = Modules::read(folder);
        for (module, uses) in &modules.uses {
            for used in uses.iter().filter(|used| modules.reaches(used, module)) {
                cycles.push(format!("{folder}: {module} → {used}"));
            }
        }
    }
    assert!(cycles.is_empty(), "each of these leads back to where it begins:\n{}", cycles.join("\n"));
}

/// The modules of a crate by their paths (its root is ``), what each uses, and where re-exported names come from.
#[derive(Default)]
struct Modules {
    uses: BTreeMap<String, BTreeSet<String>>,
    exports: BTreeMap<String, String>,
}

impl Modules {
    fn read(folder: &str) -> Self {
        let mut modules = Self::default();
        let mut paths = Vec::new();
        for (file, text) in sources(folder) {
            let steps = file.trim_start_matches(folder).trim_end_matches(".rs").split('/');
            let name =
                steps.filter(|step| !["lib", "main", ""].contains(step)).collect::<Vec<_>>().join("::");
            modules.uses.entry(name.clone()).or_default();
            paths.extend(paths_in(&program(&text)).into_iter().map(|path| (name.clone(), path)));
        }
        for (module, (is_export, path)) in &paths {
            if let (true, Some(target)) = (is_export, modules.absolute(module, path)) {
                let name = path.rsplit("::").next().unwrap_or_default();
                modules.exports.insert(join(module, name), target);
            }
        }
        for (module, (is_export, path)) in paths {
            let used = modules.absolute(&module, &path).map(|path| modules.defines(&path));
            if let Some(used) = used.filter(|used| !is_export && *used != module) {
                modules.uses.entry(module).or_default().insert(used);
            }
        }
        modules
    }

    fn reaches(&self, from: &str, to: &str) -> bool {
        let (mut seen, mut open) = (BTreeSet::from([from]), vec![from]);
        while let Some(module) = open.pop() {
            open.extend(self.uses[module].iter().map(String::as_str).filter(|next| seen.insert(next)));
        }
        seen.contains(to)
    }

    /// A path as it reads from the root of the crate; none if it leads out of it.
    fn absolute(&self, module: &str, path: &str) -> Option<String> {
        match path.split_once("::")? {
            ("crate", rest) => Some(rest.to_owned()),
            ("self", rest) => Some(join(module, rest)),
            ("super", rest) => {
                let parent = module.rsplit_once("::").map_or("", |(parent, _)| parent);
                if rest.starts_with("super::") {
                    self.absolute(parent, rest)
                } else {
                    Some(join(parent, rest))
                }
            }
            (child, _) => self.uses.contains_key(&join(module, child)).then(|| join(module, path)),
        }
    }

    /// The module that defines what is found at an absolute path.
    fn defines(&self, path: &str) -> String {
        let ends = path.match_indices("::").map(|(end, _)| end).chain([path.len()]);
        let beginnings: Vec<&str> = [""].into_iter().chain(ends.map(|end| &path[..end])).collect();
        let deepest = beginnings.iter().rposition(|name| self.uses.contains_key(*name)).unwrap_or_default();
        match beginnings.get(deepest + 1).and_then(|name| self.exports.get(*name)) {
            Some(target) => self.defines(target),
            None => beginnings[deepest].to_owned(),
        }
    }
}

fn join(module: &str, name: &str) -> String {
    if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") }
}
