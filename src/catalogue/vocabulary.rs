//! The closed vocabularies of the domain: words a file may use and the names readers see.
//!
//! Categories, regions and sectors are data, not code; they stand in `reference`.

use crate::vocabulary;

vocabulary! {
    /// How high a campaign stands; S3 of the notices stacks three of them.
    pub enum Level {
        National = "national", "全国", "national";
        Province = "province", "省级", "province";
        City = "city", "市级", "city";
        County = "county", "县区级", "county";
        Unit = "unit", "基层", "grass-roots unit";
    }
}

vocabulary! {
    /// What an organisation is.
    pub enum OrganiserKind {
        Federation = "federation", "总工会", "federation of trade unions";
        IndustryUnion = "industry-union", "产业（系统）工会", "industry union";
        DirectUnion = "direct-union", "直属工会", "directly managed union";
        GrassRoots = "grass-roots", "基层工会", "grass-roots union";
        Cyberspace = "cyberspace", "网信办", "cyberspace office";
        Company = "company", "企业", "company";
        Publisher = "publisher", "出版单位", "publisher";
        University = "university", "高校", "university";
        Sanatorium = "sanatorium", "疗养院", "sanatorium";
        Platform = "platform", "平台", "platform";
        Association = "association", "工联合会", "union association";
        Palace = "palace", "文化宫", "workers' cultural palace";
        Other = "other", "其他单位", "other body";
    }
}

vocabulary! {
    /// What an organisation does for a campaign or sub-project.
    pub enum Role {
        Host = "host", "主办", "host";
        Undertake = "undertake", "承办", "undertaken by";
        Support = "support", "支持", "supported by";
        Assist = "assist", "协办", "assisted by";
        Guide = "guide", "指导", "guided by";
    }
}

vocabulary! {
    /// What kind of thing an award went to.
    pub enum WinnerKind {
        Photo = "photo", "摄影作品", "photograph";
        PhotoSet = "photo-set", "组照", "photo set";
        ThenNow = "then-now", "今昔对比", "then and now";
        Video = "video", "视频", "video";
        Audio = "audio", "音频", "recording";
        Article = "article", "文章", "article";
        Influencer = "influencer", "网络达人", "influencer";
        Platform = "platform", "服务平台", "service platform";
        MediaAccount = "media-account", "新媒体账号", "media account";
        Case = "case", "案例", "case";
        Activity = "activity", "活动", "activity";
    }
}

vocabulary! {
    /// How far an entry has come; only awarded and exhibited ones are published.
    pub enum Status {
        Recommended = "recommended", "推荐", "recommended";
        Shortlisted = "shortlisted", "入围", "shortlisted";
        Awarded = "awarded", "获奖", "awarded";
        Exhibited = "exhibited", "展播", "exhibited";
        Withdrawn = "withdrawn", "撤下", "withdrawn";
    }
}

impl Status {
    /// Whether an entry of this status has a page and counts: awarded and exhibited ones do.
    #[must_use]
    pub fn is_published(self) -> bool {
        match self {
            Self::Awarded | Self::Exhibited => true,
            Self::Recommended | Self::Shortlisted | Self::Withdrawn => false,
        }
    }
}

vocabulary! {
    /// How the tiers of a sub-project stand to each other.
    pub enum Scheme {
        Ranked = "ranked", "等级奖", "ranked";
        Flat = "flat", "不分名次", "without rank";
        Titled = "titled", "称号", "titled";
        Organisation = "organisation", "组织奖", "for organisations";
        Individual = "individual", "先进个人", "for individuals";
    }
}

vocabulary! {
    /// What a submission rule looks at.
    pub enum RuleField {
        Container = "container", "文件格式", "file format";
        Duration = "duration", "时长", "duration";
        Size = "size", "文件大小", "file size";
        Captions = "captions", "字幕", "captions";
        Aspect = "aspect", "画幅比例", "aspect ratio";
        Resolution = "resolution", "分辨率", "resolution";
        CaptionLength = "caption-length", "说明字数", "length of the caption";
        Media = "media", "作品形式", "form of the work";
        Theme = "theme", "主题", "theme";
        Quality = "quality", "质量", "quality";
        Originality = "originality", "原创", "originality";
        Rights = "rights", "版权", "rights";
        Membership = "membership", "会员身份", "membership";
        Followers = "followers", "粉丝量", "followers";
        Evidence = "evidence", "佐证材料", "evidence";
        Hashtag = "hashtag", "话题", "hashtag";
        Route = "route", "报送途径", "route";
        Form = "form", "拍摄方式", "form";
    }
}

vocabulary! {
    /// How a rule compares.
    pub enum Operator {
        Is = "is", "须为", "is";
        OneOf = "one-of", "须为其一", "is one of";
        LessThan = "less-than", "小于", "is less than";
        AtMost = "at-most", "不超过", "is at most";
        AtLeast = "at-least", "不少于", "is at least";
        MoreThan = "more-than", "超过", "is more than";
        Around = "around", "左右", "is about";
        Between = "between", "介于", "is between";
        Contains = "contains", "须含", "contains";
        Declared = "declared", "须说明", "is declared";
    }
}

vocabulary! {
    /// How binding a rule is.
    pub enum Strength {
        Must = "must", "必须", "must";
        Suggested = "suggested", "建议", "suggested";
        Preferred = "preferred", "为宜", "preferred";
        Relaxed = "relaxed", "可放宽", "may be relaxed";
    }
}

vocabulary! {
    /// What a target of the 12351+ plan counts.
    pub enum Measure {
        Unions = "unions", "基层工会组织", "grass-roots unions";
        Publicists = "publicists", "好网民宣传员", "publicists";
        Enterprises = "enterprises", "走进企业", "enterprises";
        Events = "events", "线下活动", "offline events";
        FaceToFace = "face-to-face", "面对面接触职工", "workers met face to face";
        Reach = "reach", "影响职工网民", "workers reached";
    }
}

vocabulary! {
    /// What a channel is.
    pub enum ChannelKind {
        OfficialAccount = "official-account", "微信公众号", "official account";
        Site = "site", "网站", "website";
        Portal = "portal", "电脑端入口", "PC portal";
        Microblog = "microblog", "微博", "microblog";
        App = "app", "客户端", "app";
        Office = "office", "办公系统", "office system";
    }
}

vocabulary! {
    /// What an annex holds.
    pub enum AnnexKind {
        Allocation = "allocation", "任务分配表", "allocation table";
        Rules = "rules", "活动项目内容", "content of the sub-projects";
        SummaryForm = "summary-form", "汇总表", "summary form";
        Recommendation = "recommendation", "推荐表", "recommendation form";
        Copy = "copy", "转发文件", "copy of another notice";
    }
}

vocabulary! {
    /// What a disputed field is about.
    pub enum ClaimKind {
        Host = "host", "主办或承办单位", "who runs it";
        Quota = "quota", "数量要求", "how many";
        Name = "name", "名称或写法", "a name or its spelling";
        Other = "other", "其他", "anything else";
    }
}

vocabulary! {
    /// What an author is.
    pub enum AuthorKind {
        Person = "person", "个人", "person";
        Team = "team", "团队", "team";
        Unit = "unit", "单位", "unit";
    }
}

vocabulary! {
    /// Whether a film's captions are there, and how.
    pub enum CaptionState {
        BurnedIn = "burned-in", "字幕在画面内", "burned in";
        None = "none", "无字幕", "none";
    }
}

vocabulary! {
    /// Whether the people that a work shows agreed to be shown.
    pub enum Consent {
        Given = "given", "已取得肖像授权", "given by those shown";
        Guardian = "guardian", "未成年人由监护人同意", "given by the guardians of minors";
        Nobody = "nobody", "画面中没有可辨认的人", "nobody can be recognised";
    }
}

vocabulary! {
    /// Which way text runs.
    pub enum Direction {
        Ltr = "ltr", "从左到右", "left to right";
        Rtl = "rtl", "从右到左", "right to left";
    }
}
