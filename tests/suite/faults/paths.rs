//! B17: paths that climb out of the site, wherever an entry or a command takes one.

use super::{WORKS, build, check, entry, published};
use crate::site::{SiteTest, photo, read_tree};
use tempfile::TempDir;

/// A kind of winner, and the header that names its file.
type Field = (&'static str, fn(&str) -> String);

/// A file outside the site, with every spelling of the way to it.
struct Canary {
    folder: TempDir,
    ways: Vec<String>,
}

const SONG: &[u8] = b"canary-4f1c-sings";

impl Canary {
    fn new(site: &SiteTest) -> Self {
        let parent = site.path().parent().expect("a folder above the site");
        let folder = tempfile::tempdir_in(parent).expect("a folder beside the site");
        let picture = [photo(64, 64), SONG.to_vec()].concat();
        std::fs::write(folder.path().join("canary.jpg"), picture).expect("a canary");
        let entry = format!("---\ntitle: {}\nlevel: city\n---\n", String::from_utf8_lossy(SONG));
        std::fs::write(folder.path().join("campaign.md"), entry).expect("a canary");
        let name = folder.path().file_name().expect("a name").to_string_lossy().into_owned();
        let absolute = folder.path().display().to_string();
        let mut ways: Vec<String> =
            (1..9).map(|up| format!("{}{name}", "../".repeat(up))).collect();
        ways.extend([
            absolute.clone(),
            format!("/{absolute}"),
            format!("file://{absolute}"),
            format!("shift/{}{name}", "../".repeat(7)),
            format!("./{}{name}", "../".repeat(6)),
            format!("..\\..\\..\\..\\..\\..\\{name}"),
            format!("{}{name}", "%2e%2e/".repeat(6)),
            format!("{}{name}", "..%2f".repeat(6)),
            format!("{}{name}", "....//".repeat(6)),
            format!("{}{name}", "．．/".repeat(6)),
            "~/".to_owned(),
            "C:\\Windows".to_owned(),
            "\\\\host\\share".to_owned(),
        ]);
        Self { folder, ways }
    }

    /// Holds that nothing of it was published and nothing written beside it.
    fn is_silent(&self, site: &SiteTest) {
        for (path, bytes) in site.public() {
            assert!(!bytes.windows(SONG.len()).any(|window| window == SONG), "{path}");
            assert!(!path.contains("/media/"), "{path} was made of a file outside");
        }
        let beside: Vec<String> = read_tree(self.folder.path()).into_keys().collect();
        assert_eq!(beside, ["campaign.md", "canary.jpg"]);
    }
}

#[test]
fn a_file_field_never_leads_out_of_its_folder() {
    let fields: &[Field] = &[
        ("photo", |file| format!("photos:\n  - file: {file}")),
        ("then-now", |file| format!("then: {{file: {file}}}\nnow: {{file: {file}}}")),
        ("video", |file| {
            format!("video: {{file: {file}, captions: {file}, poster: {{file: {file}}}}}")
        }),
        ("audio", |file| format!("audio: {{file: {file}, cover: {{file: {file}}}}}")),
    ];
    let site = SiteTest::fresh();
    let canary = Canary::new(&site);
    for way in &canary.ways {
        for (kind, field) in fields {
            let file = serde_json::to_string(&format!("{way}/canary.jpg")).expect("JSON");
            let header = format!("title: T\nkind: {kind}\nstatus: awarded\n{}", field(&file));
            site.write(&format!("{WORKS}/shift/winner.md"), entry(&header));
            let findings = check(&site);
            let refused =
                |one: &String| one.starts_with("path-outside") || one.starts_with("missing-file");
            assert!(!findings.is_empty() && findings.iter().all(refused), "{way}: {findings:?}");
        }
        build(&site);
        canary.is_silent(&site);
    }
}

#[test]
fn an_id_or_a_link_never_leads_out_of_content() {
    let site = SiteTest::fresh();
    let canary = Canary::new(&site);
    for way in &canary.ways {
        let way = serde_json::to_string(way).expect("JSON");
        let row = format!(
            "winners:\n  - {{id: {way}, title: T, kind: case, status: awarded, organiser: {way}, region: {way}, sector: {way}, awards: [{{tier: {way}}}, {{tier: excellent, of: {way}}}]}}\n"
        );
        site.write(&format!("{WORKS}/winners.yaml"), row);
        let campaign = format!("title: T\nlevel: city\nparent: {way}\nregion: {way}");
        site.write("content/2025/example/campaign.md", entry(&campaign));
        let sub_project =
            format!("title: T\ncategory: rights-case\nparticipates: {way}\nstrand: {way}");
        site.write(&format!("{WORKS}/sub-project.md"), entry(&sub_project));
        site.write("content/site.yaml", format!("title: T\ntheme: {way}\n"));
        let said = build(&site);
        for code in
            ["bad-id", "unknown-campaign", "unknown-region", "unknown-sub-project", "theme-fault"]
        {
            assert!(said.contains(&format!("[{code}]")), "{way}: {code}: {said}");
        }
        assert_eq!(published(&site), [""; 0]);
        canary.is_silent(&site);
    }
}

#[test]
fn a_link_of_a_body_names_no_file() {
    let site = SiteTest::fresh();
    let canary = Canary::new(&site);
    for way in &canary.ways {
        site.write(
            &format!("{WORKS}/first-case.md"),
            entry("title: T\nkind: case\nstatus: awarded")
                + &format!("\n[x](<{way}/canary.jpg>) ![y](<{way}/canary.jpg>)\n"),
        );
        assert!(build(&site).contains("[bad-link]"), "{way}");
        canary.is_silent(&site);
    }
}

#[test]
fn a_fresh_entry_is_made_in_content_or_not_at_all() {
    let site = SiteTest::fresh();
    let canary = Canary::new(&site);
    let before = read_tree(site.path());
    for way in &canary.ways {
        for (kind, path) in [
            ("winner", format!("2025/example/rights-case/{way}")),
            ("winner", format!("{way}/x")),
            ("campaign", format!("2025/{way}")),
            ("campaign", way.clone()),
            ("organiser", format!("organisers/{way}")),
            ("sub-project", format!("2025/example/{way}")),
            ("site", way.clone()),
        ] {
            let run = site.run(&["new", "--kind", kind, &path]);
            assert_eq!(run.code, 2, "{kind} {path}: {}", run.stderr);
        }
    }
    assert_eq!(read_tree(site.path()), before);
    canary.is_silent(&site);
}
