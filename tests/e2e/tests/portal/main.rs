//! What a reader meets, in three engines: `cargo xtask test` builds the site and runs this.

mod altered_site;
mod answers;
mod article;
mod article_tools;
mod barriers;
mod channel;
mod codes_on_screen;
mod copying;
mod dialog;
mod early_dialogs;
mod failures;
mod favorites;
mod frame;
mod freshness;
mod hostile;
mod hydration;
mod in_page;
mod keyboard;
mod leaving;
mod link_groups;
mod long_article;
mod menu;
mod narrow;
mod navigation;
mod newer_api;
mod offline;
mod places;
mod policy;
mod poster;
mod reading;
mod recovery;
mod requests;
mod returning;
mod shell;
mod versions;
mod web_share;
mod wechat;
mod wechat_card;
mod wechat_site;
mod wechat_without;
mod weight;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = [
        leaving::cases(),
        hydration::cases(),
        barriers::cases(),
        reading::cases(),
        shell::cases(),
        requests::cases(),
        navigation::cases(),
        freshness::cases(),
        returning::cases(),
        failures::cases(),
        answers::cases(),
        recovery::cases(),
        versions::cases(),
        policy::cases(),
        offline::cases(),
        frame::cases(),
        menu::cases(),
        article::cases(),
        article_tools::cases(),
        copying::cases(),
        keyboard::cases(),
        web_share::cases(),
        codes_on_screen::cases(),
        long_article::cases(),
        poster::cases(),
        channel::cases(),
        favorites::cases(),
        link_groups::cases(),
        dialog::cases(),
        early_dialogs::cases(),
        narrow::cases(),
        hostile::cases(),
        in_page::cases(),
        wechat::cases(),
        wechat_card::cases(),
        wechat_without::cases(),
        weight::cases(),
    ];
    portal_e2e::run(cases.into_iter().flatten().collect())
}
