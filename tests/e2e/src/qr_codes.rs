use crate::browser::Browser;
use crate::outcome::Outcome;
use crate::tool::variable;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::fs;

/// The results of two independent decoders for a screenshot.
#[derive(Debug, PartialEq, Eq)]
pub struct QrReadings {
    /// jsQR's result: one code, dark on light.
    pub jsqr: Option<String>,
    /// ZBar's result: all codes.
    pub zbar: Vec<String>,
}

/// jsQR is a UMD module and defines a global; ZBar is a constant and needs this.
const EXPORT_ZBAR: &str = "\nwindow.zbarWasm = zbarWasm;";

const READ: &str = "
    const [picture, done] = arguments;
    const read = async () => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + picture;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
        const dark = jsQR(pixels.data, pixels.width, pixels.height, { inversionAttempts: 'dontInvert' });
        const symbols = await zbarWasm.scanImageData(pixels);
        return [dark ? dark.data : null, symbols.map((symbol) => symbol.decode())];
    };
    read().then(done, (error) => done(String(error)));";

impl Browser {
    /// Decodes the QR codes in screenshots (PNG). Navigates to an empty page, where no CSP restricts the decoders.
    pub async fn read_qr_codes(&self, pictures: &[Vec<u8>]) -> Outcome<Vec<QrReadings>> {
        self.client.goto("about:blank").await?;
        self.client.execute(&source("PORTAL_JSQR")?, vec![]).await?;
        self.client.execute(&(source("PORTAL_ZBAR")? + EXPORT_ZBAR), vec![]).await?;
        let mut found = Vec::new();
        for picture in pictures {
            let answer = self.client.execute_async(READ, vec![json!(STANDARD.encode(picture))]).await?;
            let (jsqr, zbar) = serde_json::from_value(answer.clone())
                .map_err(|error| format!("the readers of codes answer {answer}: {error}"))?;
            found.push(QrReadings { jsqr, zbar });
        }
        Ok(found)
    }
}

fn source(name: &str) -> Outcome<String> {
    let path = variable(name)?;
    Ok(fs::read_to_string(&path).map_err(|error| format!("{path}: {error}: run `cargo xtask test`"))?)
}
