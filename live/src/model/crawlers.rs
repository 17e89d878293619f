//! The known list of crawlers: programs that read pages on their own account and say so in `User-Agent`.

/// What is part of a crawler's name and of no browser's, in small letters. From what their makers publish: search engines
/// (Baidu, Sogou, 360, Shenma, Toutiao, Huawei, Google, Bing, Yandex …), archives, SEO, AI, previews of links, monitors.
/// Libraries (curl, Python's requests …) are none: they read for someone, and who wants to inflate a count sends a browser's name.
const NAMES: [&str; 42] = [
    "spider",
    "crawler",
    "bot/",
    "bot;",
    "bot)",
    "-bot",
    "bot-",
    "googlebot",
    "bingbot",
    "applebot",
    "yandexbot",
    "petalbot",
    "gptbot",
    "robot",
    "+http",
    "google-inspectiontool",
    "googleother",
    "google-extended",
    "apis-google",
    "mediapartners-google",
    "adsbot",
    "feedfetcher",
    "bingpreview",
    "slurp",
    "duckduckgo-favicons",
    "sogou web",
    "sogou inst",
    "360spider",
    "yisouspider",
    "bytespider",
    "ia_archiver",
    "archive.org",
    "facebookexternalhit",
    "meta-externalagent",
    "whatsapp/",
    "embedly",
    "lighthouse",
    "pingdom",
    "uptimerobot",
    "statuscake",
    "site24x7",
    "jiankongbao",
];

/// Whether a `User-Agent` is of a known crawler.
pub(crate) fn is_crawler(user_agent: &str) -> bool {
    let user_agent = user_agent.to_ascii_lowercase();
    NAMES.iter().any(|name| user_agent.contains(name))
}

#[cfg(test)]
mod tests {
    use super::is_crawler;

    #[test]
    fn crawlers_that_name_themselves_are_known() {
        for name in [
            "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
            "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/116.0 Safari/537.36",
            "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 Mobile Safari/537.36 (compatible; Bytespider)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
        ] {
            assert!(is_crawler(name), "{name}");
        }
    }

    #[test]
    fn browsers_are_readers_also_on_a_phone_whose_maker_is_called_cubot() {
        for name in [
            "",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36",
            "Mozilla/5.0 (Linux; Android 11; CUBOT X30) AppleWebKit/537.36 Chrome/96.0 Mobile Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.49",
        ] {
            assert!(!is_crawler(name), "{name}");
        }
    }
}
