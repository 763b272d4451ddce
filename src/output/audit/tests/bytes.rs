//! Text in pictures and documents of a theme, and in captions.

use super::*;

/// Bytes that follow no rule, the same for the same seed.
fn noise(mut seed: u64, length: usize) -> Vec<u8> {
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed.to_le_bytes()[4]
    };
    (0..length).map(|_| next()).collect()
}

/// A picture with a comment among its other chunks.
fn picture(comment: &[u8]) -> Vec<u8> {
    let text = [b"tEXtComment\0", comment].concat();
    let length = u32::try_from(text.len() - 4).expect("short").to_be_bytes();
    let pixels = noise(7, 400);
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &pixels[..17], &length, &text, &pixels].concat()
}

fn told(path: &str, bytes: &[u8]) -> Vec<String> {
    let all = found(&[(path, bytes)], Own::default());
    all.iter()
        .filter(|one| one.code == Code::PrivateData)
        .map(|one| value(one, "kind").to_owned())
        .collect()
}

#[test]
fn comments_in_pictures_of_the_theme_are_read() {
    let mailbox = ["zhang", "qq.com"].join("@") + "\0";
    for (text, kind) in [
        (mobile(""), "phone"),
        (mobile("-"), "phone"),
        (format!("0551-{}", "2345678"), "phone"),
        (card_of_nobody("002"), "id-number"),
        (format!("by {mailbox}"), "mailbox"),
    ] {
        let bytes = picture(text.as_bytes());
        assert_eq!(told("assets/logo.png", &bytes), [kind], "{text}");
        assert_eq!(told("site/assets/a/logo.PNG", &bytes), [kind], "{text}");
        assert_eq!(told("media/logo.png", &bytes), [""; 0], "{text}");
    }
    assert_eq!(told("assets/logo.png", &picture(b"Software 1.2.3")), [""; 0]);
}

#[test]
fn strings_of_documents_are_read_and_their_measures_are_not() {
    let head = "%PDF-1.7\n";
    let spoken = format!("{head}BT ({}) Tj ET\n", mobile(" "));
    assert_eq!(told("assets/a.pdf", spoken.as_bytes()), ["phone"]);
    let wide = mobile("").bytes().flat_map(|byte| [0, byte]).collect::<Vec<_>>();
    let wide = [head.as_bytes(), b"/Title (\xfe\xff", &wide, b")"].concat();
    assert_eq!(told("assets/a.pdf", &wide), ["phone"]);
    let measures = format!("{head}{} re f\n0000013800 00000 n\n", mobile(" "));
    assert_eq!(told("assets/a.pdf", measures.as_bytes()), [""; 0]);
}

#[test]
fn bytes_that_are_no_text_raise_nothing() {
    for seed in [1, 20_260_715, 0x9e37_79b9_7f4a_7c15, u64::MAX, 42, 4_242] {
        let bytes = noise(seed, 1 << 20);
        for path in ["assets/a.png", "assets/a.woff2", "assets/a.pdf"] {
            assert_eq!(told(path, &bytes), [""; 0], "{path} {seed}");
        }
    }
}

#[test]
fn numbers_over_the_lines_and_tags_of_a_cue_are_found() {
    let number = mobile("");
    let time = "00:00:01,000 --> 00:00:02,000";
    for at in [3, 5, 7, 8] {
        let (one, other) = number.split_at(at);
        for text in [
            format!("1\n{time}\n电话{one}\n{other}\n\n2\n{time}\n一\n"),
            format!("1\r\n{time}\r\n<i>{one}</i><b>{other}</b>\r\n"),
            format!("WEBVTT\n\n{time}\n<v 张示例>{one}<00:00:01.500><c.x>{other}</c>\n"),
        ] {
            assert_eq!(faults("a.srt", &text), [PHONE], "{text}");
            assert_eq!(faults("a.vtt", &text), [PHONE], "{text}");
        }
    }
    let (one, other) = number.split_at(3);
    let parted = format!("1\n{time}\n一 {one}\n\n2\n{time}\n{other}\n");
    assert_eq!(faults("a.srt", &parted), [""; 0]);
}
