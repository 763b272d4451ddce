//! Broken sites, and what is said of each in both languages, word for word.
//!
//! A case is a file of `tests/golden/findings/`: a line that says what is broken, the codes that
//! must be reported, the files that differ from a fresh site, and what the program then says.
//! `run:` is the command where it is not `check`; a command under `first:` is run before it, and
//! files marked `(later)` come between the two. `passes:` names the rules that the case comes near
//! and keeps.
//! `FENGCAI_GOLDEN=write` writes the last part anew; the codes stay written by hand.

use crate::mail::archive::Archive;
use crate::mail::{faults, files};
use crate::site::{Run, SiteTest, photo};
use fengcai::finding::{Code, Lang, Messages};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Codes that no file a case can hold brings about on every machine.
const NOT_BY_A_CASE: &[Code] = &[Code::UnreadableFile];

struct Case {
    name: String,
    /// All that was written by hand.
    given: String,
    args: Vec<String>,
    /// A command that must succeed before.
    first: Vec<String>,
    codes: Vec<String>,
    /// Rules that it keeps, though nearly not.
    passes: Vec<String>,
    /// Links, and names that other systems take for the same.
    only_linux: bool,
    files: Vec<File>,
    /// All that the program wrote.
    expected: String,
}

/// A file of a case: `-- path --` or `-- path (how) --`, then its text.
struct File {
    path: String,
    how: String,
    text: String,
}

impl Case {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).expect("a case in UTF-8");
        let (given, expected) = match text.find("\n== ") {
            Some(at) => text.split_at(at + 1),
            None => (text.as_str(), ""),
        };
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let (head, files) = given.split_at(given.find("\n-- ").map_or(given.len(), |at| at + 1));
        let words = |key: &str| {
            let line = head.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
            line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        assert!(
            head.lines().next().is_some_and(|line| line.contains(' ')),
            "{name} says its purpose"
        );
        let run = words("run:");
        Self {
            args: if run.is_empty() { vec!["check".to_owned()] } else { run },
            first: words("first:"),
            codes: words("codes:"),
            passes: words("passes:"),
            only_linux: words("only:") == ["linux"],
            files: File::read_all(files),
            given: given.to_owned(),
            expected: expected.to_owned(),
            name,
        }
    }

    /// The broken site: a fresh one with the files of the case.
    fn site(&self) -> SiteTest {
        let site = SiteTest::fresh();
        let (later, now): (Vec<&File>, Vec<&File>) =
            self.files.iter().partition(|file| file.how == "later");
        for file in now {
            file.put(&site);
        }
        if !self.first.is_empty() {
            let first = run(&site, Lang::En, &self.first);
            assert_eq!(first.code, 0, "{}: {}", self.name, first.stderr);
        }
        for file in later {
            file.put(&site);
        }
        site
    }

    /// What the program says in each language, in the form the case keeps it, and what is wrong
    /// with that whatever its words.
    fn said(&self) -> (String, Vec<String>) {
        let (mut said, mut faults) = (String::new(), Vec::new());
        for &lang in Lang::ALL {
            // An import changes its site.
            let site = self.site();
            let run = run(&site, lang, &self.args);
            faults.extend(self.judge(lang, &run.stderr));
            said += &format!("== {} {}\n{}", lang.as_str(), run.code, run.stderr);
        }
        (said, faults)
    }

    fn judge(&self, lang: Lang, text: &str) -> Vec<String> {
        let findings = findings(text);
        let codes: Vec<&str> = findings.iter().map(|(code, _)| *code).collect();
        let mut faults = Vec::new();
        if codes != self.codes {
            faults.push(format!("the codes are {codes:?}"));
        }
        for (code, text) in findings {
            faults.extend(lacking(lang, text).map(|lack| format!("{code} {lack}: {text}")));
        }
        faults
            .into_iter()
            .map(|fault| format!("{}, {}: {fault}", self.name, lang.as_str()))
            .collect()
    }
}

/// What every finding has: a place, advice, nothing left open, and words of its language.
fn lacking(lang: Lang, text: &str) -> impl Iterator<Item = &'static str> {
    let advice = lang.pick("= 怎么办: ", "= what to do: ");
    let message = text.lines().next().unwrap_or_default();
    let advice = text.split_once(advice).map(|(_, advice)| advice.trim()).unwrap_or_default();
    let chinese = |text: &str| text.chars().any(|char| ('一'..='龥').contains(&char));
    let open = ["「」", "“”", "{ $", "null"].iter().any(|open| text.contains(open));
    let lacking = [
        (!text.contains("--> "), "names no place"),
        (advice.len() < 20, "gives no advice"),
        (open, "leaves something open"),
        (lang == Lang::Zh && !(chinese(message) && chinese(advice)), "is not translated"),
    ];
    lacking.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what)
}

impl File {
    fn read_all(text: &str) -> Vec<Self> {
        let mut files: Vec<Self> = Vec::new();
        for line in text.split_inclusive('\n') {
            let header =
                line.trim_end().strip_prefix("-- ").and_then(|line| line.strip_suffix(" --"));
            match (header, files.last_mut()) {
                (Some(header), _) => {
                    let (path, how) = header.split_once(" (").unwrap_or((header, ""));
                    let how = how.trim_end_matches(')').to_owned();
                    files.push(Self { path: path.to_owned(), how, text: String::new() });
                }
                (None, Some(file)) => file.text += line,
                (None, None) => {}
            }
        }
        files
    }

    fn put(&self, site: &SiteTest) {
        let path = site.path().join(&self.path);
        let words: Vec<&str> = self.how.split(' ').collect();
        let number = |text: &str| text.parse::<usize>().expect("a number");
        match words.as_slice() {
            ["" | "later"] => drop(site.write(&self.path, unfold(&self.text))),
            ["bytes"] => drop(site.write(&self.path, bytes(self.text.trim_end_matches('\n')))),
            ["bytes", length] => {
                site.write(&self.path, bytes(self.text.trim_end_matches('\n')));
                let file = std::fs::File::options().write(true).open(path).expect("a file");
                file.set_len(length.parse().expect("a number")).expect("room");
            }
            ["removed"] => std::fs::remove_file(path).expect("a file to remove"),
            ["photo", keep] => {
                let mut bytes = photo(600, 400);
                bytes.truncate(number(keep));
                site.write(&self.path, bytes);
            }
            ["picture", seed, quality] => {
                let quality = u8::try_from(number(quality)).expect("a quality");
                site.write(&self.path, files::photograph(number(seed), (240, 180), quality));
            }
            ["compound", stream] => drop(site.write(&self.path, faults::compound(stream))),
            ["zip"] => drop(site.write(&self.path, packed(&self.text))),
            ["copy", from] => {
                let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(from);
                site.write(&self.path, std::fs::read(from).expect("a file to copy"));
            }
            #[cfg(unix)]
            ["link", to] => std::os::unix::fs::symlink(to, path).expect("a link"),
            _ => panic!("{}: unknown way ({})", self.path, self.how),
        }
    }
}

/// An archive with a member a line, `name = text`.
fn packed(text: &str) -> Vec<u8> {
    let mut archive = Archive::default();
    for line in text.lines() {
        let (name, inside) = line.split_once(" = ").expect("a name and a text");
        archive.add(name, inside);
    }
    archive.bytes()
}

/// Text in which `⟪x*3⟫` stands for `xxx`.
fn unfold(text: &str) -> String {
    let mut pieces = text.split('⟪');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (inside, after) = piece.split_once('⟫').expect("a closed piece");
        let (what, times) = inside.rsplit_once('*').expect("a number of times");
        out += &what.repeat(times.parse().expect("a number"));
        out += after;
    }
    out
}

/// Text in which `\xB8` stands for a byte.
fn bytes(text: &str) -> Vec<u8> {
    let mut pieces = text.split("\\x");
    let mut out = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        out.push(u8::from_str_radix(&piece[..2], 16).expect("two digits"));
        out.extend(piece[2..].bytes());
    }
    out
}

/// Runs the program in a language, as a clerk would.
fn run(site: &SiteTest, lang: Lang, args: &[String]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_fengcai"))
        .args(["--lang", lang.as_str()])
        .args(args)
        .current_dir(site.path())
        .env("SOURCE_DATE_EPOCH", "1735689600")
        .output();
    Run::from(output.expect("the program runs"))
}

/// The findings of a report: code, and all that is said.
fn findings(text: &str) -> Vec<(&str, &str)> {
    let code_of = |line: &str| {
        let (word, rest) = line.split_once('[')?;
        let (code, _) = rest.split_once("]: ")?;
        let known = !word.contains(' ') && Code::parse(code).is_some();
        known.then_some((word.len() + 1, code.len()))
    };
    let mut starts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        starts.extend(code_of(line).map(|(skip, length)| (at, at + skip..at + skip + length)));
        at += line.len();
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let both = starts.iter().zip(ends);
    both.map(|((start, code), end)| (&text[code.clone()], &text[*start..end])).collect()
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/findings");
    let entries = std::fs::read_dir(folder).expect("the folder of cases");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_broken_site_is_answered_as_the_cases_say() {
    let write = std::env::var_os("FENGCAI_GOLDEN").is_some_and(|value| value == "write");
    let mut wrong = Vec::new();
    for path in cases() {
        let case = Case::read(&path);
        if cfg!(not(target_os = "linux")) && case.only_linux {
            continue;
        }
        let (said, faults) = case.said();
        wrong.extend(faults);
        if write {
            std::fs::write(&path, format!("{}{said}", case.given)).expect("a written case");
        } else if said != case.expected {
            wrong
                .push(format!("{}: it says\n{said}\nbut should say\n{}", case.name, case.expected));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_cases_enough_and_one_for_every_code() {
    let cases: Vec<Case> = cases().iter().map(|path| Case::read(path)).collect();
    assert!(cases.len() >= 40, "{} cases", cases.len());
    let seen: BTreeSet<&str> =
        cases.iter().flat_map(|case| case.codes.iter().map(String::as_str)).collect();
    let wanted = Code::ALL.iter().filter(|code| !NOT_BY_A_CASE.contains(code));
    let missing: Vec<&str> =
        wanted.map(|code| code.as_str()).filter(|code| !seen.contains(code)).collect();
    assert_eq!(missing, [""; 0], "codes without a case");
}

#[test]
fn every_rule_has_a_case_that_breaks_it_one_that_keeps_it_and_an_explanation() {
    let cases: Vec<Case> = cases().iter().map(|path| Case::read(path)).collect();
    let messages = Lang::ALL.iter().map(|&lang| Messages::load(lang));
    let messages: Vec<Messages> = messages.collect();
    let rules = fengcai::check::RULES.iter().flat_map(|rule| rule.codes);
    let mut lacking = Vec::new();
    for &code in rules.chain(fengcai::output::AUDITED).chain([&Code::StaleAcceptance]) {
        let name = code.as_str();
        let has = |words: fn(&Case) -> &Vec<String>| {
            cases.iter().any(|case| words(case).iter().any(|word| word == name))
        };
        let explained = messages.iter().all(|one| one.explanation(code).chars().count() > 30);
        for (there, what) in [
            (has(|case| &case.codes), "a failing case"),
            (has(|case| &case.passes), "a passing case"),
            (explained, "an explanation"),
        ] {
            if !there {
                lacking.push(format!("{name} lacks {what}"));
            }
        }
    }
    for case in cases.iter().filter(|case| !case.passes.is_empty()) {
        assert!(case.passes.iter().all(|code| !case.codes.contains(code)), "{}", case.name);
        assert!(case.passes.iter().all(|code| Code::parse(code).is_some()), "{}", case.name);
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}
