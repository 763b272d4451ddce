//! The fourteen cities of the allocation table, and how each sends its list.

/// The file a list comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Xlsx,
    /// Written by `tests/fixtures/xls/make.mjs`; the file is committed.
    Xls,
    Docx,
    /// CSV in GBK.
    Csv,
    /// A ZIP of an xlsx and the works, with names in GBK.
    ZipXlsx,
    /// The same with a docx.
    ZipDocx,
    /// No list has come.
    None,
}

/// How the files of works are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Naming {
    /// `《title》author.jpg`
    TitleAuthor,
    /// `3.title.jpg`: number on the list and title.
    Number,
    /// `unit-title-author.jpg`
    UnitTitleAuthor,
    /// `author+title.jpg`
    AuthorTitle,
    /// `微信图片_2020….jpg` for the last work of a folder of one sub-project, the others by title.
    Camera,
    /// The sender has not sent any.
    Missing,
}

/// A sender.
#[derive(Debug)]
pub(crate) struct Unit {
    /// The city, without 市.
    pub(crate) city: &'static str,
    /// Its id below `guangxi`.
    pub(crate) id: &'static str,
    /// Members in ten thousands, and events it takes on.
    pub(crate) plan: [u32; 2],
    pub(crate) form: Form,
    pub(crate) naming: Naming,
}

impl Unit {
    /// What it is called on the line 单位 above its list.
    pub(crate) fn sender(&self) -> String {
        format!("{}市总工会", self.city)
    }

    /// The folder or ZIP of its mail, and whether it is a ZIP.
    pub(crate) fn folder(&self) -> String {
        match self.form {
            Form::ZipXlsx | Form::ZipDocx => format!("{}.zip", self.city),
            Form::Xlsx => format!("{}市总工会+各子活动项目参赛作品清单", self.city),
            Form::Xls | Form::Docx | Form::Csv | Form::None => format!("{}市总", self.city),
        }
    }

    /// Where its list lies, from the folder that is imported.
    pub(crate) fn list(&self) -> String {
        let name = match self.form {
            Form::Xlsx | Form::ZipXlsx => "各子活动项目推荐清单.xlsx",
            Form::Xls => "附件4.xls",
            Form::Docx | Form::ZipDocx => "推荐清单.docx",
            Form::Csv | Form::None => "清单.csv",
        };
        format!("mail/{}/{name}", self.folder())
    }

    /// The sheet its list stands on, as findings name it.
    pub(crate) fn sheet(&self) -> &'static str {
        match self.form {
            Form::Xlsx | Form::ZipXlsx => "推荐清单",
            Form::Xls => "Sheet1",
            Form::Docx | Form::ZipDocx => "表 1",
            Form::Csv | Form::None => "",
        }
    }

    /// How many works its list holds.
    pub(crate) fn works(&self, number: usize) -> usize {
        match self.form {
            Form::None => 0,
            _ => 15 + usize::from(number < 4),
        }
    }
}

const fn unit(
    city: &'static str,
    id: &'static str,
    plan: [u32; 2],
    form: Form,
    naming: Naming,
) -> Unit {
    Unit { city, id, plan, form, naming }
}

/// All of them, in the order of the notice.
pub(crate) const UNITS: [Unit; 14] = [
    unit("南宁", "nanning", [154, 10], Form::Xlsx, Naming::TitleAuthor),
    unit("柳州", "liuzhou", [96, 10], Form::Docx, Naming::Number),
    unit("桂林", "guilin", [99, 10], Form::Xls, Naming::UnitTitleAuthor),
    unit("梧州", "wuzhou", [62, 8], Form::ZipXlsx, Naming::TitleAuthor),
    unit("北海", "beihai", [32, 5], Form::Csv, Naming::AuthorTitle),
    unit("防城港", "fangchenggang", [23, 10], Form::Xlsx, Naming::Camera),
    unit("钦州", "qinzhou", [35, 6], Form::Docx, Naming::TitleAuthor),
    unit("贵港", "guigang", [40, 6], Form::ZipDocx, Naming::Number),
    unit("玉林", "yulin", [48, 6], Form::Xls, Naming::TitleAuthor),
    unit("百色", "baise", [38, 6], Form::Csv, Naming::Missing),
    unit("贺州", "hezhou", [25, 5], Form::Xlsx, Naming::UnitTitleAuthor),
    unit("来宾", "laibin", [34, 5], Form::ZipXlsx, Naming::Number),
    unit("崇左", "chongzuo", [31, 5], Form::None, Naming::Missing),
    unit("河池", "hechi", [47, 8], Form::Docx, Naming::Camera),
];

/// The place of a city in [`UNITS`].
pub(crate) fn place(city: &str) -> usize {
    UNITS.iter().position(|unit| unit.city == city).expect("a city of the table")
}
