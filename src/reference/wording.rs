//! Wordings the rules of `check::wording` look for: the built-in table and what `wording.yaml` adds.

use crate::shape;

shape! {
    /// `wording.yaml` as written.
    pub(super) struct RawWording {
        many forbidden: Forbidden = "不许出现的写法", "forms that must not stand anywhere";
        many names: Name = "领导人和单位负责人的姓名和职务", "names with the titles they go by";
        many phrases: Phrase = "补充的固定提法", "fixed wordings to add";
        many allowed: String = "不再提示的写法，把上下文写全，如 泛围绕", "forms that are never reported, written with what stands around them";
    }
}

shape! {
    /// A form that must not stand anywhere.
    pub struct Forbidden {
        required form: String = "不许出现的写法", "the form";
        optional instead: String = "应改为", "what to write instead";
        optional reason: String = "原因", "why";
    }
}

shape! {
    /// A name and the title it goes by.
    pub struct Name {
        required name: String = "姓名", "the name";
        optional title: String = "职务；有几个的用顿号隔开，如 省总工会党组书记、主席", "the title; several are parted by 、";
        many wrong: String = "姓名常见的误写", "wrong spellings of the name";
    }
}

shape! {
    /// A fixed wording and how it gets broken.
    pub(super) struct Phrase {
        required right: String = "规范的提法", "the wording as it is fixed";
        many wrong: String = "错误的写法", "wrong forms of it";
    }
}

/// A wrong form and the right one, where there is one to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What must not stand.
    pub wrong: String,
    /// What is meant.
    pub right: Option<String>,
}

/// All wordings.
#[derive(Clone, Debug, Default)]
pub struct Wording {
    /// Broken forms of fixed political wordings.
    pub phrases: Vec<Slip>,
    /// Beginnings of fixed wordings with all that may follow them.
    pub heads: Vec<(String, Vec<String>)>,
    /// Enumerations that have one order.
    pub orders: Vec<Vec<String>>,
    /// Slips of the pen.
    pub words: Vec<Slip>,
    /// Text that is right although it holds a form that is reported elsewhere.
    pub allowed: Vec<String>,
    /// Titles that stand beside names.
    pub ranks: Vec<String>,
    /// Heads of columns that are set with a blank between their two characters.
    pub apart: Vec<String>,
    /// English words that converters leave in Chinese text.
    pub residue: Vec<String>,
    /// Names of platforms that are taken for each other.
    pub platforms: Vec<Vec<String>>,
    /// Forms the site forbids.
    pub forbidden: Vec<Forbidden>,
    /// Names the site gives, with their titles.
    pub names: Vec<Name>,
}

impl Wording {
    /// The built-in table.
    #[must_use]
    pub fn built_in() -> Self {
        let mut table = Self::default();
        for [kind, form, right, _] in super::rows::<4>(include_str!("data/wording.tsv")) {
            table.put(kind, form, right);
        }
        table
    }

    fn put(&mut self, kind: &str, form: &str, right: &str) {
        let split = |text: &str, at| text.split(at).map(str::to_owned).collect();
        let own = form.to_owned();
        match kind {
            "phrase" => self.phrases.push(slip(form, right)),
            "word" => self.words.push(slip(form, right)),
            "head" => self.heads.push((own, split(right, '|'))),
            "order" => self.orders.push(split(form, '、')),
            "allowed" => self.allowed.push(own),
            "rank" => self.ranks.push(own),
            "apart" => self.apart.push(own),
            "residue" => self.residue.push(own),
            "platform" => self.platforms.push(split(form, '|')),
            _ => {}
        }
    }

    pub(super) fn add(&mut self, raw: RawWording) {
        let RawWording { forbidden, names, phrases, allowed } = raw;
        for Phrase { right, wrong } in phrases {
            self.phrases.extend(wrong.iter().map(|wrong| slip(wrong, &right)));
        }
        self.forbidden.extend(forbidden);
        self.names.extend(names);
        self.allowed.extend(allowed);
    }
}

fn slip(wrong: &str, right: &str) -> Slip {
    let right = (right != "-" && !right.is_empty()).then(|| right.to_owned());
    Slip { wrong: wrong.to_owned(), right }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_of_the_table_is_read() {
        let text = include_str!("data/wording.tsv");
        let lines = text.lines().filter(|line| !line.starts_with('#')).count();
        let one = Wording::built_in();
        let slips = one.phrases.len() + one.words.len() + one.heads.len() + one.orders.len();
        let lists = one.allowed.len() + one.ranks.len() + one.apart.len() + one.residue.len();
        assert_eq!(slips + lists + one.platforms.len(), lines);
    }

    #[test]
    fn no_form_stands_twice_and_no_right_form_holds_its_wrong_one() {
        let table = Wording::built_in();
        let slips: Vec<_> = table.phrases.iter().chain(&table.words).collect();
        let forms: BTreeSet<_> = slips.iter().map(|slip| &slip.wrong).collect();
        assert_eq!(forms.len(), slips.len());
        for slip in slips {
            let right = slip.right.as_deref().unwrap_or_default();
            assert!(!right.contains(&slip.wrong), "{} in {right}", slip.wrong);
        }
    }
}
