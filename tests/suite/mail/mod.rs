//! The mail of a campaign: what fourteen cities send to the federation of Guangxi, with the faults
//! that such mail has. The forms are those of the notices; every title, name and unit is invented.
//! The same bytes on every run.

pub(crate) mod archive;
pub(crate) mod docx;
pub(crate) mod faults;
pub(crate) mod files;
pub(crate) mod forms;
pub(crate) mod lists;
pub(crate) mod old;
pub(crate) mod sheet;
pub(crate) mod units;
pub(crate) mod winners;
pub(crate) mod works;

use archive::Archive;
use faults::Expected;
use lists::Row;
use sheet::Sheet;
use std::collections::BTreeMap;
use units::{Form, UNITS, place};
use works::{Media, Work};

/// Works that become entries: those of the lists, the one that is named in two ways, and two that
/// the winners list adds.
pub(crate) const WORKS: usize = 199 + 1 + winners::ADDED.len();
/// People on the influencer form.
pub(crate) const PEOPLE: u32 = 4;
/// Works that won.
pub(crate) const WON: usize = 24 + winners::ADDED.len();

/// A folder of mail.
#[derive(Clone)]
pub(crate) struct Mail {
    /// Bytes by path; all paths begin with `mail/`.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What must be found in it.
    pub(crate) expected: Vec<Expected>,
    pub(crate) works: Vec<Work>,
}

impl Mail {
    /// The mail of Guangxi 2020.
    pub(crate) fn guangxi() -> Self {
        let works = works::works();
        let mut lists = rows(&works);
        let expected = faults::spoil(&mut lists, &works);
        let mut mail = Self { files: BTreeMap::new(), expected, works };
        for (number, rows) in lists.iter().enumerate() {
            mail.put_unit(number, rows);
        }
        mail.put_papers();
        mail.put_faults();
        mail
    }

    /// Writes the folder into a site.
    pub(crate) fn put(&self, site: &crate::site::SiteTest) {
        for (path, bytes) in &self.files {
            site.write(path, bytes);
        }
    }

    fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        let before = self.files.insert(format!("mail/{path}"), bytes.into());
        assert!(before.is_none(), "{path} is taken");
    }

    /// What a city sends: its list and the files of its works, in a folder or packed.
    fn put_unit(&mut self, number: usize, rows: &[Row]) {
        let unit = &UNITS[number];
        if unit.form == Form::None {
            return;
        }
        let works: Vec<&Work> = self.works.iter().filter(|work| work.unit == number).collect();
        let list = unit.list();
        let prefix = format!("mail/{}/", unit.folder());
        let name = list.strip_prefix(&prefix).expect("its own folder").to_owned();
        let mut files = files::of_unit(&works);
        files.push((name, written(unit.form, &lists::list(number, rows), &unit.list())));
        if files::packed(unit.form) {
            let mut archive = Archive::default();
            for (name, bytes) in &files {
                archive.add_gbk(name, bytes);
            }
            self.add(&unit.folder(), archive.bytes());
        } else {
            for (name, bytes) in files {
                self.add(&format!("{}/{name}", unit.folder()), bytes);
            }
        }
    }

    /// The winners list and the other papers, with what is wrong in these.
    fn put_papers(&mut self) {
        self.add("获奖名单.xlsx", winners::list(&self.works).xlsx());
        for (name, bytes) in winners::added() {
            self.add(&format!("获奖作品补充/{name}"), bytes);
        }
        self.add("南宁市总+线下网络活动汇总.docx", docx::docx(&[forms::offline()]));
        self.add("柳州市总/达人推荐表.xlsx", forms::influencers(PEOPLE).xlsx());
        self.add("附件/达人推荐表（空白）.xlsx", forms::influencers(0).xlsx());
        self.add("附件/附件1.xls", old::bytes("tasks"));
        self.add("附件/附件2.xlsx", forms::slipped().xlsx());
        self.add("附件/宣传员任务分配表.docx", docx::docx(&[forms::stated()]));
        let (tasks, slipped) = (forms::tasks(), forms::slipped());
        let (doubled, slip) = (forms::DOUBLED, forms::SLIPPED);
        let differs = sheet::cell_name(forms::DIFFERS.0, forms::DIFFERS.1);
        self.expected.extend([
            Expected::new(
                "doubled-character",
                "mail/附件/附件1.xls",
                "Sheet1",
                &tasks.cell(doubled.0, doubled.1),
            ),
            Expected::new(
                "total-slipped",
                "mail/附件/附件2.xlsx",
                "附件2",
                &slipped.cell(slip.0, slip.1),
            )
            .note(),
            Expected::new("total-differs", "mail/附件/宣传员任务分配表.docx", "表 1", &differs),
            Expected::new("blank-form", "mail/附件/达人推荐表（空白）.xlsx", "推荐表", "").note(),
            Expected { file: None, ..Expected::new("list-missing", "", "", "").note() },
        ]);
    }

    /// Files that cannot be read, photographs of nobody, and one photograph in two works.
    fn put_faults(&mut self) {
        self.add("崇左市总/清单.doc", faults::word97());
        self.add("附件/活动照片.rar", faults::RAR);
        for file in ["mail/崇左市总/清单.doc", "mail/附件/活动照片.rar"] {
            self.expected.push(Expected::new("convert-document", file, "", ""));
        }
        let (files, expected) = faults::nobody();
        self.files.extend(files);
        self.expected.push(expected);
        self.recompress();
    }

    fn recompress(&mut self) {
        let [copy, original] = faults::RECOMPRESSED.map(place);
        let photograph = |unit: usize| {
            let mut of = self.works.iter().filter(|work| work.unit == unit);
            of.find(|work| work.kind().media == Media::Photos).expect("a photograph")
        };
        let (from, to) = (photograph(original), photograph(copy));
        let smaller = files::photograph(from.index * 10, (200, 150), 60);
        let prefix = format!("mail/{}/", UNITS[copy].folder());
        let own = |path: &&String| path.starts_with(&prefix) && path.contains(&to.title);
        let path = self.files.keys().find(own).expect("its file").clone();
        self.files.insert(path.clone(), smaller);
        self.expected.push(Expected::new("similar-pictures", &path, "", ""));
    }
}

/// The rows of every unit's list, as they should be.
fn rows(works: &[Work]) -> Vec<Vec<Row>> {
    let of = |unit| works.iter().filter(move |work| work.unit == unit).map(Row::of).collect();
    (0..UNITS.len()).map(of).collect()
}

/// A list in the form its sender uses.
fn written(form: Form, list: &Sheet, path: &str) -> Vec<u8> {
    match form {
        Form::Xlsx | Form::ZipXlsx => list.xlsx(),
        Form::Docx | Form::ZipDocx => docx::docx(std::slice::from_ref(list)),
        Form::Csv | Form::None => list.gbk(),
        Form::Xls => {
            let old =
                old::OLD.iter().find(|(_, unit)| unit.is_some_and(|city| path.contains(city)));
            old::bytes(old.expect("a committed workbook").0)
        }
    }
}
