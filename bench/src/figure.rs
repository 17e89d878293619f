/// A metric. Times are in milliseconds, sizes in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Figure {
    /// A fixed loop on this machine.
    Loop,
    /// The same loop under the phone's CPU throttling.
    SlowLoop,
    /// First contentful paint.
    FirstPaint,
    /// Largest contentful paint.
    LargestPaint,
    /// Cumulative layout shift.
    Shift,
    /// Total blocking time: the part beyond 50 ms of each long task after the first paint.
    Blocking,
    /// From the start of navigation until 字体 大, pressed repeatedly, has enlarged the text; not before the first paint.
    FontWorks,
    /// From the start of navigation until 微信, pressed likewise, has opened its dialog.
    ShareOpens,
    /// From the start of navigation until that dialog shows its QR code.
    CodeShown,
    /// INP: the slower of two taps, 大 and 微信, on an idle page, from the input to the next paint.
    SlowestTap,
    /// From the tap on 下一篇 to the frame that shows the next article.
    NextArticle,
    /// The same on a metered network, from a page on which nothing was touched.
    UntouchedNextArticle,
    /// On such a page, from a tap on 收藏 until the button is pressed and the list is stored.
    FirstTapDone,
    /// INP of that tap.
    FirstTapInput,
    /// Total blocking time from that tap until the page is at rest.
    FirstTapBlocking,
    /// Requests by the page.
    Requests,
    /// The article's HTML with its inline styles.
    PageBytes,
    /// The same for the article of median size.
    MiddlePageBytes,
    /// Linked style sheets.
    StyleBytes,
    /// JavaScript.
    ScriptBytes,
    /// WebAssembly.
    WasmBytes,
    /// The main part of it.
    MainBytes,
    /// Answers of the API.
    JsonBytes,
    /// Pictures.
    PictureBytes,
    /// All but pictures, until the page is at rest and before anything is touched.
    BytesWithoutPictures,
    /// The same on a metered network.
    MeteredBytes,
    /// Requests by the service worker after the page has loaded.
    WorkerBytes,
    /// The same on a metered network.
    MeteredWorkerBytes,
    /// Memory (JavaScript heap and wasm) after ten pages.
    MemoryAfter10,
    /// The same after fifty pages.
    MemoryAfter50,
    /// How much of the growth is wasm memory.
    WasmGrowth,
    /// Growth of the number of DOM nodes from ten pages to fifty, on the same page.
    NodeGrowth,
}

impl Figure {
    /// The key in the JSON file.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Loop => "loop_ms",
            Self::SlowLoop => "slow_loop_ms",
            Self::FirstPaint => "fcp_ms",
            Self::LargestPaint => "lcp_ms",
            Self::Shift => "cls",
            Self::Blocking => "tbt_ms",
            Self::FontWorks => "font_works_ms",
            Self::ShareOpens => "share_opens_ms",
            Self::CodeShown => "code_shown_ms",
            Self::SlowestTap => "inp_ms",
            Self::NextArticle => "next_article_ms",
            Self::UntouchedNextArticle => "untouched_next_article_ms",
            Self::FirstTapDone => "first_tap_done_ms",
            Self::FirstTapInput => "first_tap_inp_ms",
            Self::FirstTapBlocking => "first_tap_tbt_ms",
            Self::Requests => "requests",
            Self::PageBytes => "html_bytes",
            Self::MiddlePageBytes => "middle_html_bytes",
            Self::StyleBytes => "style_bytes",
            Self::ScriptBytes => "script_bytes",
            Self::WasmBytes => "wasm_bytes",
            Self::MainBytes => "main_wasm_bytes",
            Self::JsonBytes => "json_bytes",
            Self::PictureBytes => "picture_bytes",
            Self::BytesWithoutPictures => "bytes_without_pictures",
            Self::MeteredBytes => "metered_bytes_without_pictures",
            Self::WorkerBytes => "worker_bytes",
            Self::MeteredWorkerBytes => "metered_worker_bytes",
            Self::MemoryAfter10 => "memory_after_10_bytes",
            Self::MemoryAfter50 => "memory_after_50_bytes",
            Self::WasmGrowth => "wasm_growth_bytes",
            Self::NodeGrowth => "node_growth",
        }
    }
}
