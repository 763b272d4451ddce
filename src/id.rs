//! Typed ids: what an entry is called in files, links and addresses.

use std::fmt;
use std::sync::Arc;

/// Declares ids that are text inside, each its own type.
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident;)*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(Arc<str>);

            impl $name {
                /// Wraps an id that was checked where it was read.
                pub fn new(text: impl Into<Arc<str>>) -> Self {
                    Self(text.into())
                }

                /// The id as text.
                #[must_use]
                pub fn as_str(&self) -> &str {
                    &self.0
                }

                /// The last part of the id: the name of its own file or folder.
                #[must_use]
                pub fn leaf(&self) -> &str {
                    self.0.rsplit('/').next().unwrap_or_default()
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                    out.write_str(&self.0)
                }
            }
        )*
    };
}

ids! {
    /// `2019/anhui`
    CampaignId;
    /// `2019/anhui/photography`
    SubProjectId;
    /// `2019/anhui/photography/morning-shift`
    WinnerId;
    /// `anhui-federation`
    OrganiserId;
    /// `zhang-san`
    AuthorId;
    /// The id of a tier, which is the key of its honour across the site: `top-ten`
    HonourKey;
    /// A key of the category table: `photography`
    CategoryKey;
    /// A key of the sector table: `railway`
    SectorKey;
}

/// A region's code: six digits of GB/T 2260, or a private code of a zone that has none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(Arc<str>);

impl RegionCode {
    /// Wraps a code of the region table.
    pub fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl CampaignId {
    /// The year folder.
    #[must_use]
    pub fn year(&self) -> Year {
        Year::of(&self.0)
    }
}

impl SubProjectId {
    /// The campaign it belongs to.
    #[must_use]
    pub fn campaign(&self) -> CampaignId {
        CampaignId::new(parent(&self.0))
    }
}

impl WinnerId {
    /// The sub-project it stands in.
    #[must_use]
    pub fn sub_project(&self) -> SubProjectId {
        SubProjectId::new(parent(&self.0))
    }

    /// The year folder.
    #[must_use]
    pub fn year(&self) -> Year {
        Year::of(&self.0)
    }
}

fn parent(id: &str) -> &str {
    id.rsplit_once('/').map_or("", |(above, _)| above)
}

/// A calendar year as the folder names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub i16);

impl Year {
    fn of(id: &str) -> Self {
        Self(id.split('/').next().and_then(|year| year.parse().ok()).unwrap_or_default())
    }

    /// Reads a folder's name: four digits from 1900 to 2199.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let year = name.parse().ok().filter(|_| name.len() == 4)?;
        (1900..2200).contains(&year).then_some(Self(year))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt"];

/// Whether text may be a path segment: `[a-z0-9-]`, 1 to 64 long, no device name.
#[must_use]
pub fn is_segment(text: &str) -> bool {
    let fits = (1..=64).contains(&text.len()) && !text.starts_with('-') && !text.ends_with('-');
    let clean = text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let device = DEVICES.contains(&text.trim_end_matches(|digit: char| digit.is_ascii_digit()));
    fits && clean && !device
}

/// The nearest thing to `text` that [`is_segment`]; empty when nothing of it can stay.
#[must_use]
pub fn propose(text: &str) -> String {
    let mut proposed = String::new();
    for char in text.to_ascii_lowercase().chars() {
        match char {
            'a'..='z' | '0'..='9' => proposed.push(char),
            _ if proposed.is_empty() || proposed.ends_with('-') => {}
            _ => proposed.push('-'),
        }
    }
    proposed.truncate(64);
    let proposed = proposed.trim_end_matches('-').to_owned();
    if is_segment(&proposed) || proposed.is_empty() { proposed } else { format!("{proposed}-x") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_are_safe_on_every_file_system() {
        for good in ["photography-014", "70-years", "a"] {
            assert!(is_segment(good), "{good}");
        }
        for bad in ["", "-a", "a-", "A", "a_b", "照片", "con", "com1", "nul", "a.b", ".."] {
            assert!(!is_segment(bad), "{bad}");
        }
    }

    #[test]
    fn proposals_are_segments_or_empty() {
        assert_eq!(propose("My Photo_01.JPG"), "my-photo-01-jpg");
        assert_eq!(propose("照片"), "");
        assert_eq!(propose("COM1"), "com1-x");
    }

    #[test]
    fn ids_know_what_they_stand_in() {
        let id = SubProjectId::new("2019/anhui/photography");
        assert_eq!((id.campaign().as_str(), id.leaf()), ("2019/anhui", "photography"));
        assert_eq!(id.campaign().year(), Year(2019));
    }
}
