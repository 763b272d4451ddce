//! Honours: the tiers of all campaigns under one name, so that they can be looked up together.
//!
//! A tier's id is its honour. Titles differ from notice to notice (十佳平台, 十佳作品); the honour
//! (十佳) does not. Unknown ids are welcome: they are known by the tier's own title.

use crate::finding::Lang;
use crate::id::HonourKey;
use std::collections::BTreeMap;

/// An honour of the built-in table.
#[derive(Clone, Debug)]
pub struct Honour {
    /// Place in the index.
    pub order: usize,
    /// Chinese name.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
}

impl Honour {
    /// The name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }
}

/// The honour table.
#[derive(Clone, Debug, Default)]
pub struct Honours(BTreeMap<HonourKey, Honour>);

impl Honours {
    /// The built-in table.
    #[must_use]
    pub fn built_in() -> Self {
        let rows = super::rows(include_str!("data/honours.tsv")).enumerate();
        let row = |(order, [key, zh, en]): (usize, [&'static str; 3])| {
            (HonourKey::new(key), Honour { order, zh, en })
        };
        Self(rows.map(row).collect())
    }

    /// The honour of a key, where the table has it.
    #[must_use]
    pub fn get(&self, key: &HonourKey) -> Option<&Honour> {
        self.0.get(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honours_are_known_in_both_languages_and_in_order() {
        let honours = Honours::built_in();
        let place = |key: &str| honours.get(&HonourKey::new(key)).map(|honour| honour.order);
        assert!(place("first") < place("second") && place("second") < place("top-ten"));
        let top = honours.get(&HonourKey::new("top-ten")).expect("an honour of the notices");
        assert_eq!([top.name(Lang::Zh), top.name(Lang::En)], ["十佳", "Top ten"]);
    }
}
