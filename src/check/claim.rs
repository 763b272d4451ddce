//! `host-conflict`, `quota-conflict`, `name-variant` and `claim-conflict`: documents say different
//! things of one field.
//!
//! Qinghai 2020 names one host of its micro-films in a table and another in an annex; Shantou 2023
//! retells 不超过10个 as 不少于10个. A decision with its reason settles the matter and is shown among
//! what was accepted; without one publication stops.

use super::Subject;
use crate::catalogue::notice::Claim;
use crate::catalogue::vocabulary::ClaimKind;
use crate::finding::{Code, Finding, Findings, Severity};

/// Words of fields about who runs something, and about what something is called.
const HOSTS: &[&str] = &["承办", "主办", "host", "organis"];
const NAMES: &[&str] =
    &["名称", "标题", "题目", "写法", "口号", "用字", "name", "title", "slogan", "wording"];
/// Words of an upper and of a lower bound.
const AT_MOST: &[&str] = &["不超过", "不多于", "至多", "最多", "以内", "at most", "no more than"];
const AT_LEAST: &[&str] =
    &["不少于", "不低于", "至少", "最少", "以上", "at least", "no fewer than"];

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for (place, claim) in subject.catalogue.claims() {
        let lacks = match (&claim.decided, &claim.reason) {
            (None, _) => "decision",
            (Some(_), None) => "reason",
            (Some(_), Some(_)) => "nothing",
        };
        let says: Vec<&str> = claim.says.iter().map(|one| one.value.as_str()).collect();
        let finding = Finding::new(code(kind(claim)), claim.field.span).of(place.id());
        let finding = finding.with("field", &claim.field.value).with("count", says.len());
        let finding = finding.with("says", says.join("｜")).with("lacks", lacks);
        match (&claim.decided, &claim.reason) {
            (Some(decided), Some(reason)) => {
                findings.accept(finding.with("decided", decided), reason);
            }
            (None, _) | (_, None) => {
                findings.push(finding.with("decided", "").weighing(Severity::Error));
            }
        }
    }
}

fn code(kind: ClaimKind) -> Code {
    match kind {
        ClaimKind::Host => Code::HostConflict,
        ClaimKind::Quota => Code::QuotaConflict,
        ClaimKind::Name => Code::NameVariant,
        ClaimKind::Other => Code::ClaimConflict,
    }
}

/// What a claim is about: what it says itself, else what its field and its documents speak of.
fn kind(claim: &Claim) -> ClaimKind {
    let field = claim.field.value.to_lowercase();
    let speaks = |words: &[&str]| words.iter().any(|word| field.contains(word));
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let bound = |own: &[&str], other: &[&str]| {
        claim.says.iter().any(|one| has(&one.value, own) && !has(&one.value, other))
    };
    match claim.about {
        Some(about) => about,
        None if bound(AT_MOST, AT_LEAST) && bound(AT_LEAST, AT_MOST) => ClaimKind::Quota,
        None if speaks(NAMES) => ClaimKind::Name,
        None if speaks(HOSTS) => ClaimKind::Host,
        None => ClaimKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::kind;
    use crate::catalogue::notice::{Claim, Saying};
    use crate::catalogue::vocabulary::ClaimKind;
    use crate::span::{SourceMap, Span, Spanned};

    fn claim(field: &str, values: &[&str]) -> Claim {
        let file = SourceMap::default().add("campaign.md", field);
        let saying = |value: &&str| Saying {
            document: "正文".to_owned(),
            value: (*value).to_owned(),
            quote: None,
        };
        Claim {
            field: Spanned::new(field.to_owned(), Span::new(file, 0, 0)),
            about: None,
            says: values.iter().map(saying).collect(),
            decided: None,
            reason: None,
        }
    }

    #[test]
    fn a_claim_is_of_the_kind_that_its_field_and_documents_speak_of() {
        for (field, values, expected) in [
            ("承办单位", &["甲州总工会", "乙州总工会"][..], ClaimKind::Host),
            ("推荐数量", &["不超过10个", "不少于10个"], ClaimKind::Quota),
            ("推荐数量", &["不少于5个", "不少于10个"], ClaimKind::Other),
            ("转述", &["原文", "不超过变为不少于"], ClaimKind::Other),
            ("承办平台的名称", &["甲平台", "乙平台"], ClaimKind::Name),
            ("活动口号的写法", &["甲·乙", "甲 乙"], ClaimKind::Name),
            ("活动时间", &["6月至10月", "5月"], ClaimKind::Other),
        ] {
            assert_eq!(kind(&claim(field, values)), expected, "{field}");
        }
        let told = Claim { about: Some(ClaimKind::Host), ..claim("活动时间", &["5月"]) };
        assert_eq!(kind(&told), ClaimKind::Host);
    }
}
