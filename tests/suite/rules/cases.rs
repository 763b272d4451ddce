//! The bounds, one test a field.

use super::{Work, agrees, long, quicktime, rule, said, turned, wide};
use crate::forge::film::Film;
use crate::forge::sound;
use crate::site::SiteTest;
use std::collections::BTreeMap;

const BROKEN_LENGTH: &[&str] = &["rule-duration warning"];

#[test]
fn formats_r01_r05_r08_r21() {
    let mp4 = rule("container", "is", "[MP4]", "", "must");
    agrees(
        &mp4,
        &[
            Work::film("mp4", &Film::default(), &[]),
            Work::film("mov", &quicktime(), &["rule-container warning"]),
        ],
    );
    agrees(
        &rule("container", "is", "任何视频", "", "must"),
        &[
            Work::film("film", &quicktime(), &[]),
            Work::recording("sound", sound::wav(8_000), &["rule-container warning"]),
        ],
    );
    let both = mp4 + &rule("captions", "contains", "重点内容", "", "must");
    agrees(
        &both,
        &[
            Work::film("kept", &Film::default(), &[]),
            Work::captioned(
                "neither",
                &quicktime(),
                "caption_state: none",
                &["rule-captions warning", "rule-container warning"],
            ),
        ],
    );
    let mut avi = Work::film("avi", &Film::default(), &["rule-container warning"]);
    avi.file = Some(("film.mp4", b"RIFF\0\0\0\0AVI LIST".to_vec()));
    agrees(
        &rule("container", "one-of", "[MP4, MOV]", "", "must"),
        &[
            Work::film("mp4", &Film::default(), &[]),
            Work::film("mov", &quicktime(), &[]),
            avi,
            Work::photo("photo", "x", &[]),
        ],
    );
}

#[test]
fn lengths_r02_r09_r11_r12_r13_r17_r20() {
    agrees(
        &rule("duration", "less-than", "180", "秒", "must"),
        &[
            Work::film("below", &long(179_999), &[]),
            Work::film("equal", &long(180_000), BROKEN_LENGTH),
        ],
    );
    let ends = |low: u32, high: u32, broken: &'static [&'static str]| {
        vec![
            Work::film("early", &long(low - 1), broken),
            Work::film("low", &long(low), &[]),
            Work::film("high", &long(high), &[]),
            Work::film("late", &long(high + 1), broken),
        ]
    };
    let between = |high, strength| rule("duration", "between", high, "秒", strength);
    agrees(&between("[180, 300]", "must"), &ends(180_000, 300_000, BROKEN_LENGTH));
    agrees(&between("[180, 480]", "preferred"), &ends(180_000, 480_000, &["rule-duration note"]));
    let five = |strength| rule("duration", "at-most", "5", "分钟", strength);
    agrees(
        &five("must"),
        &[
            Work::recording("equal", sound::wav(2_400_000), &[]),
            Work::recording("above", sound::wav(2_400_008), BROKEN_LENGTH),
            Work::film("film", &long(300_000), &[]),
            Work::film("film-above", &long(300_001), BROKEN_LENGTH),
        ],
    );
    agrees(
        &five("suggested"),
        &[
            Work::film("equal", &long(300_000), &[]),
            Work::film("above", &long(300_001), &["rule-duration note"]),
        ],
    );
    let about = rule("duration", "at-most", "180", "秒", "must")
        + &rule("duration", "around", "60", "秒", "preferred");
    agrees(
        &about,
        &[
            Work::film("minute", &long(60_000), &[]),
            Work::film("most", &long(90_000), &[]),
            Work::film("longer", &long(90_001), &["rule-duration note"]),
            Work::film(
                "too-long",
                &long(180_001),
                &["rule-duration note", "rule-duration warning"],
            ),
        ],
    );
}

#[test]
fn sizes_r03() {
    let sized = |bytes| Film { bytes, ..Film::default() };
    agrees(
        &rule("size", "less-than", "50", "MB", "must"),
        &[
            Work::film("below", &sized(52_428_799), &[]),
            Work::film("equal", &sized(52_428_800), &["rule-size warning"]),
        ],
    );
}

#[test]
fn captions_r04() {
    agrees(
        &rule("captions", "contains", "重点内容", "", "must"),
        &[
            Work::film("burned-in", &Film::default(), &[]),
            Work::captioned(
                "none",
                &Film::default(),
                "caption_state: none",
                &["rule-captions warning"],
            ),
            Work::captioned("unknown", &Film::default(), "", &["rule-captions note"]),
            Work::recording("sound", sound::wav(8_000), &[]),
        ],
    );
}

#[test]
fn pictures_r10_r22_r23_r29() {
    agrees(
        &rule("aspect", "is", "'16:9'", "", "must"),
        &[
            Work::film("lying", &wide(1920, 1080), &[]),
            Work::film("coded", &wide(1920, 1088), &[]),
            Work::film("turned-to-lie", &turned(1080, 1920), &[]),
            Work::film("turned-to-stand", &turned(1920, 1080), &["rule-aspect warning"]),
            Work::film("old", &wide(1440, 1080), &["rule-aspect warning"]),
        ],
    );
    agrees(
        &rule("resolution", "at-least", "1920×1080", "", "must"),
        &[
            Work::film("equal", &wide(1920, 1080), &[]),
            Work::film("upright", &wide(1080, 1920), &[]),
            Work::film("narrow", &wide(1919, 1080), &["rule-resolution warning"]),
            Work::film("low", &wide(1920, 1079), &["rule-resolution warning"]),
        ],
    );
    let contest = rule("resolution", "at-least", "高清", "", "must")
        + &rule("duration", "at-most", "180", "秒", "must");
    let film = |milliseconds, sides| Film { sides, milliseconds, ..Film::default() };
    agrees(
        &contest,
        &[
            Work::film("kept", &film(180_000, (1280, 720)), &[]),
            Work::film("low", &film(180_000, (1280, 719)), &["rule-resolution warning"]),
            Work::film("long", &film(180_001, (1280, 720)), BROKEN_LENGTH),
        ],
    );
}

#[test]
fn captions_of_photographs_r16() {
    let hundred = format!("“{}”", "照 片".repeat(49));
    let more = format!("“{}。”", "照片".repeat(49));
    agrees(
        &rule("caption-length", "at-most", "100", "字", "must"),
        &[
            Work::photo("hundred", &hundred, &[]),
            Work::photo("more", &more, &["rule-caption-length warning"]),
            Work::photo("none", "''", &["rule-unmeasured note"]),
        ],
    );
}

#[test]
fn accounts_r27_r28_r30() {
    let followers = |more: &str| format!("accounts: [{{platform: 微博, name: 号{more}}}]\n");
    let more = rule("followers", "more-than", "1", "万人", "must");
    let people = |broken: &'static [&'static str]| {
        vec![
            Work::person("above", &followers(", followers: 10001"), &[]),
            Work::person("equal", &followers(", followers: 10000"), broken),
            Work::person("unknown", &followers(""), &["rule-unmeasured note"]),
        ]
    };
    agrees(&more, &people(&["rule-followers warning"]));
    let relaxed = more + &rule("followers", "declared", "特别优秀", "", "relaxed");
    agrees(&relaxed, &people(&["rule-followers note"]));
    let evidence = rule("evidence", "contains", "账号主页截图", "", "must")
        + &rule("evidence", "contains", "往期优秀作品或案例一个", "", "must");
    let account = followers("");
    let both = format!("{account}photos: [{{file: photo.jpg}}]\nlink: https://example.org/a\n");
    agrees(
        &evidence,
        &[
            Work::person("both", &both, &[]),
            Work::person(
                "no-link",
                &both.replace("link: https://example.org/a\n", ""),
                &["rule-evidence warning"],
            ),
            Work::person("neither", &account, &["rule-evidence warning"; 2]),
        ],
    );
    let tagged = |text: &str| format!("{account}summary: '{text}'\n");
    agrees(
        &rule("hashtag", "contains", "追光正能量 逐梦新达人", "", "must"),
        &[
            Work::person("tagged", &tagged("＃追光正能量逐梦新达人#"), &[]),
            Work::person("other", &tagged("#逐梦新达人#"), &["rule-hashtag warning"]),
            Work::person("none", &tagged("没有话题"), &["rule-unmeasured note"]),
        ],
    );
}

/// A film of four minutes, in a campaign that takes part in a national one and has a length of its
/// own, and in one that has none.
#[test]
fn the_same_film_keeps_one_campaign_and_breaks_another() {
    let site = SiteTest::fresh();
    let (short, long_enough) = (
        rule("duration", "less-than", "180", "秒", "must"),
        rule("duration", "between", "[180, 300]", "秒", "must").replace("原文", "原文：三到五分钟"),
    );
    for (campaign, rules, above) in [
        ("national", format!("rules:\n{short}"), ""),
        ("plateau", format!("rules:\n{long_enough}"), "participates: 2020/national/micro-video\n"),
        ("south", String::new(), "participates: 2020/national/micro-video\n"),
    ] {
        let folder = format!("content/2020/{campaign}");
        let header = format!("---\ntitle: 活动{campaign}\nlevel: province\n---\n");
        site.write(&format!("{folder}/campaign.md"), header);
        let header = format!("---\ntitle: 微视频\n{above}{rules}---\n");
        site.write(&format!("{folder}/micro-video/sub-project.md"), header);
        let entry =
            "---\ntitle: 四分钟\nkind: video\nstatus: recommended\nvideo: {file: film.mp4}\n---\n";
        if campaign != "national" {
            site.write(&format!("{folder}/micro-video/four/winner.md"), entry);
            site.write(&format!("{folder}/micro-video/four/film.mp4"), long(240_000).file());
        }
    }
    let run = site.run(&["check", "--format", "json"]);
    // The finding names the campaign whose notice asks it, not the one below.
    assert!(run.stdout.contains("活动national asks for less than 180"), "{}", run.stdout);
    let found = said(&run);
    let wanted = BTreeMap::from([
        ("2020/plateau/micro-video".to_owned(), vec!["rule-conflict warning".to_owned()]),
        ("2020/south/micro-video/four".to_owned(), vec!["rule-duration warning".to_owned()]),
    ]);
    assert_eq!(found, wanted);
    let run = site.run(&["export", "--list", "checks", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let rows = json["lists"][0]["rows"].as_array().expect("rows");
    let cells: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.as_array().expect("cells").iter().filter_map(|cell| cell.as_str()).collect())
        .collect();
    let row = |campaign, asked, verdict, quote| {
        vec![campaign, "未注明", "四分钟", "微视频", asked, "240 秒", verdict, "必须", quote]
    };
    let wanted = [
        row("活动plateau", "时长介于 180–300 秒", "符合", "原文：三到五分钟duration"),
        row("活动national", "时长小于 180 秒", "不符合", "原文duration"),
    ];
    assert_eq!(cells, wanted);
}
