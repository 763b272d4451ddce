//! Telephone numbers that are published on purpose, and spellings that stand in no other table.

use super::*;

fn phones(text: &str, allowed: &[&str]) -> usize {
    let phones: Vec<String> = allowed.iter().map(ToString::to_string).collect();
    let page = format!("<p>{text}</p>");
    let all = found(&[("a.html", page.as_bytes())], Own { phones: &phones, ..Own::default() });
    all.iter().filter(|one| one.code == Code::PrivateData).count()
}

#[test]
fn phones_that_are_named_are_no_hit() {
    let office = ["0551", "2345678"].join("-");
    for text in ["0551 2345678", "（0551）2345678", "+86-0551-2345678", "+86 551 2345678"] {
        assert_eq!(phones(text, &[]), 1, "{text}");
        assert_eq!(phones(text, &[&office]), 0, "{text}");
        assert_eq!(phones(text, &["0086 551 2345678"]), 0, "{text}");
        assert_eq!(phones(text, &["0551-2345679"]), 1, "{text}");
    }
    for text in
        [mobile(""), mobile("-"), format!("+86{}", mobile("")), format!("0086 {}", mobile(" "))]
    {
        assert_eq!(phones(&text, &[&mobile(" ")]), 0, "{text}");
        assert_eq!(phones(&text, &[&format!("+86 {}", mobile(""))]), 0, "{text}");
        assert_eq!(phones(&text, &[&office]), 1, "{text}");
    }
}

#[test]
fn both_of_two_joined_mobiles_are_found() {
    let other = ["139", "0001", "0002"].concat();
    let text = format!("<p>{}{other}</p>", mobile(""));
    assert_eq!(page(&text), [PHONE, "private-data phone 139****0002"]);
    assert_eq!(page(&format!("<p>{}{other}1</p>", mobile(""))), [""; 0]);
}

#[test]
fn the_last_place_of_a_card_may_look_like_an_x() {
    let mut all = (100..999).map(|serial| card_of_nobody(&serial.to_string()));
    let person = all.find(|person| person.ends_with('X')).expect("one with an X");
    for last in ["Ⅹ", "ⅹ", "Х", "х", "Ｘ"] {
        let text = format!("<p>身份证{}{last}。</p>", &person[..17]);
        assert_eq!(
            page(&text),
            ["private-data id-number 110****".to_owned() + &person[14..]],
            "{last}"
        );
    }
}

#[test]
fn a_full_stop_after_a_mailbox_ends_it() {
    let text = ["post", "example.org。Tel"].join("@");
    assert_eq!(page(&format!("<p>{text}</p>")), ["private-data mailbox p***@example.org"]);
}
