//! End-to-end tests: what a reader meets, in three engines. `cargo xtask test` builds the site and runs this.

mod accessibility;
mod addresses;
mod altered_site;
mod answers;
mod appearance;
mod article;
mod article_codes;
mod article_tools;
mod attachments;
mod bfcache;
mod bodies;
mod cache_storage;
mod channel;
mod chunks;
mod clipboard;
mod correction;
mod desk;
mod dialog;
mod dialog_history;
mod early_clicks;
mod early_dialogs;
mod failures;
mod favorites;
mod first_screen;
mod fixtures;
mod forced_colors;
mod form_pages;
mod frame;
mod freshness;
mod harness;
mod home;
mod hostile;
mod inquiry;
mod keyboard;
mod lightbox;
mod link_groups;
mod long_article;
mod menu;
mod message;
mod message_answers;
mod message_form;
mod message_sending;
mod metered;
mod metered_faults;
mod navigation;
mod network;
mod newer_answers;
mod notices;
mod offline;
mod offline_favorites;
mod offline_pages;
mod offline_pictures;
mod old_addresses;
mod overflow;
mod paper;
mod policy;
mod poster;
mod progressive_enhancement;
mod qr_codes;
mod recovery;
mod requests;
mod scroll_lock;
mod settings;
mod shell;
mod spellings;
mod staff;
mod start;
mod submission;
mod submission_form;
mod submission_sending;
mod tool_bar;
mod translated_text;
mod translation;
mod translators;
mod versions;
mod views;
mod wasm_tests;
mod web_share;
mod wechat;
mod wechat_card;
mod wechat_fallbacks;
mod wechat_site;
mod weight;
mod worker_update;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = [
        harness::cases(),
        start::cases(),
        chunks::cases(),
        accessibility::cases(),
        desk::cases(),
        inquiry::cases(),
        progressive_enhancement::cases(),
        shell::cases(),
        old_addresses::cases(),
        requests::cases(),
        metered::cases(),
        metered_faults::cases(),
        navigation::cases(),
        freshness::cases(),
        bfcache::cases(),
        translation::cases(),
        translated_text::cases(),
        failures::cases(),
        answers::cases(),
        recovery::cases(),
        versions::cases(),
        views::cases(),
        policy::cases(),
        offline::cases(),
        offline_favorites::cases(),
        worker_update::cases(),
        offline_pages::cases(),
        offline_pictures::cases(),
        first_screen::cases(),
        tool_bar::cases(),
        notices::cases(),
        frame::cases(),
        menu::cases(),
        article::cases(),
        article_codes::cases(),
        article_tools::cases(),
        clipboard::cases(),
        keyboard::cases(),
        web_share::cases(),
        qr_codes::cases(),
        long_article::cases(),
        lightbox::cases(),
        bodies::cases(),
        paper::cases(),
        poster::cases(),
        home::cases(),
        channel::cases(),
        favorites::cases(),
        form_pages::cases(),
        message_form::cases(),
        message_sending::cases(),
        message_answers::cases(),
        correction::cases(),
        submission_form::cases(),
        submission_sending::cases(),
        link_groups::cases(),
        dialog::cases(),
        early_clicks::cases(),
        early_dialogs::cases(),
        dialog_history::cases(),
        scroll_lock::cases(),
        settings::cases(),
        appearance::cases(),
        forced_colors::cases(),
        overflow::cases(),
        addresses::cases(),
        spellings::cases(),
        hostile::cases(),
        wasm_tests::cases(),
        wechat::cases(),
        wechat_card::cases(),
        wechat_fallbacks::cases(),
        attachments::cases(),
        weight::cases(),
    ];
    portal_e2e::run(cases.into_iter().flatten().collect())
}
