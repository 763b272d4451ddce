//! The formats that a file names by number alone, as the Chinese programs show them.

/// The code of a format: the one a file gives, unless its number stands for one that depends on the
/// language (ECMA-376 part 1, 18.8.30, the columns of every language and of zh-cn).
pub(in super::super) fn code_of(id: Option<u32>, given: &str) -> &str {
    let own = match (id, given) {
        (Some(14), "mm-dd-yy" | "General") => "yyyy/m/d",
        (Some(22), "m/d/yy h:mm" | "General") => "yyyy/m/d h:mm",
        (Some(27 | 36 | 50 | 52 | 57), "General") => "yyyy\"年\"m\"月\"",
        (Some(28 | 29 | 51 | 53 | 54 | 58), "General") => "m\"月\"d\"日\"",
        (Some(30), "General") => "m-d-yy",
        (Some(31), "General") => "yyyy\"年\"m\"月\"d\"日\"",
        (Some(32), "General") => "h\"时\"mm\"分\"",
        (Some(33), "General") => "h\"时\"mm\"分\"ss\"秒\"",
        (Some(34 | 55), "General") => "上午/下午h\"时\"mm\"分\"",
        (Some(35 | 56), "General") => "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        _ => given,
    };
    // The long date and the time that the system of the reader is set to.
    if own.starts_with("[$-F800]") {
        "yyyy\"年\"m\"月\"d\"日\""
    } else if own.starts_with("[$-F400]") {
        "h:mm:ss"
    } else {
        own
    }
}

/// The codes that a file names by number alone and that are the same in every language (ECMA-376
/// part 1, 18.8.30).
pub(in super::super) fn builtin(id: u32) -> Option<&'static str> {
    Some(match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "mm-dd-yy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "m/d/yy h:mm",
        37 | 38 => "#,##0;(#,##0)",
        39 | 40 => "#,##0.00;(#,##0.00)",
        45 => "mm:ss",
        49 => "@",
        _ => return None,
    })
}
