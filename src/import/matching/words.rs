//! Words in file names that say nothing about which work a file is.

/// Words people and devices put into file names, longest first where one begins another. Latin
/// ones count only as whole words.
const NEUTRAL: [&str; 82] = [
    "屏幕截图",
    "微信图片",
    "微信视频",
    "总工会",
    "征集",
    "作品",
    "参赛",
    "推荐",
    "报送",
    "选送",
    "投稿",
    "附件",
    "原图",
    "原片",
    "高清",
    "最终",
    "终稿",
    "定稿",
    "修改",
    "组照",
    "组图",
    "系列",
    "副本",
    "作者",
    "标题",
    "题目",
    "名称",
    "单位",
    "编号",
    "序号",
    "封面",
    "海报",
    "摄影",
    "照片",
    "图片",
    "视频",
    "音频",
    "录音",
    "录像",
    "微信",
    "截图",
    "截屏",
    "扫描",
    "新建",
    "未命名",
    "无标题",
    "工会",
    "素材",
    "文件",
    "资料",
    "第",
    "号",
    "年",
    "月",
    "日",
    "jpeg",
    "jpg",
    "png",
    "mp4",
    "mov",
    "copy",
    "final",
    "poster",
    "cover",
    "img",
    "image",
    "dscn",
    "dscf",
    "dsc",
    "pxl",
    "vid",
    "video",
    "mvi",
    "gopr",
    "dji",
    "mmexport",
    "screenshot",
    "photo",
    "picture",
    "qq",
    "wx",
    "camera",
];

/// Words that name an organisation.
const ORGANISATION: [&str; 7] = ["工会", "公司", "集团", "市总", "县总", "区总", "省总"];

/// Words for a picture that goes with a work and is not the work.
const ASIDE: [&str; 4] = ["封面", "海报", "poster", "cover"];

/// The length of the longest neutral word that begins here.
pub(super) fn neutral(chars: &[char]) -> Option<usize> {
    NEUTRAL.iter().filter(|word| begins(chars, word)).map(|word| word.chars().count()).max()
}

/// Whether the whole text is made of neutral words, so that it is no use as a title.
pub(super) fn all_neutral(chars: &[char]) -> bool {
    let mut rest = chars;
    while let Some(length) = neutral(rest) {
        rest = &rest[length..];
    }
    rest.is_empty()
}

/// Whether a word for an organisation begins here.
pub(super) fn organisation(chars: &[char]) -> bool {
    ORGANISATION.iter().any(|word| begins(chars, word))
}

/// Whether the text speaks of a poster or a cover.
pub(super) fn aside(chars: &[char]) -> bool {
    (0..chars.len()).any(|at| ASIDE.iter().any(|word| begins(&chars[at..], word)))
}

fn begins(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|c| rest.next() == Some(&c))
}
