"""A workbook of recommendation lists, a sheet a city, written without any library (ECMA-376, part 1, 18).

Two titles share two of their six characters at most: the number of a work is read as two digits of
base 101, and the other characters are sums of both, but for one that all titles have.
"""

import zipfile
from xml.sax.saxutils import escape

CITIES = (
    "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 来宾 崇左 河池".split()
)
SUB_PROJECTS = (
    "网络正能量微视频征集",
    "网络正能量专题活动征集",
    "网络正能量诵读作品征集",
    "网络正能量摄影作品征集",
    "互联网+工会普惠服务优秀平台征集",
    "网络正能量微电影征集",
    "网络正能量歌曲征集",
    "网络正能量微课征集",
)
HEADINGS = ("序号", "子活动名称", "作品名称", "作者", "作者单位", "备注")
BASE = 101
MOST = BASE * BASE

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def title(number):
    """An invented title; the characters of each place are of a block of their own."""
    high, low = divmod(number, BASE)
    digits = [high, low, *((high + factor * low) % BASE for factor in (1, 2, 3))]
    signs = [chr(0x4E00 + 128 * place + digit) for place, digit in enumerate(digits)]
    return "".join(signs[:3]) + "的" + "".join(signs[3:])


def rows(city, numbers, total):
    """The rows of a city's sheet, works of a sub-project together."""
    yield ("各子活动项目推荐清单（示例）",)
    yield (f"单位：{CITIES[city]}市总工会",)
    yield ("联系人：李样本",)
    yield (f"联系方式：138001380{city:02}",)
    yield HEADINGS
    for place, number in enumerate(numbers):
        sub_project = SUB_PROJECTS[place * len(SUB_PROJECTS) // len(numbers)]
        author = f"{chr(0x5F20 + number % 89)}样本"
        unit = f"{CITIES[city]}示例公司{number % 37}"
        yield (place + 1, sub_project, title(number), author, unit, f"共{total}件" if place == 0 else "")


def cell(value, row, column):
    name = f"{chr(ord('A') + column)}{row}"
    if isinstance(value, int):
        return f'<c r="{name}"><v>{value}</v></c>'
    return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet(table):
    lines = []
    for number, values in enumerate(table, 1):
        cells = "".join(cell(value, number, column) for column, value in enumerate(values))
        lines.append(f'<row r="{number}">{cells}</row>')
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def parts(sheets):
    """All parts of the workbook by name."""
    numbers = range(1, len(sheets) + 1)
    part = '<Override PartName="/xl/{}.xml" ContentType="{}.{}+xml"/>'.format
    types = part("workbook", KIND, "sheet.main")
    types += "".join(part(f"worksheets/sheet{number}", KIND, "worksheet") for number in numbers)
    relation = '<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>'.format
    own = "".join(relation(n, OFFICE, "worksheet", f"worksheets/sheet{n}.xml") for n in numbers)
    names = "".join(
        f'<sheet name="{CITIES[number - 1]}" sheetId="{number}" r:id="rId{number}"/>' for number in numbers
    )
    relations = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'.format
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    found = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>{types}</Types>',
        "_rels/.rels": relations(relation(1, OFFICE, "officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": relations(own),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
    }
    return found | {f"xl/worksheets/sheet{n}.xml": sheet(sheets[n - 1]) for n in numbers}


def write(path, count):
    """Writes a workbook of so many works, shared out evenly over the cities."""
    if count > MOST:
        raise SystemExit(f"benches: {MOST} titles that differ enough are all there are")
    shares = [range(city, count, len(CITIES)) for city in range(len(CITIES))]
    sheets = [list(rows(city, numbers, count)) for city, numbers in enumerate(shares)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in parts(sheets).items():
            book.writestr(zipfile.ZipInfo(name, (2020, 8, 30, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
