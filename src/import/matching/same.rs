//! Whether two rows are one work.

use super::fold::fold;
use super::likeness::{near_names, near_titles};
use super::series;
use super::types::{Row, Sameness};

/// A row as it is compared with others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Work {
    /// The folded title.
    pub(super) title: String,
    /// The folded title before its subtitle.
    pub(super) main: Option<String>,
    /// The place in a series.
    ordinal: Option<u32>,
    /// The folded authors, sorted.
    pub(super) authors: Vec<String>,
    /// The folded names of unit and sender, sorted. They stand in for missing authors.
    places: Vec<String>,
}

impl Work {
    /// Folds what is compared.
    pub(super) fn new(row: &Row) -> Self {
        Self {
            title: fold(row.title),
            main: series::main_part(row.title),
            ordinal: series::member(row.title).map(|member| member.ordinal),
            authors: folded(row.authors.iter()),
            places: folded(row.units.iter().chain(&row.sender)),
        }
    }

    /// How two works are one.
    pub(super) fn same(&self, other: &Self) -> Option<Sameness> {
        if self.title.is_empty() || other.title.is_empty() || self.ordinal != other.ordinal {
            return None;
        }
        let makers = self.makers(other)?;
        match (self.titles(other)?, makers) {
            (Sameness::Same, Sameness::Same) => Some(Sameness::Same),
            (Sameness::Same, Sameness::Near) | (Sameness::Near, Sameness::Same) => {
                Some(Sameness::Near)
            }
            // Two doubts are one too many.
            (Sameness::Near, Sameness::Near) => None,
        }
    }

    fn titles(&self, other: &Self) -> Option<Sameness> {
        if self.title == other.title {
            return Some(Sameness::Same);
        }
        let without_subtitle =
            self.main.as_ref() == Some(&other.title) || other.main.as_ref() == Some(&self.title);
        (without_subtitle || near_titles(&self.title, &other.title)).then_some(Sameness::Near)
    }

    /// Authors are compared as sets. Where one row names none, a shared unit or sender makes the
    /// makers near, and where neither does, it makes them the same.
    fn makers(&self, other: &Self) -> Option<Sameness> {
        if self.authors.is_empty() || other.authors.is_empty() {
            let shared = self.places.iter().any(|place| other.places.binary_search(place).is_ok());
            let neither = self.authors == other.authors;
            let sameness = if neither { Sameness::Same } else { Sameness::Near };
            return shared.then_some(sameness);
        }
        if self.authors == other.authors {
            return Some(Sameness::Same);
        }
        let near = |a: &String| other.authors.iter().any(|b| near_names(a, b));
        self.authors.iter().any(near).then_some(Sameness::Near)
    }
}

fn folded<'a>(names: impl Iterator<Item = &'a &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.map(|name| fold(name)).filter(|n| !n.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether two rows are one work sent twice. [`Sameness::Same`] asks for equal titles and equal
/// authors after folding, so that inner spaces (李 某) and 《》 make no difference; where no author
/// is named, the unit or the sender has to be shared. [`Sameness::Near`] allows one doubt: a
/// changed or swapped character in a title of four or more, a missing subtitle, an author written
/// differently, or a shorter list of authors. Members of a numbered series are never one work.
#[cfg(test)]
pub(crate) fn same_work(a: &Row, b: &Row) -> Option<Sameness> {
    Work::new(a).same(&Work::new(b))
}
