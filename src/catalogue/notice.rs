//! The parts a notice is made of: documents, rules, quotas, channels, claims.
//!
//! They hold no links to other entries, so reading them is all the validation they need: the
//! shape that is read is the shape that is kept.

use super::vocabulary::{
    AnnexKind, ChannelKind, ClaimKind, Consent, Measure, Operator, RuleField, Scheme, Strength,
};
use crate::finding::{Code, Finding, Findings};
use crate::id::{is_segment, propose};
use crate::shape;
use crate::span::Spanned;
use jiff::civil::Date;

shape! {
    /// A notice on paper.
    pub struct Document {
        required title: Spanned<String> = "文件标题", "title of the document";
        optional number: String = "发文字号，如 皖工发〔2019〕17号", "file number";
        optional issued: Date = "成文日期，如 2019-05-20；文件上没有就不填", "date of issue; left out when the document has none";
        many addressees: String = "主送单位", "to whom it is addressed";
        many annexes: Annex = "附件", "annexes";
    }
}

shape! {
    /// An annex of a notice.
    pub struct Annex {
        required number: u64 = "附件序号", "number of the annex";
        required title: String = "附件标题", "title of the annex";
        optional kind: AnnexKind = "附件类型", "what it holds";
    }
}

shape! {
    /// One part of a campaign's content, as the notice divides it.
    pub struct Strand {
        required id: Spanned<String> = "编号，小写字母、数字和连字符", "id";
        required title: String = "名称", "title";
        optional summary: String = "简介", "summary";
    }
}

shape! {
    /// A target of the 12351+ plan.
    pub struct Target {
        required measure: Measure = "指标", "what is counted";
        required value: u64 = "数值", "how many";
        optional unit: String = "单位，如 个、名、万人、%", "unit";
        optional quote: String = "原文", "the sentence of the notice";
    }
}

shape! {
    /// A rule that works must keep.
    pub struct Rule {
        required field: Spanned<RuleField> = "检查什么", "what is looked at";
        required operator: Operator = "怎样比较", "how it compares";
        many value: String = "限值；介于两数之间时写两个", "the bound; two for between";
        optional unit: String = "单位，如 秒、MB、字", "unit of the bound";
        required strength: Strength = "约束力", "how binding it is";
        required quote: String = "原文", "the sentence of the notice";
    }
}

shape! {
    /// How many works a unit sends.
    pub struct Quota {
        required who: String = "哪类单位", "which units";
        optional min: u64 = "最少", "at least";
        optional max: u64 = "最多", "at most";
        required strength: Strength = "约束力", "how binding it is";
        required quote: String = "原文", "the sentence of the notice";
    }
}

shape! {
    /// Where works are sent or shown. Mailboxes are private and have no place here.
    pub struct Channel {
        required kind: ChannelKind = "类型", "kind";
        required label: String = "名称", "name";
        optional url: Spanned<String> = "网址", "address";
        optional closed: Date = "停用日期；填了网址只作记录，不再可点", "closed since; the address is then a record, no link";
    }
}

shape! {
    /// A tier of honours.
    pub struct Tier {
        required id: Spanned<String> = "编号，小写字母、数字和连字符", "id";
        required title: String = "奖项名称，如 一等奖、十佳", "name of the tier";
        required scheme: Scheme = "奖项方式", "how its tiers stand to each other";
        optional rank: u64 = "名次，1 最高；不分名次的不填", "rank, 1 is highest; none where tiers are equal";
        optional quota: u64 = "名额", "how many";
        optional quote: String = "原文", "the sentence of the notice";
    }
}

shape! {
    /// A stage of judging.
    pub struct Judging {
        required title: String = "环节，如 网络投票", "name of the stage";
        optional weight: u64 = "权重，百分数", "weight in per cent";
        optional panel: String = "评审方", "who judges";
        optional quote: String = "原文", "the sentence of the notice";
    }
}

shape! {
    /// A field on which documents disagree, with what each says.
    pub struct Claim {
        required field: Spanned<String> = "有分歧的字段", "the field in dispute";
        optional about: ClaimKind = "属于哪一类；不填时看字段和说法判断", "what sort it is; told by field and sayings when left out";
        many says: Saying = "各处的说法", "what each document says";
        optional decided: String = "采用的说法", "the value that was decided";
        optional reason: String = "采用的理由", "why";
    }
}

shape! {
    /// What one document says of a field.
    pub struct Saying {
        required document: String = "出处：文件和位置", "where it stands";
        required value: String = "说法", "what it says";
        optional quote: String = "原文", "the sentence";
    }
}

shape! {
    /// What may be done with a work.
    pub struct Rights {
        optional credit: String = "署名行", "credit line";
        optional statement: String = "原创与不侵权声明", "statement of originality";
        optional licence: String = "授权范围", "licence to the organiser";
        optional consent: Consent = "画面中的人是否同意公开肖像", "whether the people shown agreed";
    }
}

shape! {
    /// A line of facts: name and value.
    pub struct Fact {
        required label: String = "名称", "label";
        required value: String = "内容", "value";
    }
}

shape! {
    /// An account on a platform.
    pub struct Account {
        required platform: String = "平台", "platform";
        required name: String = "账号昵称", "name of the account";
        optional url: Spanned<String> = "网址", "address";
        optional followers: u64 = "粉丝数", "followers";
        optional as_of: Date = "粉丝数的统计日期", "date of the count";
        optional closed: Date = "停用日期；填了网址只作记录，不再可点", "closed since; the address is then a record, no link";
        optional verified: bool = "是否认证", "whether it is verified";
    }
}

/// Reports addresses of channels that a visitor's browser should not follow.
pub(super) fn check_channels(channels: &[Channel], findings: &mut Findings) {
    for url in channels.iter().filter_map(|channel| channel.url.as_ref()) {
        check_url(url, findings);
    }
}

/// Reports an address that is not plain http or https.
pub(super) fn check_url(url: &Spanned<String>, findings: &mut Findings) {
    let clean = !url.chars().any(|char| char.is_whitespace() || char.is_control() || char == '"');
    if !(clean && matches!(super::text::target(url), super::text::Target::Outside(_))) {
        findings.push(Finding::new(Code::BadUrl, url.span).with("value", &url.value));
    }
}

/// Reports tiers that share an id, and ids that cannot be part of an address.
pub(super) fn check_tiers(tiers: &[Tier], findings: &mut Findings) {
    for (index, tier) in tiers.iter().enumerate().filter(|(_, tier)| !tier.id.span.is_empty()) {
        if let Some(first) = tiers[..index].iter().find(|one| one.id.value == tier.id.value) {
            let finding = Finding::new(Code::DuplicateId, tier.id.span).with("id", &tier.id.value);
            findings.push(finding.also(first.id.span));
        }
        if !is_segment(&tier.id) {
            let finding = Finding::new(Code::BadId, tier.id.span).with("value", &tier.id.value);
            findings.push(finding.with("proposal", propose(&tier.id)));
        }
    }
}
