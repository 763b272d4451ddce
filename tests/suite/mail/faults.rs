//! What is wrong in the mail, and what must be said of it: a finding each, at its place, and no other.

use super::files;
use super::lists::{REMARK, Row, SUB_PROJECT, TITLE};
use super::sheet::cell_name;
use super::units::{Form, UNITS, place};
use super::works::{Media, Work};

/// A finding that must come.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Expected {
    pub(crate) code: &'static str,
    /// Nothing where the finding belongs to no file of the mail.
    pub(crate) file: Option<String>,
    pub(crate) sheet: String,
    pub(crate) cell: String,
    /// Whether it waits for a decision.
    pub(crate) warning: bool,
}

impl Expected {
    pub(crate) fn new(code: &'static str, file: &str, sheet: &str, cell: &str) -> Self {
        let [file, sheet, cell] = [file, sheet, cell].map(str::to_owned);
        Self { code, file: Some(file), sheet, cell, warning: true }
    }

    /// One that says something and asks nothing.
    pub(crate) fn note(self) -> Self {
        Self { warning: false, ..self }
    }
}

/// The sub-project nobody knows.
pub(crate) const UNKNOWN: &str = "网络正能量短剧征集";
/// The city whose remark holds a telephone, and that telephone.
const TALKATIVE: &str = "防城港";
/// A telephone in a remark, which no page may hold.
pub(crate) const REMARKED: &str = "13800138088";
/// The city that hands in what another has, and that other.
const TWICE: [&str; 2] = ["贺州", "北海"];
/// The city that names one work in two ways.
const ALIKE: &str = "南宁";
/// The city with two rows of the unknown sub-project.
const LOST: &str = "北海";

/// The rows of all lists, with what is wrong in them, and the findings these must raise.
pub(crate) fn spoil(lists: &mut [Vec<Row>], works: &[Work]) -> Vec<Expected> {
    vec![repeated(lists), alike(lists, works), talkative(lists), lost(lists)]
}

/// Where a cell of a unit's list stands; rows are counted from 0 below the headings.
fn at(code: &'static str, city: &str, row: usize, column: usize) -> Expected {
    let unit = &UNITS[place(city)];
    let above = match unit.form {
        Form::Docx | Form::ZipDocx => 0,
        Form::Xlsx | Form::Xls | Form::ZipXlsx | Form::Csv | Form::None => {
            super::lists::list(place(city), &[]).above.len()
        }
    };
    Expected::new(code, &unit.list(), unit.sheet(), &cell_name(above + 1 + row, column))
}

/// A work of one city stands on the list of another too; the later of the two is told.
fn repeated(lists: &mut [Vec<Row>]) -> Expected {
    let [again, first] = TWICE.map(place);
    assert!(
        UNITS[again].list() > UNITS[first].list(),
        "files are read in the order of their names"
    );
    let twice = Row { remark: String::new(), ..lists[first][3].clone() };
    let after = lists[again].iter().rposition(|row| same(row, &twice)).expect("that sub-project");
    let written = lists[again][after].sub_project.clone();
    lists[again].insert(after + 1, Row { sub_project: written, ..twice });
    at("repeated-row", TWICE[0], after + 1, TITLE)
}

/// Whether two rows are of one sub-project, by the part of its title that all spellings share.
fn same(one: &Row, other: &Row) -> bool {
    let key = |row: &Row| {
        super::works::SUB_PROJECTS
            .iter()
            .position(|kind| kind.written.contains(&row.sub_project.as_str()))
    };
    key(one) == key(other)
}

/// The second activity of a list comes once more, with another character and a spaced author.
fn alike(lists: &mut [Vec<Row>], works: &[Work]) -> Expected {
    let list = &mut lists[place(ALIKE)];
    let own = |work: &&Work| work.unit == place(ALIKE) && work.kind().media == Media::None;
    let row = works.iter().filter(own).nth(1).expect("two activities").number - 1;
    let [title, authors] =
        [list[row].title.replace('的', "之"), list[row].authors.replace("样本", " 样本")];
    assert!(title != list[row].title && authors != list[row].authors);
    let second = Row { title, authors, ..list[row].clone() };
    list.insert(row + 1, second);
    at("similar-rows", ALIKE, row + 1, TITLE)
}

/// A telephone in a remark.
fn talkative(lists: &mut [Vec<Row>]) -> Expected {
    lists[place(TALKATIVE)][2].remark = format!("作者电话{REMARKED}，请回执");
    at("private-withheld", TALKATIVE, 2, REMARK).note()
}

/// Two rows of a sub-project that the campaign does not have.
fn lost(lists: &mut [Vec<Row>]) -> Expected {
    let list = &mut lists[place(LOST)];
    for number in 0..2 {
        let title = super::works::title(270 + number);
        list.push(Row {
            sub_project: UNKNOWN.to_owned(),
            title,
            remark: String::new(),
            ..list[0].clone()
        });
    }
    at("unmatched-sub-project", LOST, list.len() - 2, SUB_PROJECT)
}

/// What an old Word document begins with.
pub(crate) fn word97() -> Vec<u8> {
    compound("WordDocument")
}

/// A compound file whose directory names one stream (MS-CFB 2.2 to 2.6), and nothing in it.
pub(crate) fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0; 512 * 3];
    bytes[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    let header =
        [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6), (44, 1), (48, 1), (56, 4_096)];
    for (place, value) in header {
        bytes[place..place + 2].copy_from_slice(&u16::to_le_bytes(value));
    }
    // No mini stream and no more tables; the one table is sector 0 and marks itself and the directory.
    for place in [60, 68] {
        bytes[place..place + 4].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    }
    bytes[80..512].fill(0xFF);
    bytes[512..1024].fill(0xFF);
    bytes[512..516].copy_from_slice(&0xFFFF_FFFD_u32.to_le_bytes());
    bytes[516..520].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    for (entry, (name, kind)) in [("Root Entry", 5), (stream, 2)].into_iter().enumerate() {
        directory(&mut bytes[1024 + 128 * entry..][..128], name, kind);
    }
    bytes[1024 + 76..1024 + 80].copy_from_slice(&1_u32.to_le_bytes());
    bytes
}

fn directory(entry: &mut [u8], name: &str, kind: u8) {
    let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    entry[..name.len()].copy_from_slice(&name);
    entry[64] = u8::try_from(name.len()).expect("a short name");
    entry[66] = kind;
    entry[67] = 1;
    entry[68..80].fill(0xFF);
    entry[116..120].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
}

/// The head of a RAR archive of version 5.
pub(crate) const RAR: &[u8] =
    b"Rar!\x1A\x07\x01\x00\x33\x92\xB5\xE5\x0A\x01\x05\x06\x00\x05\x01\x01\x80\x80\x00";

/// Photographs that belong to nobody: names that only a camera gives, in a folder that says nothing.
pub(crate) fn nobody() -> (Vec<(String, Vec<u8>)>, Expected) {
    let names = ["IMG_2031.jpg", "DSC_0088.jpg", "mmexport1592467200123.jpg"];
    let file = |(place, name): (usize, &&str)| {
        (format!("mail/待整理/{name}"), files::photo(8_000 + place))
    };
    let files = names.iter().enumerate().map(file).collect();
    (files, Expected::new("unmatched-files", "mail/待整理", "", ""))
}

/// The photograph of one city's work made smaller and packed once more as that of another city's.
pub(crate) const RECOMPRESSED: [&str; 2] = ["钦州", "南宁"];
