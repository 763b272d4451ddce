//! The parts of a notice: roles, rules, quotas, tiers, phases, tables, claims.

use super::Viewer;
use super::winner::grouped;
use crate::catalogue::campaign::{Allocation, Part, Phase, Row};
use crate::catalogue::notice::{
    Channel, Claim, Document, Judging, Quota, Rule, Saying, Target, Tier,
};
use crate::catalogue::offline::Offline;
use crate::catalogue::vocabulary::Role;
use crate::plan::PageId;
use crate::render::view::{
    ChannelView, ClaimView, DocumentView, FactView, MilestoneView, OfflineView, PhaseView,
    RoleView, RuleView, SayingView, TableRow, TableView,
};

impl Viewer<'_> {
    /// Organisers by role, in the order of roles.
    pub(super) fn roles(&self, parts: &[Part]) -> Vec<RoleView> {
        let view = |&role: &Role| {
            let own = parts.iter().filter(|part| part.role == role);
            let organisers: Vec<_> = own.map(|part| self.organiser_link(&part.organiser)).collect();
            let label = role.label(self.lang());
            (!organisers.is_empty()).then_some(RoleView { role: label, organisers })
        };
        Role::ALL.iter().filter_map(view).collect()
    }

    pub(super) fn rules(&self, rules: &[Rule]) -> Vec<RuleView> {
        let view = |rule: &Rule| {
            let value = rule.value.join("–");
            let unit = rule.unit.as_deref().unwrap_or_default();
            let (field, operator) =
                (rule.field.label(self.lang()), rule.operator.label(self.lang()));
            let text = self.say(
                format!("{field}：{operator} {value} {unit}"),
                format!("{field} {operator} {value} {unit}"),
            );
            RuleView {
                text: text.trim_end().to_owned(),
                strength: rule.strength.label(self.lang()),
                quote: Some(rule.quote.clone()),
            }
        };
        rules.iter().map(view).collect()
    }

    pub(super) fn quotas(&self, quotas: &[Quota]) -> Vec<RuleView> {
        let view = |quota: &Quota| {
            let bound = match (quota.min, quota.max) {
                (Some(min), Some(max)) if min == max => format!("{min}"),
                (Some(min), Some(max)) => format!("{min}–{max}"),
                (Some(min), None) => format!("≥ {min}"),
                (None, Some(max)) => format!("≤ {max}"),
                (None, None) => String::new(),
            };
            RuleView {
                text: self
                    .say(format!("{}：{bound}", quota.who), format!("{}: {bound}", quota.who)),
                strength: quota.strength.label(self.lang()),
                quote: Some(quota.quote.clone()),
            }
        };
        quotas.iter().map(view).collect()
    }

    pub(super) fn tiers(&self, tiers: &[Tier]) -> Vec<RuleView> {
        let view = |tier: &Tier| {
            let quota =
                tier.quota.map(|quota| self.say(format!(" {quota} 名"), format!(" × {quota}")));
            RuleView {
                text: format!("{}{}", tier.title, quota.unwrap_or_default()),
                strength: tier.scheme.label(self.lang()),
                quote: tier.quote.clone(),
            }
        };
        tiers.iter().map(view).collect()
    }

    pub(super) fn judging(&self, stages: &[Judging]) -> Vec<RuleView> {
        let view = |stage: &Judging| {
            let weight = stage.weight.map(|weight| format!(" {weight}%"));
            let panel = stage
                .panel
                .as_ref()
                .map(|panel| self.say(format!("：{panel}"), format!(": {panel}")));
            let more = format!("{}{}", weight.unwrap_or_default(), panel.unwrap_or_default());
            let text = format!("{}{more}", stage.title);
            RuleView { text, strength: "", quote: stage.quote.clone() }
        };
        stages.iter().map(view).collect()
    }

    pub(super) fn channels(&self, channels: &[Channel]) -> Vec<ChannelView> {
        let view = |channel: &Channel| ChannelView {
            kind: channel.kind.label(self.lang()),
            label: channel.label.clone(),
            url: channel.url.as_ref().map(|url| url.value.clone()),
        };
        channels.iter().map(view).collect()
    }

    pub(super) fn targets(&self, targets: &[Target]) -> Vec<FactView> {
        let view = |target: &Target| {
            let label = target.measure.label(self.lang());
            let unit = target.unit.as_deref().unwrap_or_default();
            self.fact(label, label, format!("{} {unit}", grouped(target.value)).trim_end())
        };
        targets.iter().map(view).collect()
    }

    pub(super) fn documents(&self, documents: &[Document]) -> Vec<DocumentView> {
        let view = |document: &Document| DocumentView {
            title: document.title.value.clone(),
            number: document.number.clone(),
            issued: document.issued.map(|date| date.to_string()),
            addressees: document.addressees.join(self.say("，", "; ")),
            annexes: document
                .annexes
                .iter()
                .map(|annex| format!("{}. {}", annex.number, annex.title))
                .collect(),
        };
        documents.iter().map(view).collect()
    }

    pub(super) fn table(&self, allocation: &Allocation) -> TableView {
        let row = |row: &Row| TableRow {
            unit: row.unit.value.clone(),
            path: row.region.clone().and_then(|code| self.path(&PageId::Region(code))),
            values: row.values.clone(),
        };
        TableView {
            title: allocation.title.value.clone(),
            columns: allocation.measures.iter().map(|column| column.title.value.clone()).collect(),
            rows: allocation.rows.iter().map(row).collect(),
            totals: (0..allocation.measures.len()).map(|column| allocation.sum(column)).collect(),
        }
    }

    pub(super) fn offline(&self, activity: &Offline) -> OfflineView {
        let numbers = [
            ("阅读量", "Reads", activity.reads),
            ("新增粉丝", "Followers gained", activity.followers_gained),
            ("新增活跃用户", "Active users gained", activity.active_gained),
            ("发展宣传员", "Publicists", activity.publicists),
            ("面对面接触职工", "Workers met", activity.face_to_face),
        ];
        let facts = numbers
            .into_iter()
            .filter_map(|(zh, en, number)| number.map(|number| self.fact(zh, en, grouped(number))));
        let organiser = activity.organiser.as_ref().map(|id| self.organiser_link(id).title);
        OfflineView {
            when: activity.when.text.value.clone(),
            host: organiser.or_else(|| activity.host.clone()).unwrap_or_default(),
            theme: activity.theme.clone(),
            form: activity.form.clone(),
            linkage: activity.linkage.clone(),
            facts: facts.collect(),
            sample: activity.sample,
        }
    }
}

/// Claims need no words of ours.
pub(super) fn claims(claims: &[Claim]) -> Vec<ClaimView> {
    let saying = |saying: &Saying| SayingView {
        document: saying.document.clone(),
        value: saying.value.clone(),
        quote: saying.quote.clone(),
    };
    let view = |claim: &Claim| ClaimView {
        field: claim.field.value.clone(),
        says: claim.says.iter().map(saying).collect(),
        decided: claim.decided.clone(),
        reason: claim.reason.clone(),
    };
    claims.iter().map(view).collect()
}

/// A phase with its milestones.
pub(super) fn phase(phase: &Phase) -> PhaseView {
    let interval = phase.when.interval;
    let milestones = phase.milestones.iter().map(|milestone| MilestoneView {
        when: milestone.when.text.value.clone(),
        what: milestone.what.clone(),
        who: milestone.who.clone(),
        channel: milestone.channel.clone(),
    });
    PhaseView {
        title: phase.title.clone(),
        when: phase.when.text.value.clone(),
        start: interval.and_then(|days| days.start).map(|date| date.to_string()),
        end: interval.and_then(|days| days.end).map(|date| date.to_string()),
        summary: phase.summary.clone(),
        milestones: milestones.collect(),
    }
}
