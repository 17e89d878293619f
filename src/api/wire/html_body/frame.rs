//! Frames, plug-ins and what else holds another document. No frame is shown, for what is in it could follow the reader: a
//! recording is played, a picture shown, to anything else there is a link that says what it is.

use super::builder::Builder;
use super::element::Element;
use super::fallback::fallback;
use super::picture::poster;
use crate::api::wire::text::single_line;
use crate::model::{Block, HtmlNode, Image, Inline, MediaKind, Recording, RecordingSource, percent_decoded};

/// Sites whose frames hold videos.
#[rustfmt::skip]
const PLAYERS: [(&str, &str); 10] = [
    ("v.qq.com", "腾讯视频"), ("bilibili.com", "哔哩哔哩"), ("youku.com", "优酷"), ("ixigua.com", "西瓜视频"), ("douyin.com", "抖音"),
    ("cctv.com", "央视"), ("cntv.cn", "央视"), ("mp.weixin.qq.com", "微信"), ("iqiyi.com", "爱奇艺"), ("mgtv.com", "芒果TV"),
];
const VIDEOS: [&str; 5] = ["mp4", "webm", "ogv", "m4v", "mov"];
const SOUNDS: [&str; 5] = ["mp3", "m4a", "ogg", "wav", "aac"];
const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "gif", "webp", "svg"];
#[rustfmt::skip]
const FILES: [&str; 20] = [
    "avi", "flv", "rmvb", "wmv", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "dps", "ofd", "zip", "rar", "7z", "txt", "csv",
];

/// Attributes that say where a plug-in comes from, or how its author looks.
const BESIDE: [&str; 3] = ["classid", "codebase", "pluginspage"];
/// Parts of names of attributes that hold a picture beside what is shown.
const ICONS: [&str; 6] = ["img", "image", "icon", "avatar", "cover", "logo"];
/// What an element that only some editor knows is called.
pub(super) const TITLES: [&str; 7] = [
    "title",
    "data-title",
    "data-miniprogram-title",
    "data-nickname",
    "data-name",
    "music_name",
    "data-desc",
];
/// Parameters of a plug-in that name what it shows: Flash, Windows Media Player, RealPlayer.
const PARAMETERS: [&str; 6] = ["movie", "src", "url", "filename", "data", "file"];

/// A recording that a script, or Internet Explorer, would have shown in an element of another kind.
pub(super) fn of_scripts(builder: &mut Builder<'_>, element: Element<'_>) {
    let address = element.attribute("data-video").or_else(|| element.attribute("dynsrc"));
    let address = address.filter(|address| is_good(address) && address.contains(['/', '.']));
    let is_other = !matches!(element.name, "audio" | "embed" | "video" | "x-frame");
    let block = address.filter(|_| is_other).and_then(|address| block(builder, element, address));
    if let Some(block) = block {
        builder.end_line();
        builder.push(block);
    }
}

pub(super) fn frame(builder: &mut Builder<'_>, element: Element<'_>) {
    let parameters = || element.children.iter().filter_map(Element::of);
    let of_player = of_variables(element).or_else(|| parameters().find_map(of_variables));
    if cfg!(not(target_arch = "wasm32"))
        && let Some(player) = of_player.as_ref().and_then(|_| address(element))
    {
        builder.field.left_out("音视频播放器", &player); // for those who build the site alone, as in `unseen.rs`
    }
    let address = of_player.or_else(|| address(element)).or_else(|| address_inside(element.children));
    let Some(address) = address else {
        let known = ["src", "data-src", "srcdoc"].iter().find_map(|key| element.attribute(key));
        builder.field.left_out("没有地址的框架", known.unwrap_or(&title(element)));
        return builder.nodes(element.children); // as browsers do
    };
    fallback(builder, "框架的替代文字", element.children, &address);
    if let Some(block) = block(builder, element, &address) {
        builder.push(block);
    }
}

/// As with pictures, scripts that load late keep the true address elsewhere.
fn address(element: Element<'_>) -> Option<String> {
    if let Some(voice) = element.attribute("voice_encode_fileid") {
        return Some(format!("https://res.wx.qq.com/voice/getvoice?mediaid={voice}#.mp3")); // WeChat's recordings
    }
    let named = ["src", "data", "data-src", "url", "data-url", "href", "data-video"]
        .iter()
        .filter_map(|key| element.attribute(key));
    let is_beside = |name: &str| BESIDE.contains(&name) || ICONS.iter().any(|part| name.contains(part));
    let others = element.attributes.iter().filter(|(name, _)| !is_beside(name));
    let others = others.map(|(_, value)| value.as_str());
    let others = others.filter(|value| value.starts_with("http") || value.starts_with("//"));
    named.chain(others).find(|value| is_good(value)).map(str::to_owned)
}

/// What a plug-in shows is one of its parameters, or the address of the plug-in for other browsers in it.
fn address_inside(nodes: &[HtmlNode]) -> Option<String> {
    nodes.iter().filter_map(Element::of).find_map(|element| match element.name {
        "param" => {
            let name = element.attribute("name")?.to_ascii_lowercase();
            let value = element.attribute("value").filter(|value| is_good(value));
            value.filter(|_| PARAMETERS.contains(&name.as_str())).map(str::to_owned)
        }
        "embed" | "x-frame" => address(element).or_else(|| address_inside(element.children)),
        _ => None,
    })
}

/// The file that a Flash player is to play, among its variables.
fn of_variables(element: Element<'_>) -> Option<String> {
    let is_parameter = element.attribute("name").is_some_and(|name| name.eq_ignore_ascii_case("flashvars"));
    let parameter = element.attribute("value").filter(|_| is_parameter);
    let mut variables = element.attribute("flashvars").or(parameter)?.split('&');
    let file = variables.find_map(|variable| {
        let (name, value) = variable.split_once('=')?;
        ["file", "f", "src", "url"].contains(&name).then_some(value).filter(|value| is_good(value))
    });
    file.map(percent_decoded)
}

fn is_good(address: &str) -> bool {
    let address = address.trim();
    !address.is_empty() && !address.starts_with("about:") && !address.starts_with("javascript:")
}

fn block(builder: &mut Builder<'_>, element: Element<'_>, address: &str) -> Option<Block> {
    let ending = ending(address);
    if PICTURES.contains(&ending.as_str()) {
        let image =
            Image { src: builder.field.picture(address)?, alt: title(element), width: None, height: None };
        return Some(Block::Image { image, caption: Vec::new(), href: None });
    }
    let href = builder.field.link(address)?;
    let media = match () {
        () if VIDEOS.contains(&ending.as_str()) => Some(MediaKind::Video),
        () if SOUNDS.contains(&ending.as_str()) => Some(MediaKind::Audio),
        () => None,
    };
    if let Some(media) = media {
        let sources = vec![RecordingSource { src: href, media_type: None }];
        if let Some(name) = Some(title(element)).filter(|name| !name.is_empty()) {
            builder.push(Block::paragraph(vec![Inline::Text { text: name }]));
        }
        return Some(Block::Media(Recording {
            media,
            sources,
            tracks: Vec::new(),
            poster: poster(builder, element),
        }));
    }
    let label = label(element, href.as_str());
    Some(Block::Embed { href, label })
}

/// What is behind the last dot of the path, or of the fragment that names it.
fn ending(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let path = if address.contains("#.") { address } else { path.split('#').next().unwrap_or_default() };
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

fn title(element: Element<'_>) -> String {
    let is_voice = element.attribute("voice_encode_fileid").is_some();
    let name = element.attribute("name").filter(|_| is_voice); // of a frame it is its target's
    let title = TITLES.iter().find_map(|title| element.attribute(title)).or(name);
    single_line(title.unwrap_or_default()).trim().to_owned()
}

/// The host of an address, as browsers read it: `\\` is `/`, and what stands before `@` is none.
fn host(address: &str) -> &str {
    let behind = address.split_once("//").map_or("", |(_, behind)| behind);
    let authority = behind.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default()
}

/// What a reader will find: a file by its name, a video by its site, another page by its host.
fn label(element: Element<'_>, address: &str) -> String {
    let host = host(address);
    let title = title(element);
    if FILES.contains(&ending(address).as_str()) {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let name = single_line(&percent_decoded(path.rsplit('/').next().unwrap_or_default()));
        return format!("查看文件：{}", if title.is_empty() { name } else { title });
    }
    let of_site = |(site, _): &&(&str, &str)| host == *site || host.ends_with(&format!(".{site}"));
    match PLAYERS.iter().find(of_site) {
        Some(_) if !title.is_empty() => format!("观看视频：{title}"),
        Some((_, site)) => format!("观看视频（{site}）"),
        None if !title.is_empty() => format!("打开：{title}"),
        None if host.is_empty() => "打开嵌入的网页".to_owned(),
        None => format!("打开嵌入的网页（{host}）"),
    }
}
