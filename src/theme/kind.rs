//! The kinds of page a theme must have a template for.

use crate::catalogue::vocabulary::WinnerKind;
use crate::vocabulary;

vocabulary! {
    /// A kind of page, as `data-page-kind` and `theme.yaml` name it.
    pub enum PageKind {
        Home = "home", "首页", "home";
        Year = "year", "年度", "year";
        Campaign = "campaign", "活动", "campaign";
        SubProject = "sub-project", "子项目", "sub-project";
        WinnerPhoto = "winner-photo", "摄影作品", "photograph";
        WinnerPhotoSet = "winner-photo-set", "组照", "photo set";
        WinnerThenNow = "winner-then-now", "今昔对比", "then and now";
        WinnerVideo = "winner-video", "视频", "video";
        WinnerAudio = "winner-audio", "音频", "recording";
        WinnerArticle = "winner-article", "文章", "article";
        WinnerInfluencer = "winner-influencer", "网络达人", "influencer";
        WinnerPlatform = "winner-platform", "服务平台", "service platform";
        WinnerMediaAccount = "winner-media-account", "新媒体账号", "media account";
        WinnerCase = "winner-case", "案例", "case";
        WinnerActivity = "winner-activity", "活动", "activity";
        Organiser = "organiser", "单位", "organiser";
        Organisers = "organisers", "单位", "organisers";
        Region = "region", "地区", "region";
        Regions = "regions", "地区", "regions";
        Sector = "sector", "行业", "sector";
        Sectors = "sectors", "行业", "sectors";
        Category = "category", "类别", "category";
        Categories = "categories", "类别", "categories";
        Honour = "honour", "奖项", "honour";
        Honours = "honours", "奖项", "honours";
        Crossed = "crossed", "交叉索引", "crossed index";
        Author = "author", "作者", "author";
        Authors = "authors", "作者", "authors";
        Statistics = "statistics", "统计", "statistics";
        Roster = "roster", "获奖名单", "list of award winners";
        Labels = "labels", "展签", "wall labels";
        Slides = "slides", "大屏展示", "slideshow";
        Certificate = "certificate", "证书", "certificate";
        Decisions = "decisions", "文件分歧", "decisions";
        NotFound = "not-found", "没有找到", "not found";
    }
}

impl From<WinnerKind> for PageKind {
    fn from(kind: WinnerKind) -> Self {
        match kind {
            WinnerKind::Photo => Self::WinnerPhoto,
            WinnerKind::PhotoSet => Self::WinnerPhotoSet,
            WinnerKind::ThenNow => Self::WinnerThenNow,
            WinnerKind::Video => Self::WinnerVideo,
            WinnerKind::Audio => Self::WinnerAudio,
            WinnerKind::Article => Self::WinnerArticle,
            WinnerKind::Influencer => Self::WinnerInfluencer,
            WinnerKind::Platform => Self::WinnerPlatform,
            WinnerKind::MediaAccount => Self::WinnerMediaAccount,
            WinnerKind::Case => Self::WinnerCase,
            WinnerKind::Activity => Self::WinnerActivity,
        }
    }
}
