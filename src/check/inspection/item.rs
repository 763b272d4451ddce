//! The items of the inspection, and which finding speaks against which.

use crate::config::Config;
use crate::finding::Code;

macro_rules! items {
    ($($(#[$doc:meta])* $item:ident = $word:literal,)*) => {
        /// One item of the list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Item {
            $($(#[$doc])* $item,)*
        }

        impl Item {
            /// Every item, in the order of the list: what fails a site by itself first.
            pub const ALL: &[Self] = &[$(Self::$item,)*];

            /// The word that messages and JSON use.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$item => $word,)* }
            }
        }
    };
}

items! {
    /// The site can be made and opened.
    Opens = "opens",
    /// No serious fault of wording.
    SeriousWording = "serious-wording",
    /// Nothing private stands in it.
    PersonalData = "personal-data",
    /// No column is empty.
    EmptyColumns = "empty-columns",
    /// Every page is dated, by what it shows.
    Dates = "dates",
    /// The latest entry of the home page is recent.
    Freshness = "freshness",
    /// Everything that is linked or shown is there.
    References = "references",
    /// Links to other sites lead somewhere.
    OutsideLinks = "outside-links",
    /// Nothing is fetched from elsewhere, no code stands in a page.
    Safety = "safety",
    /// Pictures, films and recordings open and play.
    Media = "media",
    /// No slips of wording.
    Wording = "wording",
    /// Figures, names, hosts and dates agree with each other.
    Agreement = "agreement",
    /// Works keep what their notices ask.
    Rules = "rules",
    /// Rights and consents are recorded.
    Rights = "rights",
    /// Pictures are described, films captioned.
    Accessibility = "accessibility",
    /// Who answers for the site.
    Sponsor = "sponsor",
    /// How to reach them.
    Contact = "contact",
    /// The identity code.
    IdentityCode = "identity-code",
    /// The ICP filing.
    Icp = "icp",
    /// The police filing.
    Police = "police",
    /// The marks of official and accessible sites.
    Marks = "marks",
    /// The address is one of https.
    Encrypted = "encrypted",
    /// Reachable by IPv6.
    Ipv6 = "ipv6",
}

impl Item {
    /// Whether only a person can tell, where nothing was found.
    pub(super) fn needs_eyes(self) -> bool {
        matches!(self, Self::Freshness | Self::OutsideLinks | Self::Encrypted | Self::Ipv6)
    }

    /// Whether the finished pages must have been looked at.
    pub(super) fn needs_pages(self) -> bool {
        matches!(
            self,
            Self::Opens
                | Self::PersonalData
                | Self::EmptyColumns
                | Self::Dates
                | Self::References
                | Self::Safety
                | Self::Media
        )
    }

    /// What the settings say of it; none where they say nothing.
    pub(super) fn given(self, config: &Config) -> Option<bool> {
        match self {
            Self::Sponsor => Some(config.sponsor.is_some()),
            Self::Contact => Some(config.contact.is_some()),
            Self::IdentityCode => Some(config.identity_code.is_some()),
            Self::Icp => Some(config.icp.is_some()),
            Self::Police => Some(config.police.is_some()),
            Self::Marks => Some(!config.marks.is_empty()),
            Self::Encrypted => config.base_url.as_ref().map(|url| url.starts_with("https://")),
            Self::Opens
            | Self::SeriousWording
            | Self::PersonalData
            | Self::EmptyColumns
            | Self::Dates
            | Self::Freshness
            | Self::References
            | Self::OutsideLinks
            | Self::Safety
            | Self::Media
            | Self::Wording
            | Self::Agreement
            | Self::Rules
            | Self::Rights
            | Self::Accessibility
            | Self::Ipv6 => None,
        }
    }
}

/// The item that a finding speaks against; none for what only imports and the bookkeeping of
/// acceptances tell.
#[expect(clippy::too_many_lines, reason = "a table of every code, so that none is forgotten")]
pub(super) fn of(code: Code) -> Option<Item> {
    Some(match code {
        Code::NotUtf8
        | Code::FileTooLarge
        | Code::UnreadableFile
        | Code::LinkRefused
        | Code::UnsafeName
        | Code::StrayFile
        | Code::NoFrontMatter
        | Code::YamlSyntax
        | Code::YamlUnsupported
        | Code::DuplicateKey
        | Code::TooDeep
        | Code::UnknownKey
        | Code::MissingField
        | Code::WrongType
        | Code::UnknownChoice
        | Code::BadDate
        | Code::BadNumber
        | Code::BadFocus
        | Code::BadTimecode
        | Code::BadId
        | Code::BadLang
        | Code::TextTooLong
        | Code::MissingId
        | Code::DuplicateId
        | Code::MissingEntry
        | Code::UnknownCampaign
        | Code::UnknownSubProject
        | Code::UnknownOrganiser
        | Code::UnknownAuthor
        | Code::UnknownCategory
        | Code::UnknownRegion
        | Code::AmbiguousRegion
        | Code::UnknownSector
        | Code::UnknownTier
        | Code::UnknownStrand
        | Code::ParentCircle
        | Code::MissingContent
        | Code::UnusedContent
        | Code::PathOutside
        | Code::PathCollision
        | Code::PathTooLong
        | Code::ThemeFault
        | Code::RenderFault
        | Code::AllocationShape
        | Code::RuleUnreadable => Item::Opens,
        Code::BrokenPhrase | Code::ForbiddenForm | Code::NameTitle => Item::SeriousWording,
        Code::PrivateData => Item::PersonalData,
        Code::EmptyPage | Code::EmptySite => Item::EmptyColumns,
        Code::UndatedPage | Code::UnclearDate | Code::UndatedNotice => Item::Dates,
        Code::BadUrl | Code::BadLink | Code::BodyPicture | Code::BrokenReference => {
            Item::References
        }
        Code::StaleLink | Code::SiteVariant => Item::OutsideLinks,
        Code::OutsideRequest | Code::InlineCode => Item::Safety,
        Code::MissingFile
        | Code::WrongMedia
        | Code::UndecodablePicture
        | Code::UndecodableMedia
        | Code::ConvertPicture
        | Code::ConvertMedia
        | Code::PictureTooLarge
        | Code::AnimatedPicture
        | Code::CodecUnplayable
        | Code::LargeRecording
        | Code::NoWaveform
        | Code::DuplicateMedia => Item::Media,
        Code::ForeignResidue
        | Code::WrongWord
        | Code::PlatformName
        | Code::RepeatedWords
        | Code::HashtagSpace
        | Code::SpaceNoise
        | Code::MixedPunctuation => Item::Wording,
        Code::AllocationTotal
        | Code::AllocationOutlier
        | Code::UnitMissing
        | Code::TierCount
        | Code::TierTotal
        | Code::PhaseOutsidePeriod
        | Code::PhaseOverlap
        | Code::DeadlineBeforeStart
        | Code::WrongWeekday
        | Code::DuplicateWork
        | Code::HostConflict
        | Code::QuotaConflict
        | Code::NameVariant
        | Code::ClaimConflict
        | Code::RuleConflict => Item::Agreement,
        Code::RuleContainer
        | Code::RuleDuration
        | Code::RuleSize
        | Code::RuleAspect
        | Code::RuleResolution
        | Code::RuleCaptionLength
        | Code::RuleFollowers
        | Code::RuleEvidence
        | Code::RuleHashtag
        | Code::RuleUnmeasured
        | Code::QuotaBroken => Item::Rules,
        Code::RightsMissing | Code::ConsentMissing => Item::Rights,
        Code::AltMissing | Code::RuleCaptions | Code::BadCue | Code::CaptionsConverted => {
            Item::Accessibility
        }
        Code::StaleAcceptance
        | Code::ConvertDocument
        | Code::UnreadableDocument
        | Code::RefusedMember
        | Code::UnknownTable
        | Code::UnreadColumns
        | Code::BlankForm
        | Code::MissingCell
        | Code::FaultyCell
        | Code::DoubledCharacter
        | Code::TotalDiffers
        | Code::TotalSlipped
        | Code::UnmatchedSubProject
        | Code::UnmatchedUnit
        | Code::UnmatchedTier
        | Code::RepeatedRow
        | Code::SimilarRows
        | Code::UnclearRow
        | Code::UnclearFile
        | Code::UnmatchedFiles
        | Code::RowsWithoutFiles
        | Code::RepeatedFile
        | Code::SimilarPictures
        | Code::PrivateDiverted
        | Code::PrivateWithheld
        | Code::ImportConflict
        | Code::RowGone
        | Code::ListMissing
        | Code::QuotaUnmet => return None,
    })
}
