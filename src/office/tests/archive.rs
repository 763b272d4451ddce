//! Archives unpacked: names, members, and those that are refused.

use super::super::archive::{Refusal, Unpacked, unpack};
use super::super::{Fault, Limits, Measure};
use super::Sample;
use super::packing::{locked, pack, patched};
use std::io::{Cursor, Write};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn unpacked(bytes: &[u8], limits: &Limits) -> (Sample, Result<Unpacked, Fault>) {
    let sample = Sample::new("来件.zip", bytes);
    let outcome = unpack(&sample.path, &sample.folder.path().join("out"), limits);
    (sample, outcome)
}

fn names(unpacked: &Unpacked) -> Vec<&str> {
    unpacked.members.iter().map(|member| member.name.as_str()).collect()
}

/// Every file beneath a folder, by its path in there.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}

#[test]
fn files_come_out_under_plain_names() {
    let bytes = pack([("作品/乙.jpg", "2"), ("作品\\甲.JPG", "1"), ("./名单.xlsx", "3")]);
    let (_kept, outcome) = unpacked(&bytes, &Limits::default());
    let outcome = outcome.unwrap();
    assert_eq!(names(&outcome), ["作品/乙.jpg", "作品/甲.JPG", "名单.xlsx"]);
    assert_eq!(crate::fs::read(&outcome.members[1].path).unwrap(), b"1");
    assert_eq!(outcome.members[1].path.extension().unwrap(), "jpg");
    assert!(outcome.refused.is_empty());
}

#[test]
fn names_in_gbk_and_in_two_forms_of_unicode() {
    let (gbk, _, _) = encoding_rs::GBK.encode("附件/作品一.jpg");
    let stand_in = "x".repeat(gbk.len());
    let bytes =
        patched(pack([(stand_in.as_str(), "1"), ("e\u{301}.txt", "2")]), stand_in.as_bytes(), &gbk);
    let (_kept, outcome) = unpacked(&bytes, &Limits::default());
    assert_eq!(names(&outcome.unwrap()), ["é.txt", "附件/作品一.jpg"]);
}

#[test]
fn nothing_gets_outside_the_folder() {
    let bad = [
        "../a.txt",
        "b/../../c.txt",
        "/d.txt",
        "C:\\e.txt",
        "..\\f.txt",
        "g\u{202E}h.txt",
        "i\nj.txt",
    ];
    let bytes = pack(bad.map(|name| (name, "x")));
    let (sample, outcome) = unpacked(&bytes, &Limits::default());
    let outcome = outcome.unwrap();
    assert_eq!(names(&outcome), [""; 0]);
    assert_eq!(outcome.refused.len(), bad.len());
    assert!(outcome.refused.iter().all(|(_, why)| *why == Refusal::UnsafeName));
    assert!(outcome.refused.iter().all(|(name, _)| !name.contains(['\n', '\u{202E}'])));
    assert_eq!(files(sample.folder.path()), ["来件.zip"]);
}

#[test]
fn links_and_names_taken_for_one_are_refused() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    archive.add_symlink("出口", "/etc/passwd", options).unwrap();
    for name in ["A.jpg", "a.JPG", "ａ.jpg"] {
        archive.start_file(name, options).unwrap();
        archive.write_all(b"x").unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    let (_kept, outcome) = unpacked(&bytes, &Limits::default());
    let outcome = outcome.unwrap();
    assert_eq!(names(&outcome), ["A.jpg"]);
    let refused = [
        ("出口".to_owned(), Refusal::NoFile),
        ("a.JPG".to_owned(), Refusal::SameName),
        ("ａ.jpg".to_owned(), Refusal::SameName),
    ];
    assert_eq!(outcome.refused, refused);
}

#[test]
fn what_programs_leave_behind_is_passed_over() {
    let left = ["__MACOSX/._a.jpg", ".DS_Store", "作品/Thumbs.db", "~$名单.xlsx", "空/", "a.jpg"];
    let (_kept, outcome) = unpacked(&pack(left.map(|name| (name, ""))), &Limits::default());
    let outcome = outcome.unwrap();
    assert_eq!((names(&outcome), outcome.refused.len()), (vec!["a.jpg"], 0));
}

#[test]
fn archives_inside_are_unpacked_one_level() {
    let third = pack([("丙.txt", "3")]);
    let second = pack([("乙.txt", &b"2"[..]), ("三.zip", &third)]);
    let (sample, outcome) = unpacked(&pack([("二.zip", second)]), &Limits::default());
    let outcome = outcome.unwrap();
    assert_eq!(names(&outcome), ["二.zip/乙.txt"]);
    assert_eq!(outcome.refused, [("二.zip/三.zip".to_owned(), Refusal::TooDeep)]);
    assert_eq!(files(&sample.folder.path().join("out")).len(), 1);
}

#[test]
fn members_with_a_password_are_refused() {
    let (_kept, outcome) = unpacked(&locked(pack([("a.jpg", "x")])), &Limits::default());
    assert_eq!(outcome.unwrap().refused, [("a.jpg".to_owned(), Refusal::Encrypted)]);
}

#[test]
fn bombs_and_crowds() {
    let bomb = pack([("a.bin", vec![0; 32 << 20]), ("b.txt", b"x".to_vec())]);
    let (sample, outcome) = unpacked(&bomb, &Limits::default());
    let outcome = outcome.unwrap();
    assert_eq!(names(&outcome), ["b.txt"]);
    assert_eq!(outcome.refused, [("a.bin".to_owned(), Refusal::Bomb)]);
    assert_eq!(files(&sample.folder.path().join("out")).len(), 1);

    let many = pack([("a", "x"), ("b", "x"), ("c", "x")]);
    let limits = Limits { members: 2, archive: 2, ..Limits::default() };
    let crowd = Fault::TooLarge { what: Measure::Members, limit: 2 };
    assert_eq!(unpacked(&many, &limits).1, Err(crowd.clone()));
    let hidden = pack([("a.zip", many.clone())]);
    assert_eq!(unpacked(&hidden, &Limits { archive: 1 << 20, ..limits.clone() }).1, Err(crowd));
    let large = Fault::TooLarge { what: Measure::Unpacked, limit: 2 };
    assert_eq!(unpacked(&many, &Limits { members: 3, ..limits }).1, Err(large));
}

#[test]
fn damage_of_one_member_leaves_the_others() {
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("a.txt", "AAAA"), ("b.txt", "BBBB")] {
        archive.start_file(name, stored).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    let bytes = patched(archive.finish().unwrap().into_inner(), b"AAAA", b"AXXA");
    let (_kept, outcome) = unpacked(&bytes, &Limits::default());
    let outcome = outcome.unwrap();
    assert_eq!(names(&outcome), ["b.txt"]);
    assert!(matches!(&outcome.refused[..], [(name, Refusal::Damaged(_))] if name == "a.txt"));
    let cut = unpacked(&bytes[..bytes.len() / 2], &Limits::default()).1;
    assert!(matches!(cut, Err(Fault::Damaged(_))));
}
