//! References of pages and style sheets: they lead into the site, and nothing is fetched elsewhere.

use super::address::{Address, resolve};
use super::html::{Tag, Token, tokens};
use super::{Fault, Report, css, markup};
use crate::finding::Code;
use crate::output::Entry;
use crate::plan::OutputPath;
use std::collections::{BTreeMap, BTreeSet};

/// What a browser does with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Goes there when the reader asks.
    Link,
    /// Fetches a picture.
    Image,
    /// Fetches something else, or sends something.
    Request,
    /// Reads all other addresses from there.
    Base,
}

/// An address as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reference {
    role: Role,
    value: String,
}

impl Reference {
    /// It leads nowhere.
    pub(super) fn broken(&self) -> Fault {
        Fault::new(Code::BrokenReference, [("value", shown(&self.value))])
    }

    fn outside(&self) -> Fault {
        Fault::new(Code::OutsideRequest, [("value", shown(&self.value))])
    }

    /// Puts down what is wrong with it, or the id it names for later.
    fn judge(self, page: &OutputPath, files: &BTreeMap<OutputPath, Entry>, report: &mut Report) {
        let fault = match (Address::read(&self.value), self.role) {
            (Address::Script, _) => Some(code("script")),
            (_, Role::Base) => Some(self.outside()),
            (Address::Inside { path, id }, role) => {
                let empty = path.is_empty() && id.is_none() && role != Role::Link;
                let target = resolve(page, &path).filter(|path| !empty && files.contains_key(path));
                match (target, id) {
                    (None, _) => Some(self.broken()),
                    (Some(_), None) => None,
                    (Some(target), Some(id)) => {
                        report.fragments.push((target, id, self));
                        None
                    }
                }
            }
            (Address::Rooted, Role::Link) => Some(self.broken()),
            (Address::Host | Address::Scheme, Role::Link)
            | (Address::Data { picture: true }, Role::Image) => None,
            (Address::Host | Address::Scheme | Address::Rooted | Address::Data { .. }, _) => {
                Some(self.outside())
            }
        };
        report.faults.extend(fault);
    }
}

/// A long address, such as one that holds its bytes, cut to what tells it from others.
fn shown(value: &str) -> String {
    const LONGEST: usize = 120;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

fn code(what: &str) -> Fault {
    Fault::new(Code::InlineCode, [("what", what.to_owned())])
}

/// A file among the files of its site.
#[derive(Clone, Copy)]
pub(super) struct Within<'a> {
    /// Where it stands.
    pub path: &'a OutputPath,
    /// The site's own address: what begins so leads into the site.
    pub base: Option<&'a str>,
    /// All files of the site.
    pub files: &'a BTreeMap<OutputPath, Entry>,
}

impl Within<'_> {
    /// Looks through a page.
    pub(super) fn page(self, html: &str, report: &mut Report) {
        self.markup(html, markup::addresses, true, report);
    }

    /// Looks through a picture drawn in SVG, which may hold its own style.
    pub(super) fn drawing(self, svg: &str, report: &mut Report) {
        self.markup(svg, markup::drawn, false, report);
    }

    /// Looks through a style sheet.
    pub(super) fn style(self, text: &str, report: &mut Report) {
        self.judge(css::addresses(text), report);
    }

    fn markup(
        self,
        text: &str,
        addresses: impl Fn(&Tag<'_>) -> Vec<(Role, String)>,
        page: bool,
        report: &mut Report,
    ) {
        let (mut ids, mut found, mut data) = (BTreeSet::new(), Vec::new(), false);
        for token in tokens(text) {
            match token {
                Token::Open(tag) => {
                    found.extend(addresses(&tag));
                    let inline = markup::inline(&tag).into_iter();
                    report.faults.extend(inline.filter(|what| page || *what != "style").map(code));
                    data = markup::is_data(&tag);
                    let names = tag.get("name").filter(|_| tag.name == "a");
                    ids.extend(tag.get("id").into_iter().chain(names).map(str::to_owned));
                }
                Token::Raw(name, text) if name == "style" => {
                    report.faults.extend(page.then(|| code("style")));
                    found.extend(css::addresses(text));
                }
                Token::Raw(name, text) if name == "script" && !data && !text.trim().is_empty() => {
                    report.faults.insert(code("script"));
                }
                Token::Comment(text) if !page => found.extend(markup::instruction(text)),
                Token::Raw(..) | Token::Close(_) | Token::Text(_) | Token::Comment(_) => {}
            }
        }
        self.judge(found, report);
        report.ids = Some(ids);
    }

    /// Follows addresses.
    pub(super) fn judge(self, found: Vec<(Role, String)>, report: &mut Report) {
        for (role, mut value) in found {
            let own = self.base.and_then(|base| value.strip_prefix(base));
            if let Some(own) = own.filter(|own| !own.is_empty()) {
                value = format!("{}{own}", self.path.root());
            }
            Reference { role, value }.judge(self.path, self.files, report);
        }
    }
}
