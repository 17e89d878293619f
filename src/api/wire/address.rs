//! Addresses of a document, read where they stand: what was mended and what leads nowhere is filed.

use super::Field;
use crate::api::Malformed;
use crate::model::{AddressBase, Href, ImageSrc, Reading, percent_decoded};

/// Characters of an address in a finding, at most: a picture may be written into one.
const MAX_DETAIL: usize = 200;

impl Field<'_> {
    /// Where a link of a body leads.
    pub(super) fn link(&self, address: &str) -> Option<Href> {
        self.read(address, Href::read)
    }

    /// Where a picture of a body is.
    pub(super) fn picture(&self, address: &str) -> Option<ImageSrc> {
        self.read(address, ImageSrc::read)
    }

    /// The name of the element in this very document that a link leads to, by its fragment alone or by the document's own
    /// address, here or where it was written.
    pub(super) fn own_fragment(&self, href: &str) -> Option<String> {
        let (before, name) = href.trim().split_once('#').filter(|(_, name)| !name.is_empty())?;
        let is_own = || {
            let read = Href::read(before, self.context.address_base()).ok();
            read.is_some_and(|(href, _)| self.context.is_own_address(href.as_str()))
        };
        (before.is_empty() || is_own()).then(|| percent_decoded(name))
    }

    /// The first address that a picture can be at; if there is none, the first of all is filed.
    pub(super) fn first_picture<'b>(&self, addresses: impl Iterator<Item = &'b str>) -> Option<ImageSrc> {
        let mut addresses = addresses.peekable();
        let first = *addresses.peek()?;
        let base = self.context.address_base();
        self.picture(addresses.find(|address| ImageSrc::read(address, base).is_ok()).unwrap_or(first))
    }

    /// Where the link in this field leads.
    pub(super) fn href(&self) -> Result<Href, Malformed> {
        self.required(Href::read)
    }

    /// Where the picture in this field is.
    pub(super) fn image_src(&self) -> Result<ImageSrc, Malformed> {
        self.required(ImageSrc::read)
    }

    fn read<T>(&self, address: &str, read: fn(&str, AddressBase<'_>) -> Reading<T>) -> Option<T> {
        match read(address, self.context.address_base()) {
            Ok((read, is_mended)) => {
                if is_mended {
                    self.mended("地址", &detail(address));
                }
                Some(read)
            }
            Err(reason) => {
                self.left_out(reason.as_str(), &detail(address));
                None
            }
        }
    }

    fn required<T>(&self, read: fn(&str, AddressBase<'_>) -> Reading<T>) -> Result<T, Malformed> {
        let address = self.raw_text()?;
        let (read, is_mended) = read(address, self.context.address_base()).map_err(|reason| {
            let (document, field) = self.name();
            let problem = format!("无法打开（{}：“{}”）", reason.as_str(), detail(address).trim());
            Malformed { document, field, problem }
        })?;
        if is_mended {
            self.mended("地址", &detail(address));
        }
        Ok(read)
    }
}

fn detail(address: &str) -> String {
    address.chars().take(MAX_DETAIL).collect()
}
