//! The table of docs/wechat.md, each line with a user agent seen in the field.

use super::Wechat;

const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; 23013RK75C Build/UKQ1.230804.001; wv) AppleWebKit/537.36 (KHTML, like \
    Gecko) Version/4.0 Chrome/138.0.7204.180 Mobile Safari/537.36 XWEB/1380283 MMWEBSDK/20250904 MMWEBID/2537 \
    MicroMessenger/8.0.64.2940(0x2800403E) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64";
const ANDROID_X5: &str = "Mozilla/5.0 (Linux; Android 9; MHA-AL00 Build/HUAWEIMHA-AL00; wv) AppleWebKit/537.36 (KHTML, like \
    Gecko) Version/4.0 Chrome/66.0.3359.126 MQQBrowser/6.2 TBS/044607 Mobile Safari/537.36 MMWEBID/7523 \
    MicroMessenger/7.0.4.1420(0x2700043B) Process/tools NetType/4G Language/zh_CN";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_2_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Mobile/15E148 MicroMessenger/8.0.70(0x1800463a) NetType/WIFI Language/zh_CN";
const IPAD: &str = "Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 \
    MicroMessenger/8.0.49(0x18003129) NetType/WIFI Language/zh_CN";
const HARMONY: &str = "Mozilla/5.0 (Phone; OpenHarmony 5.0; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.9.33 NetType/WIFI Language/zh_CN";
const WINDOWS: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 \
    Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) \
    UnifiedPCWindowsWechat(0xf254162e) XWEB/18163 Flue";
const WINDOWS_OLD: &str = "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/39.0.2171.95 Safari/537.36 MicroMessenger/6.5.2.501 NetType/WIFI WindowsWechat";
const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MacWechat/3.8.7(0x13080712) \
    UnifiedPCMacWechat(0xf2641210) XWEB/16816";
const MAC_OLD: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_16) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    MicroMessenger/6.8.0(0x16080000) MacWechat/3.0.1(0x13000110) NetType/WIFI WindowsWechat";

#[test]
fn wechat_for_ios_is_told_from_the_others() {
    for (agent, ios) in [
        (ANDROID, false),
        (ANDROID_X5, false),
        (IPHONE, true),
        (IPAD, true),
        (HARMONY, false),
        (WINDOWS, false),
        (WINDOWS_OLD, false),
        (MAC, false),
        (MAC_OLD, false),
        ("micromessenger/9", false),
    ] {
        assert_eq!(Wechat::of(agent), Some(Wechat { ios, mini_program: false }), "{agent}");
    }
}

#[test]
fn a_mini_program_is_told_on_every_platform_and_sets_no_cards() {
    for (agent, more) in [
        (ANDROID, " miniProgram/wx244a18142bb0c78a"),
        (IPHONE, " miniProgram/wx4e093affadd67bb1"),
        (WINDOWS, " MiniProgramEnv/Windows WindowsWechat/WMPF miniProgram/wx92916b3adca84096"),
        (MAC, " MiniProgramEnv/Mac MacWechat/WMPF"),
    ] {
        let wechat = Wechat::of(&format!("{agent}{more}")).expect(more);
        assert_eq!(wechat, Wechat { ios: agent == IPHONE, mini_program: true });
        assert!(!wechat.lets_pages_set_cards());
        assert!(Wechat::of(agent).expect(agent).lets_pages_set_cards());
    }
}

#[test]
fn browsers_and_the_wechat_of_companies_are_not_wechat() {
    for agent in [
        "",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 \
         wxwork/4.1.26 MicroMessenger/7.0.1 Language/zh ColorScheme/Light",
    ] {
        assert_eq!(Wechat::of(agent), None, "{agent}");
    }
}

#[test]
fn only_ios_tries_the_landing_address_and_then_the_present_one() {
    let addresses = |agent| {
        let wechat = Wechat::of(agent).expect(agent);
        wechat.addresses_to_sign("landing".to_owned(), "present".to_owned())
    };
    assert_eq!(addresses(IPHONE), ["landing", "present"]);
    for agent in [ANDROID, HARMONY, WINDOWS, MAC] {
        assert_eq!(addresses(agent), ["present"], "{agent}");
    }
}
