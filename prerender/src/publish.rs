//! Full or incremental build of the site in a staging folder, then an atomic swap (docs/adr/0009). If anything fails, the
//! published site stays as it was.

mod listing;
mod lock;
mod pages;
mod record;
mod redirect_pages;
mod refusal;
mod shell;
mod site_files;
mod snapshot;
mod sources;
mod staging;
mod stale;
mod swap;
mod walk;

use crate::arguments::Arguments;
use crate::compress;
use crate::content;
use crate::cors;
use crate::findings::{self, ByDocument, Findings};
use crate::folders::resolved;
use crate::headers::Headers;
use crate::mirror;
use crate::old_assets;
use crate::redirects::{self, Redirects};
use crate::render::Renderer;
use crate::report::{Error, Outcome, Problem};
use crate::seo;
use crate::stop;
use crate::template::Template;
use lock::Lock;
use pages::{Builder, Pages};
use portal::api::Api;
use record::{Origin, Record};
use site_files::SiteFiles;
use sources::Sources;
use staging::{Published, Staging};
use stale::StaleDocuments;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

/// Builds the site and publishes it.
pub(crate) fn site(arguments: &Arguments) -> Result<Outcome, Error> {
    let out = &resolved(&arguments.out);
    let _lock = Lock::acquire(out)?;
    swap::resume(out)?;
    let (arguments, unanswered) = mirrored(arguments, out)?;
    let arguments = &arguments;
    let last = Record::load(out).filter(|record| record.is_of(out));
    let now = SiteFiles::at(out)?;
    let sources = Sources::scan(arguments, last.as_ref())?;
    let previous = last.as_ref().filter(|record| record.matches(out, &sources.builder));
    let published = previous.map(|record| Published { folder: out, record, now: &now });
    let staging = Staging::beside(out, published)?;
    let findings = Arc::default();
    let pages = build(arguments, &sources, previous, &staging, &findings)?;
    let found = report(&findings, arguments)?;
    let problems = merged(unanswered, pages.problems);
    problems.iter().for_each(|problem| eprintln!("{problem}"));
    let (files, written) = (staging.files(), staging.written());
    refusal::check(&problems, &files, &now, arguments.allow_removals)?;
    if !arguments.fast {
        compress::folder(&staging.folder, out)?;
    }
    stop::check()?;

    match previous {
        Some(_) => swap::add(&staging.folder, out, removed(&now, &files))?,
        None => {
            old_assets::retain(out, &staging.folder, SystemTime::now())?;
            swap::replace(&staging.folder, out)?;
        }
    }
    let site_files = SiteFiles::at(out)?;
    let site_files = match previous {
        Some(_) => site_files.without_changes(&now, |name| written.contains(name)),
        None => site_files,
    };
    let (count, made) = (pages.records.len(), pages.made);
    let outcome = Outcome { pages: count, made, problems, findings: findings::summary(&found) };
    sources.record((files, site_files), pages.records, pages.failed, found).save(out)?;
    Ok(outcome)
}

/// The arguments with the content in a folder, which for a live API is its mirror, and what that could not have.
fn mirrored(arguments: &Arguments, out: &Path) -> Result<(Arguments, Vec<Problem>), Error> {
    let mut arguments = arguments.clone();
    if !arguments.has_live_content() {
        return Ok((arguments, Vec::new()));
    }
    let folder = mirror::folder(out);
    let problems = mirror::update(&arguments.content, &folder, arguments.allow_removals)?;
    arguments.content = folder.to_string_lossy().into_owned();
    Ok((arguments, problems))
}

/// The problems of the mirror and those of the pages, of each page one: why a document is missing from the mirror, that knows best.
fn merged(unanswered: Vec<Problem>, of_pages: Vec<Problem>) -> Vec<Problem> {
    let mut problems: BTreeMap<String, Problem> =
        of_pages.into_iter().map(|problem| (problem.address.clone(), problem)).collect();
    for problem in unanswered {
        let reason = problem.reason.clone();
        problems.entry(problem.address.clone()).and_modify(|known| known.reason = reason).or_insert(problem);
    }
    problems.into_values().collect()
}

/// Tells the operator what was found in the documents; an error where nothing may be found.
fn report(findings: &Findings, arguments: &Arguments) -> Result<ByDocument, Error> {
    findings.tell();
    let all = findings.all();
    arguments.report.as_ref().map_or(Ok(()), |path| findings::save(&all, path))?;
    match findings::summary(&all) {
        Some(summary) if arguments.strict => Err(Error::Findings(summary)),
        _ => Ok(all),
    }
}

/// Fills the staging folder. The first to write a name has it: what the portal cannot do without comes first, then the web
/// team's own files, then what they may replace.
fn build(
    arguments: &Arguments,
    sources: &Sources,
    previous: Option<&Record>,
    staging: &Staging<'_>,
    findings: &Arc<Findings>,
) -> Result<Pages, Error> {
    let template = Template::read(&arguments.template, &arguments.api, arguments.offline)?;
    let api = Api::new(&arguments.content, Default::default()).reporting_to(findings.report());
    let (site, index) = content::read(&arguments.content, &api)?;
    let (api, site, stale) = (api.for_site(&site), Arc::new(site), Arc::new(StaleDocuments::default()));
    if let Some(warning) = cors::warning(&arguments.api, &site.origin) {
        eprintln!("警告：{warning}");
    }
    let api = match arguments.own_api() {
        Some(base) => stale.fall_back(api, &staging.out.join(base)),
        None => api,
    };
    let redirects = Redirects::read(&arguments.public.join(redirects::FILE), &site.origin)?;
    let headers = Headers::of(&template.inline_scripts, arguments, &site)?;
    let renderer = Renderer::of(&site, &arguments.api)
        .map_err(|error| Error::Template(format!("网页的公共部分生成不了：{error}")))?;

    let previous_content = previous.map(|record| (record, &sources.content));
    let (template, renderer, channels) = (&template, &renderer, index.channels.clone());
    let builder =
        Builder { template, renderer, site: &site, api: &api, staging, findings, previous: previous_content };
    let mut pages = builder.build(content::tasks(index))?;
    write(staging, listing::files(&site, &api, &channels, &pages.records))?;
    write(staging, headers.files(&redirects.for_edgeone()))?;
    write(staging, [(renderer.site_file().name.clone(), renderer.site_file().text.clone())])?;
    write(staging, shell::files(arguments, template, renderer, &site, redirects.shell_head())?)?;
    arguments.own_api().map_or(Ok(()), |base| stale.retain(staging, base))?;
    sources.copy(staging, arguments, previous)?;
    write(staging, [("robots.txt", seo::robots(&site))])?;
    write(staging, redirects.files())?;
    redirect_pages::write(staging, &redirects)?;
    pages.failed.extend(stale.tasks());
    pages.problems.extend(stale.problems());
    Ok(pages)
}

/// Writes generated texts, each under its name.
fn write<Name: AsRef<str>>(
    staging: &Staging<'_>,
    files: impl IntoIterator<Item = (Name, String)>,
) -> Result<(), Error> {
    files.into_iter().try_for_each(|(name, text)| staging.write(name.as_ref(), Origin::Text, &text))
}

/// What stands there and is not of the site: what it had and is to have no longer, and what others have put there. Old assets stay.
fn removed(now: &SiteFiles, files: &BTreeMap<String, Origin>) -> Vec<String> {
    let is_of_site =
        |name: &str| files.contains_key(site_files::original(name)) || old_assets::is_asset(name);
    now.names().filter(|name| !files.contains_key(*name) && !is_of_site(name)).map(str::to_owned).collect()
}
