/// What is measured. Times are in milliseconds, sizes in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Figure {
    /// A fixed loop on this machine.
    Loop,
    /// The same loop on the phone.
    SlowLoop,
    /// First contentful paint.
    FirstPaint,
    /// Largest contentful paint.
    LargestPaint,
    /// Cumulative layout shift.
    Shift,
    /// Total blocking time: what long tasks after the first paint take beyond 50 ms each.
    Blocking,
    /// From the start until 字体 大, pressed again and again from the first paint on, makes the text large.
    FontWorks,
    /// From the start until 微信, pressed likewise, opens its dialog.
    ShareOpens,
    /// From the start until that dialog shows its code.
    CodeShown,
    /// The slower of two taps, 大 and 微信, on a page at rest: from the finger to the next paint.
    SlowestTap,
    /// From the tap on 下一篇 to the frame that shows the next article.
    NextArticle,
    /// Requests of the page.
    Requests,
    /// HTML with the styles in it.
    PageBytes,
    /// The same of the middle one of all articles.
    MiddlePageBytes,
    /// Style sheets of their own.
    StyleBytes,
    /// JavaScript.
    ScriptBytes,
    /// WebAssembly.
    WasmBytes,
    /// Answers of the API.
    JsonBytes,
    /// Pictures.
    PictureBytes,
    /// All but pictures.
    BytesWithoutPictures,
    /// What the service worker fetches for later, once the page is there.
    WorkerBytes,
    /// Memory of scripts and wasm after ten pages.
    MemoryAfter10,
    /// The same after fifty.
    MemoryAfter50,
    /// What of the difference is wasm.
    WasmGrowth,
    /// Nodes of documents after fifty pages beyond those after ten, on the same page.
    NodeGrowth,
}

impl Figure {
    /// Its name in the JSON file.
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
            Self::Requests => "requests",
            Self::PageBytes => "html_bytes",
            Self::MiddlePageBytes => "middle_html_bytes",
            Self::StyleBytes => "style_bytes",
            Self::ScriptBytes => "script_bytes",
            Self::WasmBytes => "wasm_bytes",
            Self::JsonBytes => "json_bytes",
            Self::PictureBytes => "picture_bytes",
            Self::BytesWithoutPictures => "bytes_without_pictures",
            Self::WorkerBytes => "worker_bytes",
            Self::MemoryAfter10 => "memory_after_10_bytes",
            Self::MemoryAfter50 => "memory_after_50_bytes",
            Self::WasmGrowth => "wasm_growth_bytes",
            Self::NodeGrowth => "node_growth",
        }
    }
}
