//! The rules: what a notice or a body gets wrong that no reader of one file can see.
//!
//! One rule a file, all in one table. Rules look and report; they change nothing.

mod acceptance;
mod allocation_outlier;
mod allocation_total;
mod alt_missing;
mod body_link;
mod claim;
mod deadline;
mod duplicate_media;
mod duplicate_work;
mod host;
pub mod inspection;
mod numeral;
mod phase_outside_period;
mod phase_overlap;
mod quota_broken;
mod shared;
mod site_variant;
mod stale_link;
pub mod submission;
mod tier_count;
mod tier_total;
mod undated_notice;
mod unit_missing;
mod weekday;
mod wording;

use crate::catalogue::Catalogue;
use crate::config::Config;
use crate::finding::{Code, Findings};
use crate::plan::SitePlan;
use crate::source::SourceTree;
use crate::span::SourceMap;

/// What rules look at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The entries.
    pub catalogue: &'a Catalogue,
    /// The routes.
    pub plan: &'a SitePlan,
    /// The settings, with the conventions by which the rules judge.
    pub config: &'a Config,
    /// The documents, and the media with what was measured of them.
    pub tree: &'a SourceTree,
    /// The text of the documents.
    pub sources: &'a SourceMap,
}

/// A rule.
pub struct Rule {
    /// The codes it reports.
    pub codes: &'static [Code],
    /// Looks and reports.
    pub run: fn(Subject<'_>, &mut Findings),
}

/// Every rule.
pub const RULES: &[Rule] = &[
    Rule { codes: &[Code::AllocationTotal], run: allocation_total::run },
    Rule { codes: &[Code::AllocationOutlier], run: allocation_outlier::run },
    Rule { codes: &[Code::UnitMissing], run: unit_missing::run },
    Rule { codes: &[Code::QuotaBroken], run: quota_broken::run },
    Rule { codes: &[Code::TierCount], run: tier_count::run },
    Rule { codes: &[Code::TierTotal], run: tier_total::run },
    Rule { codes: &[Code::AltMissing], run: alt_missing::run },
    Rule { codes: &[Code::BadLink, Code::BodyPicture, Code::TooDeep], run: body_link::run },
    Rule {
        codes: &[Code::HostConflict, Code::QuotaConflict, Code::NameVariant, Code::ClaimConflict],
        run: claim::run,
    },
    Rule { codes: &[Code::HostConflict], run: host::run },
    Rule { codes: &[Code::PhaseOutsidePeriod], run: phase_outside_period::run },
    Rule {
        codes: &[
            Code::BrokenPhrase,
            Code::ForbiddenForm,
            Code::NameTitle,
            Code::ForeignResidue,
            Code::WrongWord,
            Code::PlatformName,
            Code::RepeatedWords,
            Code::HashtagSpace,
            Code::SpaceNoise,
            Code::MixedPunctuation,
        ],
        run: wording::run,
    },
    Rule { codes: &[Code::PhaseOverlap], run: phase_overlap::run },
    Rule { codes: &[Code::DeadlineBeforeStart], run: deadline::run },
    Rule { codes: &[Code::WrongWeekday], run: weekday::run },
    Rule { codes: &[Code::UndatedNotice], run: undated_notice::run },
    Rule { codes: &[Code::DuplicateWork], run: duplicate_work::run },
    Rule { codes: &[Code::DuplicateMedia], run: duplicate_media::run },
    Rule { codes: &[Code::StaleLink], run: stale_link::run },
    Rule { codes: &[Code::SiteVariant], run: site_variant::run },
    Rule { codes: &[Code::RuleUnreadable], run: submission::unreadable::run },
    Rule { codes: submission::works::CODES, run: submission::works::run },
    Rule { codes: &[Code::RuleConflict], run: submission::conflict::run },
    Rule { codes: &[Code::RightsMissing], run: submission::rights::run },
    Rule { codes: &[Code::ConsentMissing], run: submission::consent::run },
];

/// Runs every rule, then takes out what the site's owner accepted.
pub fn run(subject: Subject<'_>, findings: &mut Findings) {
    for rule in RULES {
        (rule.run)(subject, findings);
    }
    acceptance::settle(&subject.config.accepted, findings);
}
