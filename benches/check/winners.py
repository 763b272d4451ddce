"""A site of many winners: eight sub-projects with rules, quotas and tiers, photographs, films, articles.

All of it is invented. Every photograph and film is a file of its own with other bytes.
"""

import struct
import zlib

SUB_PROJECTS = (
    ("photography", "photo"),
    ("smile-photo", "photo"),
    ("micro-video", "video"),
    ("micro-film", "video"),
    ("commentary", "article"),
    ("rights-case", "case"),
    ("service-platform", "platform"),
    ("thematic-activity", "activity"),
)
CITIES = ("nanning", "liuzhou", "guilin", "wuzhou", "beihai", "qinzhou", "yulin", "baise")
WORDS = "春夏秋冬山河湖海晨光晚照匠心车间铁路桥梁灯火书声麦田渔港矿井机床班组劳模网络清风"

CAMPAIGN = """---
title: 示例省“网聚职工正能量”主题活动（示例）
level: province
region: guangxi
period: 2020年4—10月
tiers:
  - { id: first, title: 一等奖, scheme: ranked, rank: 1 }
  - { id: second, title: 二等奖, scheme: ranked, rank: 2 }
rules:
  - { field: originality, operator: is, value: 原创, strength: must, quote: 作品必须是原创。 }
updated: 2020-10-20
---

正文。
"""

RULES = {
    "smile-photo": "  - { field: caption-length, operator: at-most, value: 100, unit: 字, strength: must, quote: 附上100字以内的说明。 }",
    "micro-video": "  - { field: duration, operator: less-than, value: 180, unit: 秒, strength: must, quote: 时长小于3分钟。 }\n"
    "  - { field: container, operator: is, value: MP4, strength: must, quote: 格式为MP4。 }",
    "micro-film": "  - { field: aspect, operator: is, value: '16:9', strength: must, quote: 画幅16比9。 }",
}


def png(number):
    """A picture of 32 by 24 pixels, of a colour and a mark of its own."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    line = bytes([0]) + bytes([number % 256, number // 256 % 256, 128]) * 32
    head = struct.pack(">IIBBBBB", 32, 24, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(line * 24)) + chunk(b"IEND", b"")


def name(number, length):
    """Characters that differ from number to number."""
    found = ""
    for _ in range(length):
        found += WORDS[number % len(WORDS)]
        number = number // 3 + 7
    return found


def head(number, kind):
    """The fields that every winner has."""
    return (
        f"title: {name(number, 4)}{number}（示例）\nkind: {kind}\nstatus: awarded\nsample: true\n"
        f"authors:\n  - name: 示例{name(number * 5, 2)}\nunit: 示例{name(number * 11, 3)}工会\n"
        f"region: guangxi/{CITIES[number % len(CITIES)]}\n"
        f"awards:\n  - tier: {'first' if number % 9 == 0 else 'second'}\n    date: 2020-10-0{number % 9 + 1}\n"
    )


def entry(number, kind, film):
    """Front matter and body, and the files beside them."""
    words = name(number * 3, 30)
    if kind == "photo":
        photo = f"photos:\n  - file: photo.png\n    alt: {name(number * 7, 12)}\n    caption: {words}\n"
        return head(number, kind) + photo, {"photo.png": png(number)}
    if kind == "video":
        moving = "video:\n  file: film.mp4\n  caption_state: burned-in\n"
        # Bytes of a box that players skip make each film another file.
        mark = struct.pack(">I4sI", 12, b"free", number)
        return head(number, kind) + moving, {"film.mp4": film + mark}
    return head(number, kind), {}


def write(folder, count, film):
    """Fills `content/` of a fresh site."""
    campaign = folder / "content/2020/guangxi"
    campaign.mkdir(parents=True)
    (campaign / "campaign.md").write_text(CAMPAIGN, encoding="utf-8")
    for key, _ in SUB_PROJECTS:
        rules = f"rules:\n{RULES[key]}\n" if key in RULES else ""
        (campaign / key).mkdir()
        text = f"---\ntitle: {name(len(key), 4)}征集（示例）\n{rules}updated: 2020-10-20\n---\n\n正文。\n"
        (campaign / key / "sub-project.md").write_text(text, encoding="utf-8")
    for number in range(count):
        key, kind = SUB_PROJECTS[number % len(SUB_PROJECTS)]
        own = campaign / key / f"{key}-{number:05}"
        own.mkdir()
        text, files = entry(number, kind, film)
        body = "。".join(name(number * part + 1, 24) for part in range(1, 9))
        (own / "winner.md").write_text(f"---\n{text}---\n\n{body}。\n", encoding="utf-8")
        for title, content in files.items():
            (own / title).write_bytes(content)
