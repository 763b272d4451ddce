"""Sets of photographs, and fengcai alone: its memory at many threads and with many photographs."""

import measured
from tools import Fengcai, fresh, link

THREADS = (1, 2, 4, 16, 64)


def chosen(album, folder, count):
    """A folder with the first so many photographs of an album."""
    fresh(folder)
    for photo in sorted(album.glob("*.jpg"))[:count]:
        link(photo, folder / photo.name)
    return folder


def marked(jpeg, number):
    """The same photograph with a comment after its first segments: other bytes, the same work."""
    at = 2
    while jpeg[at] == 0xFF and 0xE0 <= jpeg[at + 1] <= 0xEF:
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    comment = f"copy {number:06}".encode("ascii")
    return jpeg[:at] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + jpeg[at:]


def multiplied(photos, folder, count):
    """So many distinct files: the photographs over and over, each copy with a comment of its own."""
    fresh(folder)
    names = sorted(photos.glob("*.jpg"))
    for number in range(count):
        bytes_of = names[number % len(names)].read_bytes()
        (folder / f"photo-{number:05}.jpg").write_bytes(marked(bytes_of, number))
    return folder


def run(tool):
    """A cold build of the site of a tool that is set up."""
    tool.reset()
    [command] = tool.commands()
    return measured.run(command, tool.where(), tool.environment())


def threads(wish, photos):
    """Cold builds at several numbers of threads."""
    tool, found = Fengcai(wish.keep / "tools", photos, 1, wish.fengcai), {}
    tool.setup()
    lines = ["| threads | peak MB | CPU s | wall s |", "|---:|---:|---:|---:|"]
    for jobs in THREADS:
        tool.jobs = jobs
        one = found[jobs] = run(tool)
        lines.append(f"| {jobs} | {one['peak']:.0f} | {one['cpu']:.2f} | {one['wall']:.2f} |")
    return found, "\n".join(lines)


def photographs(wish, photos):
    """A cold and a warm build with many photographs."""
    folder = multiplied(photos, wish.keep / "many", wish.many)
    tool = Fengcai(wish.keep / "tools", folder, wish.jobs, wish.fengcai, "fengcai-many")
    tool.setup()
    cold = run(tool)
    [command] = tool.commands()
    warm = measured.run(command, tool.where())
    text = f"{wish.many} photographs: peak {cold['peak']:.0f} MB, {cold['cpu']:.1f} s CPU; "
    text += f"warm {warm['peak']:.0f} MB, {warm['cpu']:.2f} s CPU ({warm['cpu'] / cold['cpu'] * 100:.1f} %)."
    return {"cold": cold, "warm": warm}, text
