//! Private data in every spelling and every carrier: each must be found.

use super::*;

/// Where the spelling can stand.
#[derive(Clone, Copy, PartialEq)]
enum In {
    /// Any text.
    Text,
    /// Markup alone, which decodes it.
    Markup,
}

/// One way to write a number of three parts.
type Spelling = (In, fn(&str, &str, &str) -> String);

const MOBILES: &[Spelling] = &[
    (In::Text, |a, b, c| format!("{a}{b}{c}")),
    (In::Text, |a, b, c| format!("张示例{a}{b}{c}李示例")),
    (In::Text, |a, b, c| format!("{a} {b} {c}")),
    (In::Text, |a, b, c| format!("{a}-{b}-{c}")),
    (In::Text, |a, b, c| format!("{a} - {b} - {c}")),
    (In::Text, |a, b, c| format!("{a}－{b}－{c}")),
    (In::Text, |a, b, c| format!("{a}—{b}—{c}")),
    (In::Text, |a, b, c| format!("{a}–{b}–{c}")),
    (In::Text, |a, b, c| format!("{a}——{b}——{c}")),
    (In::Text, |a, b, c| format!("{a}.{b}.{c}")),
    (In::Text, |a, b, c| format!("{a}．{b}．{c}")),
    (In::Text, |a, b, c| format!("{a}·{b}·{c}")),
    (In::Text, |a, b, c| format!("{a}・{b}・{c}")),
    (In::Text, |a, b, c| format!("{a}•{b}•{c}")),
    (In::Text, |a, b, c| format!("{a}/{b}/{c}")),
    (In::Text, |a, b, c| format!("{a} / {b} / {c}")),
    (In::Text, |a, b, c| format!("{a}_{b}_{c}")),
    (In::Text, |a, b, c| format!("{a}\u{a0}{b}\u{a0}{c}")),
    (In::Text, |a, b, c| format!("{a}\u{3000}{b}\u{3000}{c}")),
    (In::Text, |a, b, c| format!("{a}\u{200b}{b}\u{feff}{c}")),
    (In::Text, |a, b, c| format!("{a}\u{2060}{b}\u{ad}{c}")),
    (In::Text, |a, b, c| format!("{a}{b} {c}")),
    (In::Text, |a, b, c| format!("{a} {b}{c}")),
    (In::Text, |a, b, c| format!("{a} {} {} {c}", &b[..2], &b[2..]).replace(c, &two(c))),
    (In::Text, |a, b, c| format!("（{a}）{b} {c}")),
    (In::Text, |a, b, c| format!("({a}) {b}-{c}")),
    (In::Text, |a, b, c| format!("+86{a}{b}{c}")),
    (In::Text, |a, b, c| format!("+86 {a} {b} {c}")),
    (In::Text, |a, b, c| format!("+86-{a}-{b}-{c}")),
    (In::Text, |a, b, c| format!("0086{a}{b}{c}")),
    (In::Text, |a, b, c| format!("0086 {a} {b} {c}")),
    (In::Text, |a, b, c| format!("(86){a}{b}{c}")),
    (In::Text, |a, b, c| format!("（86）{a}-{b}-{c}")),
    (In::Text, |a, b, c| format!("电话：{a}{b}{c}")),
    (In::Text, |a, b, c| format!("手机{a}{b}{c}")),
    (In::Text, |a, b, c| format!("联系方式:{a} {b} {c}转801")),
    (In::Text, |a, b, c| format!("{a}{b}{c}（转801）")),
    (In::Text, |a, b, c| format!("{a}{b}{c}x801")),
    (In::Text, |a, b, c| format!("微信wx{a}{b}{c}")),
    (In::Text, |a, b, c| format!("Tel{a}{b}{c}")),
    (In::Text, |a, b, c| format!("2345678/{a}{b}{c}")),
    (In::Text, |a, b, c| format!("2019年{a}{b}{c}")),
    (In::Text, |a, b, c| format!("①{a}{b}{c}②")),
    (In::Text, |a, b, c| format!("tel:{a}{b}{c}")),
    (In::Text, |a, b, c| format!("{a}{b}{c}{a}{b}{c}")),
    (In::Text, |a, b, c| format!("QQ{a}{b}{c}")),
    (In::Text, |a, b, c| format!("微信ID{a}{b}{c}")),
    (In::Text, |a, b, c| format!("微信号ID：{a}{b}{c}")),
    (In::Text, |a, b, c| format!("wx ID{a}{b}{c}")),
    (In::Text, |a, b, c| format!("wxid={a}{b}{c}")),
    (In::Text, |a, b, c| grouped(&[4, 3, 4], "-", a, b, c)),
    (In::Text, |a, b, c| grouped(&[4, 3, 4], " ", a, b, c)),
    (In::Text, |a, b, c| grouped(&[4, 4, 3], " ", a, b, c)),
    (In::Text, |a, b, c| grouped(&[5, 6], " ", a, b, c)),
    (In::Text, |a, b, c| grouped(&[1; 11], " ", a, b, c)),
    (In::Text, |a, b, c| format!("编号12，手机号{a}{b}{c}")),
    (In::Text, |a, b, c| format!("编号12 手机号码 {a}{b}{c}")),
    (In::Text, |a, b, c| format!("联系方式{a}{b}{c}人事处")),
    (In::Text, |a, b, c| format!("https://x.example/，{a}{b}{c}")),
    (In::Text, |a, b, c| format!("https://x.example/?a=1&phone={a}{b}{c}")),
    (In::Text, |a, b, c| format!("https://x.example/?mobile={a}{b}{c}")),
    (In::Text, |a, b, c| format!("tel://{a}{b}{c}")),
    (In::Text, |a, b, c| format!("sms:{a}{b}{c}")),
    (In::Text, |a, b, c| format!("callto://{a}{b}{c}")),
    (In::Text, |a, b, c| each(&[a, b, c].concat(), wide)),
    (In::Text, |a, b, c| [a, b, c].map(|part| each(part, wide)).join("－")),
    (In::Text, |a, b, c| each(&[a, b, c].concat(), |digit| turned(digit, 0x1d7ce))),
    (In::Text, |a, b, c| each(&[a, b, c].concat(), chinese)),
    (In::Text, |a, b, c| format!("手机{}，", [a, b, c].map(|part| each(part, chinese)).join(" "))),
    (In::Text, |a, b, c| each(&[a, b, c].concat(), circled)),
    (In::Text, |a, b, c| {
        each(&[a, b, c].concat(), |digit| format!("{}\u{fe0f}\u{20e3}", plain(digit)))
    }),
    (In::Text, |a, b, c| each(&[a, b, c].concat(), |digit| format!("%{digit:x}"))),
    (In::Text, |a, b, c| format!("https://x.example/?tel=%2B86{a}{b}{c}")),
    (In::Markup, |a, b, c| each(&[a, b, c].concat(), |digit| format!("&#{digit};"))),
    (In::Markup, |a, b, c| each(&[a, b, c].concat(), |digit| format!("&#x{digit:X};"))),
    (In::Markup, |a, b, c| format!("{a}&nbsp;{b}&ensp;{c}")),
    (In::Markup, |a, b, c| format!("{a}&ndash;{b}&mdash;{c}")),
    (In::Markup, |a, b, c| format!("{a}&shy;{b}&ZeroWidthSpace;{c}")),
];

/// The parts as one, parted into groups of these lengths.
fn grouped(lengths: &[usize], gap: &str, a: &str, b: &str, c: &str) -> String {
    let whole = [a, b, c].concat();
    let mut rest = whole.as_str();
    let groups = lengths.iter().map(|length| {
        let (group, behind) = rest.split_at(*length);
        rest = behind;
        group
    });
    groups.collect::<Vec<_>>().join(gap)
}

fn two(four: &str) -> String {
    format!("{} {}", &four[..2], &four[2..])
}

fn plain(digit: u32) -> char {
    char::from_u32(digit).expect("a digit")
}

fn turned(digit: u32, zero: u32) -> String {
    char::from_u32(digit - u32::from('0') + zero).map(String::from).expect("a character")
}

fn wide(digit: u32) -> String {
    turned(digit, 0xff10)
}

fn chinese(digit: u32) -> String {
    let place = (digit - u32::from('0')) as usize;
    "〇一二三四五六七八九".chars().nth(place).map(String::from).expect("a numeral")
}

fn circled(digit: u32) -> String {
    if plain(digit) == '0' { "⓪".to_owned() } else { turned(digit, 0x245f) }
}

const LANDLINES: &[Spelling] = &[
    (In::Text, |a, b, c| format!("{a}-{b}{c}")),
    (In::Text, |a, b, c| format!("{a}－{b}{c}")),
    (In::Text, |a, b, c| format!("{a} — {b}{c}")),
    (In::Text, |a, b, c| format!("{a} {b} {c}")),
    (In::Text, |a, b, c| format!("{a}{b}{c}")),
    (In::Text, |a, b, c| format!("（{a}）{b}{c}")),
    (In::Text, |a, b, c| format!("({a}) {b}-{c}")),
    (In::Text, |a, b, c| format!("{a}/{b}{c}")),
    (In::Text, |a, b, c| format!("{a}·{b}{c}")),
    (In::Text, |a, b, c| format!("{a}.{b}{c}")),
    (In::Text, |a, b, c| format!("{a}_{b}{c}")),
    (In::Text, |a, b, c| format!("{a}-{b}{c}转801")),
    (In::Text, |a, b, c| format!("{a}-{b}{c}-801")),
    (In::Text, |a, b, c| format!("传真{a}-{b}{c}、12345678")),
    (In::Text, |a, b, c| format!("+86-{a}-{b}{c}")),
    (In::Text, |a, b, c| format!("+86 {} {b}{c}", &a[1..])),
    (In::Text, |a, b, c| format!("0086-{}-{b}{c}", &a[1..])),
    (In::Text, |a, b, c| format!("(86){a}-{b}{c}")),
    (In::Text, |a, b, c| format!("0086-{a}-{b}{c}")),
    (In::Text, |a, b, c| format!("编号12，电话{a}-{b}{c}")),
    (In::Text, |a, b, c| [a, &format!("{b}{c}")].map(|part| each(part, wide)).join("—")),
];

/// Name and host of a mailbox; what stands third is the end of the host.
const MAILBOXES: &[Spelling] = &[
    (In::Text, |a, b, c| format!("{a}@{b}.{c}")),
    (In::Text, |a, b, c| format!("邮箱：{a}＠{b}．{c}。")),
    (In::Text, |a, b, c| format!("{a}(at){b}.{c}")),
    (In::Text, |a, b, c| format!("{a} (AT) {b}.{c}")),
    (In::Text, |a, b, c| format!("{a}[at]{b}.{c}")),
    (In::Text, |a, b, c| format!("{a}（at）{b}.{c}")),
    (In::Text, |a, b, c| format!("{a}[at]{b}[dot]{c}").replace(".example", "[dot]example")),
    (In::Text, |a, _, c| format!("{a}[at]qq[dot]com{}", &c[..0])),
    (In::Text, |a, _, c| format!("{a}@QQ。com{}", &c[..0])),
    (In::Text, |a, b, c| format!("{a}艾特{b}.{c}")),
    (In::Text, |a, b, c| format!("{a} AT {b}.{c}")),
    (In::Text, |a, b, c| format!("{a}01 at {b}.{c}")),
    (In::Text, |a, b, c| format!("{a} @ {b}.{c}")),
    (In::Text, |a, b, c| format!("{a}@ {b}.{c}")),
    (In::Text, |a, b, c| format!("{a}\u{200b}@{b}.{c}")),
    (In::Text, |a, b, c| format!("mailto:{a}@{b}.{c}")),
    (In::Text, |a, b, c| format!("mailto:{a}%40{b}.{c}")),
    (In::Markup, |a, b, c| format!("{a}&commat;{b}&period;{c}")),
    (In::Markup, |a, b, c| format!("{a}&#64;{b}.{c}")),
];

const IDS: &[Spelling] = &[
    (In::Text, |a, b, c| format!("{a}{b}{c}")),
    (In::Text, |a, b, c| format!("身份证号{a}{b}{c}，")),
    (In::Text, |a, b, c| format!("{a} {b} {c}")),
    (In::Text, |a, b, c| format!("{a}-{b}-{c}")),
    (In::Text, |a, b, c| grouped(&[4, 4, 4, 4, 2], " ", a, b, c)),
    (In::Text, |a, b, c| grouped(&[15, 3], "-", a, b, c)),
    (In::Text, |a, b, c| format!("张示例{a}{b}{c}李示例")),
    (In::Text, |a, b, c| each(&[a, b, c].concat(), |char| turned(char, 0xff10))),
];

const CARDS: &[Spelling] = &[
    (In::Text, |a, b, c| format!("{a}{b}{c}")),
    (In::Text, |a, b, c| {
        format!("卡号：{a} {b} {c}").replace(b, &format!("{} {}", &b[..4], &b[4..]))
    }),
    (In::Text, |_, _, _| {
        let whole = bank_card("622202000123456789", true);
        grouped(&[6, 10, 3], " ", &whole, "", "")
    }),
    (In::Text, |a, b, c| format!("{a}-{}-{}-{c}", &b[..4], &b[4..])),
    (In::Text, |a, b, c| each(&[a, b, c].concat(), wide)),
];

/// The carriers: how a file is named, whether it is markup, and what it holds.
type Carrier = (&'static str, bool, fn(&str) -> String);

const CARRIERS: &[Carrier] = &[
    ("html", true, |text| format!("<main><p>{text}</p></main>")),
    ("html", true, |text| format!("<main><img alt=\"{text}\">一</main>")),
    ("html", true, |text| format!("<head><meta name=description content='{text}'></head>一")),
    ("html", false, |text| format!("<main>一<!-- {text} --></main>")),
    ("html", false, |text| {
        format!("<script type='application/ld+json'>{{\"x\":\"{text}\"}}</script>一")
    }),
    ("json", false, |text| format!("{{\"x\": \"{text}\"}}")),
    ("json", false, |text| format!("[\"一\\n{text}\\t二\"]")),
    ("json", true, |text| {
        format!(
            "{{\"version\":\"https://jsonfeed.org/version/1.1\",\"content_html\":\"<p>{text}<\\/p>\"}}"
        )
    }),
    ("xml", true, |text| format!("<feed><title>{text}</title></feed>")),
    ("xml", true, |text| format!("<rss><link>{text}</link></rss>")),
    ("xml", false, |text| format!("<feed><summary><![CDATA[<p>{text}</p>]]></summary></feed>")),
    ("xml", false, |text| format!("<feed><content>&lt;p>{text}&lt;/p></content></feed>")),
    ("js", false, |text| format!("load('{text}',[1,2]);")),
    ("csv", false, |text| format!("一,\"{text}\",二\r\n")),
    ("svg", true, |text| format!("<svg><text x='1'>{text}</text></svg>")),
    ("svg", true, |text| format!("<svg aria-label='{text}'/>")),
    ("vtt", false, |text| format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{text}\n")),
    ("srt", false, |text| format!("1\n00:00:01,000 --> 00:00:02,000\n{text}\n")),
    ("txt", false, |text| format!("一\n{text}\n二\n")),
    ("webmanifest", false, |text| format!("{{\"name\": \"{text}\"}}")),
    ("css", false, |text| format!("/* {text} */")),
    ("unknown", false, |text| format!("一 {text} 二")),
];

/// A kind with the parts of one number for each place, and its spellings.
type Group = (&'static str, fn(usize) -> [String; 3], &'static [Spelling]);

fn bank(number: usize) -> [String; 3] {
    let whole = bank_card(&format!("62220200{:07}", 1_000_000 + number), true);
    [&whole[..4], &whole[4..12], &whole[12..]].map(str::to_owned)
}

fn identity(number: usize) -> [String; 3] {
    let day = format!("19{:02}0101", number / 900 % 100);
    let whole =
        (100..999).map(|serial| card_of(&day, &format!("{}", (serial + number) % 900 + 100)));
    // A full-width X is no digit shifted by the same distance.
    let whole = whole.into_iter().find(|one| !one.ends_with('X')).expect("one");
    [&whole[..6], &whole[6..14], &whole[14..]].map(str::to_owned)
}

const GROUPS: &[Group] = &[
    (
        "phone",
        |number| ["138".to_owned(), "0013".to_owned(), format!("{:04}", 1000 + number)],
        MOBILES,
    ),
    (
        "phone",
        |number| ["0551".to_owned(), "6234".to_owned(), format!("{:04}", 1000 + number)],
        LANDLINES,
    ),
    (
        "mailbox",
        |number| ["zhang".to_owned(), format!("h{number}.example"), "cn".to_owned()],
        MAILBOXES,
    ),
    ("id-number", identity, IDS),
    ("bank-card", bank, CARDS),
];

/// Every canary: its kind, its file and what the file holds.
fn canaries() -> Vec<(&'static str, String, String)> {
    let mut all = Vec::new();
    for (kind, parts, spellings) in GROUPS {
        let mut number = 0;
        for (place, spell) in *spellings {
            for (ending, markup, carry) in CARRIERS {
                if *place == In::Text || *markup {
                    let [a, b, c] = parts(number);
                    let text = carry(&spell(&a, &b, &c));
                    all.push((*kind, format!("c{}.{ending}", all.len()), text));
                    number += 1;
                }
            }
        }
    }
    all
}

#[test]
fn every_kind_in_every_spelling_and_carrier_is_found() {
    let canaries = canaries();
    assert!(canaries.len() > 1000, "{} canaries", canaries.len());
    let files: Vec<_> =
        canaries.iter().map(|(_, path, text)| (path.as_str(), text.as_bytes())).collect();
    // One after another, as what is the same in two files is told once.
    let missed = canaries.iter().zip(&files).filter_map(|((kind, path, text), file)| {
        let path = OutputPath::new(path);
        let format = Format::of(&path, file.1).expect("text");
        let report = inspect(&path, format, text, &BTreeMap::new(), Own::default());
        let hit = report.faults.iter().any(|fault| {
            fault.code == Code::PrivateData && fault.args.iter().any(|(_, value)| value == kind)
        });
        (!hit).then(|| format!("{kind} in {path}: {text}"))
    });
    assert_eq!(missed.collect::<Vec<_>>(), [""; 0]);
    let told = found(&files, Own::default());
    let told = told.iter().filter(|one| one.code == Code::PrivateData);
    let pages: usize = told.map(|one| value(one, "pages").parse().unwrap_or(0)).sum();
    assert!(pages >= files.len(), "{pages} of {}", files.len());
}

#[test]
fn tags_within_a_number_do_not_hide_it() {
    let number = mobile("");
    let (a, b) = number.split_at(5);
    for text in [
        format!("<p>{a}<b>{b}</b></p>"),
        format!("<p>{a}<span class=x></span>{b}</p>"),
        format!("<p><b>{}</b>&nbsp;<!-- x -->{}</p>", &number[..3], &number[3..]),
    ] {
        assert_eq!(page(&text), [PHONE], "{text}");
    }
    let drawn = format!("<svg><text><tspan>{a}</tspan><tspan>{b}</tspan></text></svg>");
    assert_eq!(faults("a.svg", &drawn), [PHONE]);
    let drawn = format!("<img src='data:image/svg+xml,%3Csvg%3E%3Ctext%3E{number}%3C/text%3E'>");
    assert_eq!(page(&drawn), [PHONE]);
    let shape = "<img src='data:image/svg+xml,%3Csvg%3E%3Cpath d=%22M138 0013 8000%22/%3E'>";
    assert_eq!(page(shape), [""; 0]);
    let feed = format!("<feed><content>&lt;p>{a}&lt;b>{b}&lt;/b>&lt;/p></content></feed>");
    assert_eq!(faults("a.xml", &feed), [PHONE]);
    let feed = format!("{{\"content_html\": \"<p>{a}<b>{b}</b></p>\"}}");
    assert_eq!(faults("a.json", &feed), [PHONE]);
}

#[test]
fn names_of_files_are_read_whatever_they_hold() {
    for path in [
        format!("2023/张示例{}/index.html", mobile("")),
        format!("media/{}.webp", mobile("-")),
        format!("media/photo_{}.jpg", mobile("")),
        format!("media/{}.unknown", mobile("_")),
    ] {
        let all = found(&[(&path, b"\0\xff")], Own::default());
        let told: Vec<_> = all.iter().filter(|one| one.code == Code::PrivateData).collect();
        assert_eq!(told.len(), 1, "{path}");
        assert_eq!(value(told[0], "page"), path);
    }
}

#[test]
fn files_of_unknown_kind_are_text_if_their_bytes_are() {
    let number = mobile("");
    let wide: Vec<u8> = "\u{feff}一,"
        .chars()
        .chain(number.chars())
        .flat_map(|char| u16::try_from(u32::from(char)).expect("one unit").to_le_bytes())
        .collect();
    let nul = [number.as_bytes(), b"\0"].concat();
    for (path, bytes, count) in [
        ("x", number.as_bytes(), 1),
        ("x.ics", number.as_bytes(), 1),
        ("x.csv", &*wide, 1),
        ("x.tsv", &*wide, 1),
        ("x.bin", &*nul, 0),
        ("x.webp", number.as_bytes(), 0),
    ] {
        let all = found(&[(path, bytes)], Own::default());
        assert_eq!(all.len(), count, "{path}");
    }
}

/// A quadratic scanner would take minutes over these.
#[test]
fn a_megabyte_of_digits_is_read_in_one_pass() {
    for piece in
        ["1", "138 ", "1380-", "138.0013.", "13 ", "一", "1@", "a@ ", " at ", "%31", "&#49;", "x#"]
    {
        let text = piece.repeat((1 << 20) / piece.len());
        for path in ["a.html", "a.json", "a.txt"] {
            drop(found(&[(path, text.as_bytes())], Own::default()));
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    #[test]
    fn a_number_between_signs_is_always_found(
        before in "[一二a-z0-9 <>&;,.]{0,30}[ 。，：；、（《]",
        after in "[ 。，；、）》][一二a-z0-9 <>&;,.]{0,30}",
        spelling in 0..9_usize,
        carrier in 0..CARRIERS.len(),
    ) {
        let parts = ["138", "0013", "8000"];
        let text = MOBILES[spelling].1(parts[0], parts[1], parts[2]);
        // A figure with a blank before a number in groups may be read as its first group.
        let (before, after) = match spelling { 0 | 1 => (before, after), _ => (format!("{before}一"), format!("一{after}")) };
        let text = CARRIERS[carrier].2(&format!("{before}{text}{after}").replace('<', "一").replace('&', "二"));
        let path = OutputPath::new(&format!("a.{}", CARRIERS[carrier].0));
        let format = Format::of(&path, text.as_bytes()).expect("text");
        let report = inspect(&path, format, &text, &BTreeMap::new(), Own::default());
        let hit = report.faults.iter().any(|fault| fault.code == Code::PrivateData);
        proptest::prop_assert!(hit, "{text}");
    }
}
