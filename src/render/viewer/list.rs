//! A page's list of winners: its part, its order, the way to its other parts.

use super::Viewer;
use crate::plan::{Page, PageId};
use crate::render::view::{LinkView, ListView};

impl Viewer<'_> {
    /// The list of a page without its cards, which all pages share.
    #[must_use]
    pub fn list(&self, page: &Page) -> ListView {
        let file = |number: usize| page.id.path(number, self.catalogue).to_string();
        let link = |number: usize| LinkView {
            title: number.to_string(),
            path: (number != page.number).then(|| file(number)),
            count: None,
        };
        let before = page.number.checked_sub(1).filter(|&number| number > 0);
        let after = (page.number < page.of).then_some(page.number + 1);
        ListView {
            cards: Vec::new(),
            sections: Vec::new(),
            total: self.plan.list(&page.id).len(),
            order: self.order(page),
            page: page.number,
            pages: page.of,
            pager: if page.of > 1 { near(page).map(link).collect() } else { Vec::new() },
            previous: before.map(file),
            next: after.map(file),
        }
    }

    fn order(&self, page: &Page) -> &'static str {
        match page.id {
            PageId::SubProject(_) if self.is_ranked(&page.id) => {
                self.say("按奖项等级排列，同等级不分先后", "By tier; within a tier in no order")
            }
            PageId::SubProject(_) if self.sections(page).len() > 1 => self.say(
                "按通知所列奖项分组，奖项之间和同一奖项之内都不分名次",
                "Grouped by honour as the notice names them; the order is no ranking",
            ),
            PageId::SubProject(_) => {
                self.say("按编号排列，不分名次", "By number; the order is no ranking")
            }
            _ => self.say(
                "按年份和子项目排列，不分名次",
                "By year and sub-project; the order is no ranking",
            ),
        }
    }
}

/// The pages a pager names: first, last and those around this one.
fn near(page: &Page) -> impl Iterator<Item = usize> {
    let (number, of) = (page.number, page.of);
    (1..=of).filter(move |&one| one == 1 || one == of || one.abs_diff(number) <= 2)
}
