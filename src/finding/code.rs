//! Every kind of finding there is, by its kebab-case code.

use super::Severity;

/// Declares the codes once: variant, code, severity.
macro_rules! codes {
    ($($variant:ident = $code:literal $severity:ident,)*) => {
        /// The kind of a finding; messages, advice and explanation are keyed by its code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = concat!("`", $code, "`")] $variant,)*
        }

        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code as users see and type it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The severity findings of this code start with.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // reading
    NotUtf8 = "not-utf8" Error,
    FileTooLarge = "file-too-large" Error,
    UnreadableFile = "unreadable-file" Error,
    LinkRefused = "link-refused" Warning,
    UnsafeName = "unsafe-name" Error,
    StrayFile = "stray-file" Warning,
    // YAML and front matter
    NoFrontMatter = "no-front-matter" Error,
    YamlSyntax = "yaml-syntax" Error,
    YamlUnsupported = "yaml-unsupported" Error,
    DuplicateKey = "duplicate-key" Error,
    TooDeep = "too-deep" Error,
    UnknownKey = "unknown-key" Error,
    MissingField = "missing-field" Error,
    WrongType = "wrong-type" Error,
    UnknownChoice = "unknown-choice" Error,
    BadDate = "bad-date" Error,
    UnclearDate = "unclear-date" Warning,
    BadNumber = "bad-number" Error,
    BadFocus = "bad-focus" Warning,
    BadTimecode = "bad-timecode" Warning,
    BadId = "bad-id" Error,
    BadLang = "bad-lang" Error,
    BadUrl = "bad-url" Error,
    TextTooLong = "text-too-long" Error,
    // entries and links
    MissingId = "missing-id" Error,
    DuplicateId = "duplicate-id" Error,
    MissingEntry = "missing-entry" Error,
    UnknownCampaign = "unknown-campaign" Error,
    UnknownSubProject = "unknown-sub-project" Error,
    UnknownOrganiser = "unknown-organiser" Error,
    UnknownAuthor = "unknown-author" Error,
    UnknownCategory = "unknown-category" Error,
    UnknownRegion = "unknown-region" Error,
    AmbiguousRegion = "ambiguous-region" Error,
    UnknownSector = "unknown-sector" Error,
    UnknownTier = "unknown-tier" Error,
    UnknownStrand = "unknown-strand" Error,
    ParentCircle = "parent-circle" Error,
    MissingContent = "missing-content" Error,
    UnusedContent = "unused-content" Warning,
    EmptySite = "empty-site" Error,
    // media
    MissingFile = "missing-file" Error,
    PathOutside = "path-outside" Error,
    WrongMedia = "wrong-media" Error,
    UndecodablePicture = "undecodable-picture" Warning,
    UndecodableMedia = "undecodable-media" Warning,
    ConvertPicture = "convert-picture" Warning,
    ConvertMedia = "convert-media" Warning,
    PictureTooLarge = "picture-too-large" Warning,
    AnimatedPicture = "animated-picture" Note,
    CodecUnplayable = "codec-unplayable" Warning,
    LargeRecording = "large-recording" Note,
    NoWaveform = "no-waveform" Note,
    BadCue = "bad-cue" Warning,
    CaptionsConverted = "captions-converted" Note,
    // Markdown
    BadLink = "bad-link" Error,
    BodyPicture = "body-picture" Warning,
    // plan and theme
    PathCollision = "path-collision" Error,
    PathTooLong = "path-too-long" Error,
    ThemeFault = "theme-fault" Error,
    RenderFault = "render-fault" Error,
    // rules: works against what their notices ask of them
    RuleUnreadable = "rule-unreadable" Warning,
    RuleContainer = "rule-container" Warning,
    RuleDuration = "rule-duration" Warning,
    RuleSize = "rule-size" Warning,
    RuleAspect = "rule-aspect" Warning,
    RuleResolution = "rule-resolution" Warning,
    RuleCaptions = "rule-captions" Warning,
    RuleCaptionLength = "rule-caption-length" Warning,
    RuleFollowers = "rule-followers" Warning,
    RuleEvidence = "rule-evidence" Warning,
    RuleHashtag = "rule-hashtag" Warning,
    RuleUnmeasured = "rule-unmeasured" Note,
    RuleConflict = "rule-conflict" Warning,
    RightsMissing = "rights-missing" Note,
    ConsentMissing = "consent-missing" Note,
    AltMissing = "alt-missing" Note,
    // rules: tables, dates, honours, entries beside each other
    AllocationShape = "allocation-shape" Error,
    AllocationTotal = "allocation-total" Warning,
    AllocationOutlier = "allocation-outlier" Note,
    UnitMissing = "unit-missing" Warning,
    QuotaBroken = "quota-broken" Note,
    TierCount = "tier-count" Warning,
    TierTotal = "tier-total" Warning,
    PhaseOutsidePeriod = "phase-outside-period" Warning,
    PhaseOverlap = "phase-overlap" Warning,
    DeadlineBeforeStart = "deadline-before-start" Warning,
    WrongWeekday = "wrong-weekday" Warning,
    UndatedNotice = "undated-notice" Note,
    DuplicateWork = "duplicate-work" Warning,
    DuplicateMedia = "duplicate-media" Warning,
    StaleLink = "stale-link" Note,
    SiteVariant = "site-variant" Warning,
    // rules: what documents say differently, and what was decided
    HostConflict = "host-conflict" Error,
    QuotaConflict = "quota-conflict" Error,
    NameVariant = "name-variant" Warning,
    ClaimConflict = "claim-conflict" Note,
    StaleAcceptance = "stale-acceptance" Warning,
    // rules: wording
    BrokenPhrase = "broken-phrase" Error,
    ForbiddenForm = "forbidden-form" Error,
    NameTitle = "name-title" Error,
    ForeignResidue = "foreign-residue" Warning,
    WrongWord = "wrong-word" Warning,
    PlatformName = "platform-name" Warning,
    RepeatedWords = "repeated-words" Warning,
    HashtagSpace = "hashtag-space" Warning,
    SpaceNoise = "space-noise" Note,
    MixedPunctuation = "mixed-punctuation" Note,
    // import: a warning waits for a decision, a note does not
    ConvertDocument = "convert-document" Warning,
    UnreadableDocument = "unreadable-document" Warning,
    RefusedMember = "refused-member" Warning,
    UnknownTable = "unknown-table" Warning,
    UnreadColumns = "unread-columns" Note,
    BlankForm = "blank-form" Note,
    MissingCell = "missing-cell" Warning,
    FaultyCell = "faulty-cell" Warning,
    DoubledCharacter = "doubled-character" Warning,
    TotalDiffers = "total-differs" Warning,
    TotalSlipped = "total-slipped" Note,
    UnmatchedSubProject = "unmatched-sub-project" Warning,
    UnmatchedUnit = "unmatched-unit" Warning,
    UnmatchedTier = "unmatched-tier" Warning,
    RepeatedRow = "repeated-row" Warning,
    SimilarRows = "similar-rows" Warning,
    UnclearRow = "unclear-row" Warning,
    UnclearFile = "unclear-file" Warning,
    UnmatchedFiles = "unmatched-files" Warning,
    RowsWithoutFiles = "rows-without-files" Note,
    RepeatedFile = "repeated-file" Note,
    SimilarPictures = "similar-pictures" Warning,
    PrivateDiverted = "private-diverted" Note,
    PrivateWithheld = "private-withheld" Note,
    ImportConflict = "import-conflict" Warning,
    RowGone = "row-gone" Warning,
    ListMissing = "list-missing" Note,
    QuotaUnmet = "quota-unmet" Note,
    // the finished bytes
    PrivateData = "private-data" Error,
    OutsideRequest = "outside-request" Error,
    BrokenReference = "broken-reference" Error,
    InlineCode = "inline-code" Error,
    EmptyPage = "empty-page" Error,
    UndatedPage = "undated-page" Warning,
}

impl Code {
    /// The code a user typed, if there is one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }
}
