//! Punycode (RFC 3492): the ASCII form of a host in Chinese, so that both are known for one.

/// The host with every label in ASCII.
pub(super) fn host(host: &str) -> String {
    let mut ascii = String::with_capacity(host.len());
    for (index, label) in host.split('.').enumerate() {
        if index > 0 {
            ascii.push('.');
        }
        match label.is_ascii() {
            true => ascii.push_str(label),
            false => encode(label, &mut ascii),
        }
    }
    ascii
}

/// Parameters of Punycode (RFC 3492, section 5).
const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;

/// The longest label of a host (RFC 1035): what is longer is no host, and would take long.
const MAX_LABEL: usize = 63;

fn encode(label: &str, ascii: &mut String) {
    ascii.push_str("xn--");
    let signs: Vec<u32> = label.chars().take(MAX_LABEL).map(u32::from).collect();
    ascii.extend(label.chars().take(MAX_LABEL).filter(char::is_ascii));
    let basic = signs.iter().filter(|sign| **sign < 128).count() as u32;
    if basic > 0 {
        ascii.push('-');
    }
    let (mut next, mut delta, mut bias, mut done) = (128, 0, 72, basic);
    while let Some(least) = signs.iter().copied().filter(|sign| *sign >= next).min() {
        delta += (least - next) * (done + 1);
        next = least;
        for sign in &signs {
            match sign.cmp(&next) {
                std::cmp::Ordering::Less => delta += 1,
                std::cmp::Ordering::Equal => {
                    write_delta(delta, bias, ascii);
                    bias = adapted(delta, done + 1, done == basic);
                    (delta, done) = (0, done + 1);
                }
                std::cmp::Ordering::Greater => {}
            }
        }
        (delta, next) = (delta + 1, next + 1);
    }
}

fn write_delta(delta: u32, bias: u32, ascii: &mut String) {
    let mut rest = delta;
    for k in (BASE..).step_by(BASE as usize) {
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            break;
        }
        ascii.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
        rest = (rest - threshold) / (BASE - threshold);
    }
    ascii.push(digit(rest));
}

fn digit(value: u32) -> char {
    char::from(b"abcdefghijklmnopqrstuvwxyz0123456789"[value as usize % BASE as usize])
}

/// Section 6.1: the bias for the next delta.
fn adapted(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut bias = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        bias += BASE;
    }
    bias + (BASE - T_MIN + 1) * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_have_the_ascii_form_that_browsers_give_them() {
        for name in [
            "开发区.中国",
            "中国开发区协会.政务",
            "a中b国.cn",
            "www.例え.jp",
            "münchen.de",
            "a.cn",
            "𠮷野家.cn",
        ] {
            let url = url::Url::parse(&format!("https://{name}/")).expect(name);
            assert_eq!(Some(&*host(name)), url.host_str(), "{name}");
        }
    }

    #[test]
    fn a_label_without_end_is_read_at_once() {
        let long: String = ('\u{4e00}'..='\u{9fff}').cycle().take(500_000).collect();
        assert!(host(&long).len() < 1_000);
    }
}
