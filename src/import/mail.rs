//! The mails as they came: documents read as tables, media by their content, archives unpacked.

use super::private::harmless_name;
use crate::export::formula::unescape;
use crate::finding::{Code, Finding, Findings, Place};
use crate::fs::FsResult;
use crate::office::{self, Cell, Document, Fault, Format, Limits, archive};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

/// Why a document is none.
const MISNAMED: &str = "its content is not what its name says";
/// Levels of folders that are walked.
const MAX_DEPTH: usize = 16;

/// A file of the mails.
#[derive(Clone, Debug)]
struct Letter {
    /// `/`-separated, from the name of the folder or file that was given; without private data.
    shown: String,
    /// Where its bytes lie.
    absolute: PathBuf,
}

/// A document with its tables.
#[derive(Debug)]
pub(super) struct Paper {
    /// Its path in the mails.
    pub(super) path: String,
    /// What it holds.
    pub(super) document: Document,
}

impl Paper {
    /// The document of a letter: names of its sheets hold nothing private, and separated values lose
    /// the marks that kept them from running as formulas.
    fn of(letter: &Letter, mut document: Document, separated: bool) -> Self {
        for table in &mut document.tables {
            table.name = shown(&table.name);
            if separated {
                let cells: Vec<(u32, u32, Cell)> = table
                    .rows()
                    .flat_map(|row| {
                        table.row(row).map(move |(column, cell)| (row, column, cell.clone()))
                    })
                    .collect();
                for (row, column, cell) in cells {
                    let text = unescape(&cell.text).to_owned();
                    table.put(row, column, Cell { text, ..cell });
                }
            }
        }
        Self { path: letter.shown.clone(), document }
    }
}

/// A picture, film or recording.
#[derive(Clone, Debug)]
pub(super) struct Medium {
    /// Its path in the mails.
    pub(super) path: String,
    /// Where its bytes lie.
    pub(super) absolute: PathBuf,
    /// Picture, film or sound.
    pub(super) format: Format,
    /// Its length.
    pub(super) bytes: u64,
    /// BLAKE3 of its bytes, in hexadecimal.
    pub(super) digest: String,
}

/// All that came in.
#[derive(Debug, Default)]
pub(super) struct Mail {
    /// Documents, by path.
    pub(super) papers: Vec<Paper>,
    /// Media, by path.
    pub(super) media: Vec<Medium>,
}

/// How mails are read.
pub(super) struct Reading<'a> {
    /// This program, to read documents in processes of it.
    pub(super) program: Option<&'a Path>,
    /// A folder for what archives hold; its own for this import.
    pub(super) scratch: &'a Path,
    /// The most that a document may take.
    pub(super) limits: Limits,
}

/// What became of one file.
enum Read {
    Paper(Paper),
    Medium(Medium),
    /// It was told of, or there is nothing to tell.
    Nothing,
}

impl Reading<'_> {
    /// Reads files and folders; what cannot be read is told, and the rest is read on.
    ///
    /// # Errors
    /// When the folder for archives cannot be made.
    pub(super) fn gather(&self, files: &[PathBuf], findings: &mut Findings) -> FsResult<Mail> {
        let mut letters: Vec<Letter> = files.iter().flat_map(|file| walk(file, findings)).collect();
        letters.sort_by(|one, other| one.shown.cmp(&other.shown));
        letters.dedup_by(|one, other| one.absolute == other.absolute);
        let letters = self.unpack(letters, findings)?;
        let read: Vec<(Read, Findings)> =
            letters.par_iter().with_max_len(1).map(|letter| self.read(letter)).collect();
        let mut mail = Mail::default();
        for (read, own) in read {
            findings.append(own);
            match read {
                Read::Paper(paper) => mail.papers.push(paper),
                Read::Medium(medium) => mail.media.push(medium),
                Read::Nothing => {}
            }
        }
        Ok(mail)
    }

    /// Puts the members of archives in the place of the archives.
    fn unpack(&self, letters: Vec<Letter>, findings: &mut Findings) -> FsResult<Vec<Letter>> {
        let mut all = Vec::new();
        for (number, letter) in letters.into_iter().enumerate() {
            if office::sniff_file(&letter.absolute) != Ok(Format::Zip) {
                all.push(letter);
                continue;
            }
            let into = self.scratch.join(number.to_string());
            crate::fs::create_dirs(&into)?;
            match archive::unpack(&letter.absolute, &into, &self.limits) {
                Ok(unpacked) => all.extend(members(&letter, unpacked, findings)),
                Err(fault) => findings.push(unread(&letter.shown, &fault)),
            }
        }
        all.sort_by(|one, other| one.shown.cmp(&other.shown));
        Ok(all)
    }

    fn read(&self, letter: &Letter) -> (Read, Findings) {
        let mut findings = Findings::default();
        let read = match office::sniff_file(&letter.absolute) {
            Ok(format) => self.read_as(format, letter, &mut findings),
            Err(fault) => {
                findings.push(unread(&letter.shown, &fault));
                Read::Nothing
            }
        };
        (read, findings)
    }

    fn read_as(&self, format: Format, letter: &Letter, findings: &mut Findings) -> Read {
        match format {
            Format::Picture if is_office(&letter.shown) => {
                let place = Place::File(letter.shown.clone());
                let finding = Finding::new(Code::ConvertDocument, place);
                findings.push(finding.with("format", "picture"));
                Read::Nothing
            }
            Format::Picture | Format::Film | Format::Sound => medium(format, letter, findings),
            Format::Xlsx | Format::Xls | Format::Ods | Format::Csv | Format::Docx => {
                match office::read_apart(self.program, &letter.absolute, format, &self.limits) {
                    Ok(document) => Read::Paper(Paper::of(letter, document, format == Format::Csv)),
                    Err(fault) => {
                        findings.push(unread(&letter.shown, &fault));
                        Read::Nothing
                    }
                }
            }
            Format::Encrypted => {
                findings.push(unread(&letter.shown, &Fault::Encrypted));
                Read::Nothing
            }
            Format::Text | Format::Unknown if is_office(&letter.shown) => {
                findings.push(unread(&letter.shown, &Fault::Damaged(MISNAMED.to_owned())));
                Read::Nothing
            }
            // A covering letter in plain text says nothing an import could use.
            Format::Text => Read::Nothing,
            foreign => {
                let place = Place::File(letter.shown.clone());
                let finding = Finding::new(Code::ConvertDocument, place);
                findings.push(finding.with("format", word(foreign)));
                Read::Nothing
            }
        }
    }
}

/// Whether a name promises a document.
fn is_office(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    ["xlsx", "xls", "xlsm", "ods", "docx", "doc", "et", "wps", "pdf"].contains(&ending.as_str())
}

/// The word of a format that is not read, as its message knows it.
fn word(format: Format) -> &'static str {
    match format {
        Format::Word97 => "word97",
        Format::Wps => "wps",
        Format::Et => "et",
        Format::Dps | Format::Pptx | Format::Slides97 => "dps",
        Format::Rar => "rar",
        Format::SevenZip => "seven-zip",
        Format::Pdf => "pdf",
        Format::Html | Format::Mht => "html",
        Format::Rtf => "rtf",
        Format::Picture => "picture",
        Format::Xlsx
        | Format::Xlsb
        | Format::Xls
        | Format::Ods
        | Format::Csv
        | Format::Docx
        | Format::Zip
        | Format::Encrypted
        | Format::Film
        | Format::Sound
        | Format::Text
        | Format::Unknown => "other",
    }
}

fn medium(format: Format, letter: &Letter, findings: &mut Findings) -> Read {
    match digest(&letter.absolute) {
        Ok((digest, bytes)) => Read::Medium(Medium {
            bytes,
            path: letter.shown.clone(),
            absolute: letter.absolute.clone(),
            format,
            digest,
        }),
        Err(cause) => {
            findings.push(unread(&letter.shown, &Fault::Unreadable(cause.to_string())));
            Read::Nothing
        }
    }
}

/// The digest of a file and its length, read piece by piece.
fn digest(path: &Path) -> std::io::Result<(String, u64)> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(std::fs::File::open(path)?)?;
    Ok((hasher.finalize().to_hex().to_string(), hasher.count()))
}

/// What a given path holds, sorted; hidden files and what programs leave behind are passed over.
fn walk(given: &Path, findings: &mut Findings) -> Vec<Letter> {
    let root = given.canonicalize().unwrap_or_else(|_| given.to_owned());
    let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut letters = Vec::new();
    let walk = WalkDir::new(&root).max_depth(MAX_DEPTH).sort_by_file_name().into_iter();
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !is_left_behind(&entry.file_name().to_string_lossy())
    };
    for entry in walk.filter_entry(visible) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let below = entry.path().strip_prefix(&root).unwrap_or(entry.path());
                let parts = std::iter::once(name.clone())
                    .chain(below.iter().map(|part| part.to_string_lossy().into_owned()));
                let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
                letters
                    .push(Letter { shown: shown(&parts.join("/")), absolute: entry.into_path() });
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(given).display().to_string();
                let cause = error.io_error().map_or_else(String::new, ToString::to_string);
                findings.push(unread(&shown(&path), &Fault::Unreadable(cause)));
            }
        }
    }
    letters
}

/// Files that no person put there.
fn is_left_behind(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || matches!(name, "__MACOSX" | "Thumbs.db" | "desktop.ini")
}

/// A path as findings and comments show it: composed, and without the numbers some people put into
/// names.
fn shown(path: &str) -> String {
    let seen = |char: char| if crate::finding::hides(char) { ' ' } else { char };
    let composed: String = path.nfc().map(seen).collect();
    composed.split('/').map(harmless_name).collect::<Vec<_>>().join("/")
}

fn members(letter: &Letter, unpacked: archive::Unpacked, findings: &mut Findings) -> Vec<Letter> {
    for (member, refusal) in &unpacked.refused {
        let finding = Finding::new(Code::RefusedMember, Place::File(letter.shown.clone()));
        findings
            .push(finding.with("member", harmless_name(member)).with("cause", refused(refusal)));
    }
    let inside = |member: archive::Member| Letter {
        shown: format!("{}/{}", letter.shown, shown(&member.name)),
        absolute: member.path,
    };
    unpacked.members.into_iter().map(inside).collect()
}

/// Why a member of an archive was not unpacked, as the table of causes has it.
fn refused(refusal: &archive::Refusal) -> String {
    use archive::Refusal as R;
    let cause = match refusal {
        R::Encrypted => "it is locked by a password",
        R::UnsafeName => "its name leads out of the folder",
        R::UnreadableName => "its name is in no known encoding",
        R::NoFile => "it is a link and no file",
        R::SameName => "another file has the same name",
        R::TooDeep => "it is an archive inside archives",
        R::Bomb => "it unpacks to far more than it is packed in",
        R::Method => "it is packed in a way that is not read",
        R::Damaged(cause) => return format!("it is damaged ({cause})"),
    };
    cause.to_owned()
}

/// Why a document was not read, as the table of causes has it.
fn cause(fault: &Fault) -> String {
    let clause = match fault {
        Fault::TooLarge { what, limit } => return format!("it is too large ({limit} {what})"),
        Fault::TooManyCells { limit, .. } => return format!("it has too many cells ({limit})"),
        Fault::Encrypted => "it is locked by a password",
        Fault::Damaged(cause) if cause == MISNAMED => MISNAMED,
        Fault::Damaged(cause) => return format!("it is damaged ({cause})"),
        Fault::Died => "reading it took more memory than is allowed",
        Fault::TookTooLong => "reading it did not come to an end",
        Fault::NotText { .. } => "it is text in no known encoding",
        Fault::Empty => "the file is empty",
        Fault::Unsupported(_) => "it is of a format that is not read",
        Fault::Unreadable(cause) => return format!("it cannot be opened ({cause})"),
    };
    clause.to_owned()
}

fn unread(shown: &str, fault: &Fault) -> Finding {
    Finding::new(Code::UnreadableDocument, Place::File(shown.to_owned()))
        .with("cause", cause(fault))
}
