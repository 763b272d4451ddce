//! Values on both sides of every bound of the notices (product.md A6) that a file alone decides.

use super::bound;
use super::facts::{Captioned, Medium};
use super::file::measure;
use super::format::Kind;
use super::judge::Verdict;
use super::ruled::Ruled;
use crate::catalogue::notice::Rule;
use crate::catalogue::vocabulary::{Operator, RuleField, Strength};
use crate::catalogue::work::MediaPath;
use crate::config::{Policy, Portrait};
use crate::source::MediaFile;
use crate::source::known::Stamp;
use crate::source::probe::{
    Film, FilmContainer, Picture, PictureFormat, Probe, Refusal, Sound, SoundCodec, SoundFormat,
};
use crate::span::{SourceMap, Span, Spanned};

fn place() -> Span {
    Span::new(SourceMap::default().add("a.md", "x"), 0, 1)
}

fn rule(field: RuleField, operator: Operator, value: &[&str], unit: &str) -> Rule {
    Rule {
        field: Spanned::new(field, place()),
        operator,
        value: value.iter().map(|&one| one.to_owned()).collect(),
        unit: (!unit.is_empty()).then(|| unit.to_owned()),
        strength: Strength::Must,
        quote: String::new(),
    }
}

fn film(milliseconds: u64, width: u32, height: u32, container: FilmContainer) -> Probe {
    Probe::Film(Film {
        width,
        height,
        rotation: 0,
        milliseconds,
        video_codec: "avc1".to_owned(),
        video_profile: None,
        audio_codec: None,
        bit_rate: 0,
        container,
        fast_start: true,
        tracks: Vec::new(),
        cover: None,
    })
}

fn long(milliseconds: u64) -> Probe {
    film(milliseconds, 1920, 1080, FilmContainer::Mp4)
}

fn shown(width: u32, height: u32) -> Probe {
    film(60_000, width, height, FilmContainer::Mp4)
}

fn song(milliseconds: u64) -> Probe {
    let (format, codec) = (SoundFormat::Mp3, SoundCodec::Mp3);
    let (bit_rate, tracks, cover) = (0, Vec::new(), None);
    Probe::Sound(Sound { milliseconds, format, codec, bit_rate, tracks, cover })
}

fn picture(format: PictureFormat) -> Probe {
    Probe::Picture(Picture { format, width: 100, height: 80, orientation: 1, animated: false })
}

/// The verdict on a file of that content and length in bytes; none where it is not concerned.
fn verdict(rule: &Rule, policy: &Policy, probe: Probe, bytes: u64) -> Option<Verdict> {
    let kind = match &probe {
        Probe::Picture(_) => Kind::Photo,
        Probe::Sound(_) => Kind::Sound,
        Probe::Film(_) | Probe::Captions(_) | Probe::Refused(_) => Kind::Film,
    };
    let (absolute, digest) = (std::path::PathBuf::new(), String::new());
    let stored = MediaFile { absolute, bytes, digest, stamp: Stamp::default(), probe };
    let file = Spanned::new(MediaPath("a".to_owned()), place());
    let captioned = Captioned::Unknown;
    let medium = Medium { kind, file: &file, stored: Some(&stored), captioned, caption: None };
    let bound = bound::read(rule, policy).expect("a readable rule");
    measure(&bound, &medium, policy).map(|(verdict, _)| verdict)
}

#[track_caller]
fn both(rule: &Rule, kept: Probe, broken: Probe) {
    let policy = Policy::default();
    assert_eq!(verdict(rule, &policy, kept, 1), Some(Verdict::Kept));
    assert_eq!(verdict(rule, &policy, broken, 1), Some(Verdict::Broken));
}

#[test]
fn lengths_are_judged_to_the_millisecond() {
    use Operator::{Around, AtMost, Between, LessThan};
    let length = |operator, value: &[&str], unit| rule(RuleField::Duration, operator, value, unit);
    let strict = length(LessThan, &["180"], "秒");
    both(&strict, long(179_999), long(180_000));
    both(&length(AtMost, &["3"], "分钟"), long(180_000), long(180_001));
    both(&length(Between, &["180", "300"], "秒"), long(180_000), long(179_999));
    both(&length(Between, &["180", "300"], "秒"), long(300_000), long(300_001));
    both(&length(Between, &["3分钟", "8分钟"], ""), long(480_000), long(480_001));
    both(&length(AtMost, &["300"], "秒"), song(300_000), song(300_001));
    both(&length(Around, &["60"], "秒"), long(30_000), long(29_999));
    both(&length(Around, &["60"], "秒"), long(90_000), long(90_001));
    let policy = Policy::default();
    assert!(matches!(verdict(&strict, &policy, long(0), 1), Some(Verdict::Unmeasured(_))));
    assert_eq!(verdict(&strict, &policy, picture(PictureFormat::Jpeg), 1), None);
}

#[test]
fn sizes_follow_the_convention_of_the_site() {
    let size = rule(RuleField::Size, Operator::LessThan, &["50"], "MB");
    let decimal = Policy { megabyte: 1_000_000, ..Policy::default() };
    for (policy, bytes, wanted) in [
        (Policy::default(), 52_428_799, Verdict::Kept),
        (Policy::default(), 52_428_800, Verdict::Broken),
        (decimal, 49_999_999, Verdict::Kept),
        (decimal, 50_000_000, Verdict::Broken),
    ] {
        assert_eq!(verdict(&size, &policy, long(1), bytes), Some(wanted), "{bytes}");
    }
}

#[test]
fn formats_are_those_of_the_content() {
    let mov = || film(1_000, 640, 360, FilmContainer::Mov);
    let avi = Probe::Refused(Refusal::Convert { seen: "AVI", to: "MP4" });
    let mp4 = rule(RuleField::Container, Operator::Is, &["MP4"], "");
    both(&mp4, long(1), mov());
    both(&mp4, long(1), avi.clone());
    both(&rule(RuleField::Container, Operator::OneOf, &["MP4", "MOV"], ""), mov(), avi);
    both(&rule(RuleField::Container, Operator::Is, &["任何视频"], ""), mov(), song(1));
    let jpeg = rule(RuleField::Container, Operator::Is, &["JPG"], "");
    both(&jpeg, picture(PictureFormat::Jpeg), picture(PictureFormat::Png));
    let policy = Policy::default();
    assert_eq!(verdict(&mp4, &policy, picture(PictureFormat::Png), 1), None);
    assert_eq!(verdict(&mp4, &policy, song(1), 1), None);
    let broken = Probe::Refused(Refusal::Unknown);
    assert!(matches!(verdict(&mp4, &policy, broken, 1), Some(Verdict::Unmeasured(_))));
}

#[test]
fn pictures_are_judged_as_shown() {
    let ratio = rule(RuleField::Aspect, Operator::Is, &["16:9"], "");
    both(&ratio, shown(1920, 1080), shown(1080, 1920));
    both(&ratio, shown(1920, 1088), shown(1440, 1080));
    let sides = rule(RuleField::Resolution, Operator::AtLeast, &["1920×1080"], "");
    both(&sides, shown(1920, 1080), shown(1919, 1080));
    both(&sides, shown(1080, 1920), shown(1079, 1920));
    let as_written = Policy { portrait: Portrait::AsWritten, ..Policy::default() };
    assert_eq!(verdict(&sides, &as_written, shown(1080, 1920), 1), Some(Verdict::Broken));
    both(
        &rule(RuleField::Resolution, Operator::AtLeast, &["高清"], ""),
        shown(1280, 720),
        shown(1280, 719),
    );
}

#[test]
fn what_cannot_be_read_is_no_bound() {
    let policy = Policy::default();
    for (field, operator, value, unit) in [
        (RuleField::Duration, Operator::LessThan, "几分钟", ""),
        (RuleField::Duration, Operator::Contains, "180", "秒"),
        (RuleField::Size, Operator::LessThan, "50", ""),
        (RuleField::Container, Operator::Is, "常见格式", ""),
        (RuleField::Container, Operator::AtMost, "MP4", ""),
        (RuleField::Aspect, Operator::Is, "横屏", ""),
        (RuleField::Resolution, Operator::AtLeast, "清晰", ""),
        (RuleField::Hashtag, Operator::Contains, "#", ""),
    ] {
        assert_eq!(bound::read(&rule(field, operator, &[value], unit), &policy), None, "{value}");
    }
    for field in [RuleField::Theme, RuleField::Quality, RuleField::Form] {
        let by_hand = bound::read(&rule(field, Operator::Is, &["好"], ""), &policy);
        assert_eq!(by_hand, Some(bound::Bound::ByHand));
    }
}

/// Whether a nearer rule replaces a farther one.
fn replaces(nearer: &Rule, farther: &Rule) -> bool {
    let policy = Policy::default();
    let mut ruled = Ruled::default();
    ruled.add(nearer, bound::read(nearer, &policy).as_ref());
    ruled.replaces(farther, bound::read(farther, &policy).as_ref())
}

#[test]
fn only_what_must_be_replaces_and_only_its_own_end() {
    use Operator::{AtLeast, AtMost, Between, Is, LessThan, MoreThan};
    let length = |operator, value: &[&str]| rule(RuleField::Duration, operator, value, "秒");
    let short = length(LessThan, &["180"]);
    let qinghai = length(Between, &["180", "300"]);
    for nearer in [qinghai.clone(), length(AtMost, &["300"]), length(Is, &["200"])] {
        assert!(replaces(&nearer, &short), "{nearer:?}");
        for strength in [Strength::Suggested, Strength::Preferred, Strength::Relaxed] {
            assert!(!replaces(&Rule { strength, ..nearer.clone() }, &short), "{nearer:?}");
        }
    }
    for nearer in [
        length(AtLeast, &["60"]),
        length(MoreThan, &["60"]),
        length(Between, &["几", "十几"]),
        rule(RuleField::Size, LessThan, &["50"], "MB"),
    ] {
        assert!(!replaces(&nearer, &short), "{nearer:?}");
    }
    assert!(!replaces(&short, &qinghai), "the lower end of the farther rule stands");
    let suggested = Rule { strength: Strength::Suggested, ..length(AtMost, &["60"]) };
    assert!(replaces(&short, &suggested));
}

#[test]
fn sets_replace_their_own_field_and_evidence_its_own_kind() {
    let set = |field, value| rule(field, Operator::Contains, &[value], "");
    for (field, one, other) in [
        (RuleField::Container, "MP4", "MOV"),
        (RuleField::Aspect, "16:9", "9:16"),
        (RuleField::Captions, "全部", "重点"),
        (RuleField::Hashtag, "甲", "乙"),
        (RuleField::Evidence, "主页截图", "账号截图"),
    ] {
        assert!(replaces(&set(field, one), &set(field, other)), "{one}");
    }
    let (screenshot, earlier) =
        (set(RuleField::Evidence, "主页截图"), set(RuleField::Evidence, "往期作品"));
    assert!(!replaces(&screenshot, &earlier));
    assert!(!replaces(&screenshot, &set(RuleField::Evidence, "截图和往期作品")));
    assert!(!replaces(&set(RuleField::Evidence, "其他材料"), &screenshot));
}
