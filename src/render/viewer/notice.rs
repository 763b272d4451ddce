//! The parts of a notice: roles, rules, quotas, tiers, phases, claims.

use super::Viewer;
use super::facts::fact;
use super::winner::grouped;
use crate::catalogue::campaign::{Part, Phase};
use crate::catalogue::notice::{Channel, Claim, Document, Judging, Quota, Rule, Saying, Tier};
use crate::catalogue::offline::Offline;
use crate::catalogue::vocabulary::{Operator, Role};
use crate::id::CampaignId;
use crate::render::view::{
    ChannelView, ClaimView, DocumentView, MilestoneView, OfflineView, PhaseView, RoleView,
    RuleView, SayingView,
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
            let between = rule.operator == Operator::Between;
            let and = if between { "–".to_owned() } else { self.text("between-names") };
            let value = rule.value.join(&and);
            // Figures stand apart from Chinese words, words do not.
            let figures = value.starts_with(|char: char| char.is_ascii_alphanumeric());
            let text = self.text_with(
                "rule-text",
                &[
                    ("field", rule.field.label(self.lang()).into()),
                    ("operator", rule.operator.label(self.lang()).into()),
                    ("figures", if figures { "yes" } else { "no" }.into()),
                    ("value", value.into()),
                    ("unit", rule.unit.as_deref().unwrap_or_default().into()),
                ],
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
                (Some(min), None) => self.text_with("quota-least", &[("n", min.into())]),
                (None, Some(max)) => self.text_with("quota-most", &[("n", max.into())]),
                (None, None) => String::new(),
            };
            let who = quota.who.as_str();
            RuleView {
                text: self.text_with("quota-text", &[("who", who.into()), ("bound", bound.into())]),
                strength: quota.strength.label(self.lang()),
                quote: Some(quota.quote.clone()),
            }
        };
        quotas.iter().map(view).collect()
    }

    pub(super) fn tiers(&self, tiers: &[Tier]) -> Vec<RuleView> {
        let view = |tier: &Tier| {
            let title = tier.title.as_str();
            let counted = |quota: u64| {
                self.text_with("tier-text", &[("title", title.into()), ("n", quota.into())])
            };
            RuleView {
                text: tier.quota.map_or_else(|| title.to_owned(), counted),
                strength: tier.scheme.label(self.lang()),
                quote: tier.quote.clone(),
            }
        };
        tiers.iter().map(view).collect()
    }

    pub(super) fn judging(&self, stages: &[Judging]) -> Vec<RuleView> {
        let view = |stage: &Judging| {
            let weight = stage.weight.map(|weight| format!(" {weight}%"));
            let title = format!("{}{}", stage.title, weight.unwrap_or_default());
            let text = match stage.panel.as_deref() {
                Some(panel) => self
                    .text_with("judging-text", &[("stage", title.into()), ("panel", panel.into())]),
                None => title,
            };
            RuleView { text, strength: "", quote: stage.quote.clone() }
        };
        stages.iter().map(view).collect()
    }

    pub(super) fn channels(&self, channels: &[Channel], archived: bool) -> Vec<ChannelView> {
        let view = |channel: &Channel| ChannelView {
            kind: channel.kind.label(self.lang()),
            label: channel.label.clone(),
            url: channel.url.as_ref().map(|url| url.value.clone()),
            closed: channel.closed.map(|date| date.to_string()),
            archived,
        };
        channels.iter().map(view).collect()
    }

    pub(super) fn documents(&self, documents: &[Document]) -> Vec<DocumentView> {
        let view = |document: &Document| DocumentView {
            title: document.title.value.clone(),
            number: document.number.clone(),
            issued: document.issued.map(|date| date.to_string()),
            addressees: document.addressees.join(&self.text("between-addressees")),
            annexes: document
                .annexes
                .iter()
                .map(|annex| format!("{}. {}", annex.number, annex.title))
                .collect(),
        };
        documents.iter().map(view).collect()
    }

    pub(super) fn offline(&self, campaign: &CampaignId, activity: &Offline) -> OfflineView {
        let numbers = [
            (self.text("label-reads"), activity.reads),
            (self.text("label-followers-gained"), activity.followers_gained),
            (self.text("label-active-gained"), activity.active_gained),
            (self.text("label-publicists"), activity.publicists),
            (self.text("label-met"), activity.face_to_face),
        ];
        let facts = numbers
            .into_iter()
            .filter_map(|(label, number)| number.map(|number| fact(label, grouped(number))));
        let organiser = activity.organiser.as_ref().map(|id| self.organiser_link(id).title);
        OfflineView {
            campaign: self.campaign_link(campaign),
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
    claims.iter().map(claim).collect()
}

/// A disputed field with what each document says.
pub(super) fn claim(claim: &Claim) -> ClaimView {
    let saying = |saying: &Saying| SayingView {
        document: saying.document.clone(),
        value: saying.value.clone(),
        quote: saying.quote.clone(),
    };
    ClaimView {
        field: claim.field.value.clone(),
        says: claim.says.iter().map(saying).collect(),
        decided: claim.decided.clone(),
        reason: claim.reason.clone(),
    }
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
