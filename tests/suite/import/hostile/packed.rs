//! Archives whose members lead out of the folder, lie about their size or hide what they are.

use super::{Review, answered, files};
use crate::import::GUANGXI;
use crate::mail::archive::{Archive, ENCRYPTED, LINK, Member};
use crate::mail::files::photo;

/// A list of one work, to see that the rest of an archive is still read.
const LIST: &str = "子活动名称,作品名称,作者\n专题活动征集,指尖上的课堂,王样本\n";

/// An archive with a sound list and one more member; the list must come in.
fn with(member: Member, codes: &[&str]) {
    let mut archive = Archive::default();
    archive.add("清单.csv", LIST).push(member);
    let site = answered("邮件.zip", &archive.bytes(), codes);
    crate::import::entry_with(&site, GUANGXI, "指尖上的课堂");
    let evil = |path: &&String| path.contains("evil");
    let all = files(&site, &["content", "private"]);
    assert_eq!(all.keys().find(evil), None, "nothing of it is unpacked");
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused() {
    for name in [
        "../../evil.md",
        "/evil.md",
        "..\\..\\evil.md",
        "C:\\evil.md",
        "a/../../../evil.md",
        "\\\\host\\evil.md",
        "../content/2020/guangxi/evil/winner.yaml",
    ] {
        with(Member::new(name.as_bytes().to_vec(), b"evil"), &["refused-member"]);
    }
}

#[test]
fn a_link_is_refused() {
    let mut member = Member::new(b"evil.jpg".to_vec(), b"/etc/hostname");
    member.mode = LINK;
    with(member, &["refused-member"]);
}

#[test]
fn a_member_with_a_password_is_refused() {
    let mut member = Member::new(b"evil.jpg".to_vec(), &photo(1));
    member.flags = ENCRYPTED;
    with(member, &["refused-member"]);
}

#[test]
fn a_name_that_is_taken_is_refused() {
    let mut archive = Archive::default();
    archive.add("清单.csv", LIST).add("a.jpg", photo(1)).add("a.jpg", photo(2));
    answered("邮件.zip", &archive.bytes(), &["refused-member"]);
    let mut archive = Archive::default();
    archive.add("清单.csv", LIST).add("a.jpg", photo(1)).add("A.JPG", photo(2));
    answered("邮件.zip", &archive.bytes(), &["refused-member"]);
}

#[test]
fn a_member_that_lies_about_its_length_is_refused() {
    let mut small = Member::zeros("evil.jpg", 512);
    small.length = 100;
    with(small, &["refused-member"]);
    let mut large = Member::new(b"evil.jpg".to_vec(), &photo(1));
    large.length = u32::MAX - 1;
    with(large, &["refused-member"]);
}

#[test]
fn a_member_of_half_a_gigabyte_of_nothing_is_refused() {
    with(Member::zeros("evil.csv", 512), &["refused-member"]);
}

#[test]
fn a_member_packed_in_an_unknown_way_is_refused() {
    let mut member = Member::new(b"evil.jpg".to_vec(), &photo(1));
    member.method = 99;
    with(member, &["refused-member"]);
}

#[test]
fn archives_inside_archives_end_somewhere() {
    let mut inner = Archive::default();
    inner.push(Member::zeros("evil.csv", 64));
    let mut bytes = inner.bytes();
    for _ in 0..12 {
        let mut outer = Archive::default();
        for copy in 0..4 {
            outer.add(&format!("{copy}.zip"), &bytes[..]);
        }
        bytes = outer.bytes();
        if bytes.len() > 8 << 20 {
            break;
        }
    }
    let mut archive = Archive::default();
    archive.add("清单.csv", LIST).add("里.zip", bytes);
    let site = answered_somewhere(&archive.bytes());
    assert!(site >= 1, "the inner archives are answered");
}

/// How many findings name a file of the archive.
fn answered_somewhere(bytes: &[u8]) -> usize {
    let site = crate::import::guangxi();
    site.write("mail/邮件.zip", bytes);
    crate::import::import(&site, GUANGXI, &[]);
    let review = Review::read(&site, GUANGXI);
    review.findings("warning").iter().filter(|one| one.file.starts_with("mail/邮件.zip")).count()
}

#[test]
fn ten_thousand_members_are_no_harm() {
    let mut archive = Archive::default();
    archive.add("清单.csv", LIST);
    for number in 0..10_000 {
        archive.add(&format!("{number}.txt"), "");
    }
    let site = crate::import::guangxi();
    site.write("mail/邮件.zip", archive.bytes());
    crate::import::import(&site, GUANGXI, &[]);
    assert!(
        super::super::entries(&site, GUANGXI).len() <= 1,
        "one work, or none of a refused file"
    );
}
