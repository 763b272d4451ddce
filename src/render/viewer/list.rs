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
            title: self.order_name(order),
            path: (order != page.order || page.number > 1)
                .then(|| page.id.file(order, 1, self.catalogue).to_string()),
            count: None,
        };
        let orders: Vec<_> = self.plan.orders(&page.id).map(link).collect();
        if orders.len() > 1 { orders } else { Vec::new() }
    }

    fn order_name(&self, order: Order) -> String {
        match order {
            Order::Standard => self.text("order-standard"),
            Order::Date => self.text("order-date"),
            Order::Tier => self.text("order-tier"),
            Order::Pinyin => self.text("order-pinyin"),
            Order::Stroke => self.text("order-stroke"),
        }
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

    fn order(&self, page: &Page) -> String {
        match page.order {
            Order::Standard => self.own_order(page),
            Order::Date => self.text("ordered-date"),
            Order::Tier => self.text("ordered-tier"),
            Order::Pinyin => self.text("ordered-pinyin"),
            Order::Stroke => self.text("ordered-stroke"),
        }
    }

    fn own_order(&self, page: &Page) -> String {
        match page.id {
            PageId::SubProject(_) if self.is_ranked(&page.id) => self.text("ordered-tier"),
            PageId::SubProject(_) if self.sections(page).len() > 1 => self.text("ordered-honour"),
            PageId::SubProject(_) => self.text("ordered-number"),
            _ => self.text("ordered-year"),
        }
    }
}

/// The pages a pager names: first, last and those around this one.
fn near(page: &Page) -> impl Iterator<Item = usize> {
    let (number, of) = (page.number, page.of);
    (1..=of).filter(move |&one| one == 1 || one == of || one.abs_diff(number) <= 2)
}
