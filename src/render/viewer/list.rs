//! A page's list of winners: its part, its order, the way to its other parts.

use super::Viewer;
use crate::catalogue::work::Work;
use crate::id::WinnerId;
use crate::plan::{Order, Page, PageId};
use crate::render::view::{LinkView, ListView};

impl Viewer<'_> {
    /// The list of a page without its cards, which all pages share.
    #[must_use]
    pub fn list(&self, page: &Page) -> ListView {
        let file = |number: usize| page.id.file(page.order, number, self.catalogue).to_string();
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
            orders: self.orders(page),
            layout: self.layout(self.plan.slice(page)),
            page: page.number,
            pages: page.of,
            pager: if page.of > 1 { near(page).map(link).collect() } else { Vec::new() },
            previous: before.map(file),
            next: after.map(file),
        }
    }

    /// Links to the list in every order, this one without a path.
    fn orders(&self, page: &Page) -> Vec<LinkView> {
        let link = |order: Order| LinkView {
            title: order.label(self.lang()).to_owned(),
            path: (order != page.order || page.number > 1)
                .then(|| page.id.file(order, 1, self.catalogue).to_string()),
            count: None,
        };
        let orders: Vec<_> = self.plan.orders(&page.id).map(link).collect();
        if orders.len() > 1 { orders } else { Vec::new() }
    }

    /// Photographs stand in rows of one height, each in its own shape; all else in cards.
    pub(super) fn layout(&self, ids: &[WinnerId]) -> &'static str {
        let photograph = |id: &&WinnerId| {
            let winner = self.catalogue.winners.get(id);
            winner.is_some_and(|winner| {
                matches!(winner.work, Work::Photo(_) | Work::PhotoSet(_) | Work::ThenNow { .. })
            })
        };
        let photographs = ids.iter().filter(photograph).count();
        if photographs * 4 >= ids.len() * 3 && photographs > 0 { "rows" } else { "cards" }
    }

    fn order(&self, page: &Page) -> &'static str {
        match page.order {
            Order::Standard => self.own_order(page),
            Order::Date => {
                self.say("按日期从近到远排列，不分名次", "By date, the latest first; no ranking")
            }
            Order::Tier => {
                self.say("按奖项等级排列，同等级不分先后", "By tier; within a tier in no order")
            }
            Order::Pinyin => {
                self.say("按标题拼音排列，不分名次", "By the pinyin of titles; no ranking")
            }
            Order::Stroke => {
                self.say("按标题笔画排列，不分名次", "By the strokes of titles; no ranking")
            }
        }
    }

    fn own_order(&self, page: &Page) -> &'static str {
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
