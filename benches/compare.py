"""Times fengcai and its neighbours on the same photographs and writes a table and JSON.

Started by `run`, which installs what is missing; see README.md.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import many
import measured
from tools import Fengcai, Hugo, Sharp, Vips

HERE = Path(__file__).resolve().parent
TOOLS = ("fengcai", "vipsthumbnail", "sharp", "hugo")
AIMS = {"vipsthumbnail": 0.25, "sharp": 0.5, "hugo": 0.1}


def options():
    parser = argparse.ArgumentParser(prog="benches/run", description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=200, help="photographs of 12 megapixels")
    parser.add_argument("--only", default=",".join(TOOLS), help="tools, with commas")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="threads of every tool")
    parser.add_argument("--rounds", type=int, default=1, help="runs of each tool, in turns")
    parser.add_argument("--likeness", type=int, default=12, help="photographs whose SSIM is taken")
    parser.add_argument("--keep", type=Path, required=True, help="work folder")
    parser.add_argument("--fengcai", type=Path, required=True, help="program to measure")
    parser.add_argument("--samples", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--vary", action="store_true", help="peak memory at 1 to 64 threads")
    parser.add_argument("--many", type=int, help="peak memory with so many photographs")
    return parser.parse_args()


def say(text):
    print(text, file=sys.stderr, flush=True)


def photographs(wish):
    """A folder with exactly the photographs asked for, drawn where they are not there yet."""
    album = wish.keep / "photos"
    subprocess.run(
        [wish.samples, "--photographs", str(wish.photos), "--into", album],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return many.chosen(album, wish.keep / "chosen", wish.photos)


def tools(wish, photos):
    """The tools asked for that are there."""
    work = wish.keep / "tools"
    all_of_them = {
        "fengcai": lambda: Fengcai(work, photos, wish.jobs, wish.fengcai),
        "vipsthumbnail": lambda: Vips(work, photos, wish.jobs),
        "sharp": lambda: Sharp(work, photos, wish.jobs),
        "hugo": lambda: Hugo(work, photos, wish.jobs),
    }
    for name in wish.only.split(","):
        if name not in all_of_them:
            raise SystemExit(f"benches: --only knows {', '.join(TOOLS)}")
        tool = all_of_them[name]()
        if tool.missing:
            say(f"skipped: {tool.missing}")
        else:
            yield tool


def once(tool):
    """One cold run: the sums over its commands, the peak of all of them."""
    tool.reset()
    runs = [measured.run(part, tool.where(), tool.environment()) for part in tool.commands()]
    total = {key: sum(run[key] for run in runs) for key in ("cpu", "wall")}
    return {**total, "peak": max(run["peak"] for run in runs)}


def warm(tool):
    """A second build of a site that has not changed."""
    return measured.run(tool.commands()[0], tool.where(), tool.environment())


def timed(chosen, rounds):
    """Every tool in turn, so that a change of the machine's load meets all of them."""
    runs = {tool.name: [] for tool in chosen}
    for number in range(rounds):
        for tool in chosen:
            run = once(tool)
            if tool.name == "fengcai":
                run["warm"] = warm(tool)["cpu"]
            runs[tool.name].append(run)
            say(f"round {number + 1}: {tool.name} {run['cpu']:.2f} s CPU, {run['peak']:.0f} MB")
    return {
        name: {key: statistics.median(run[key] for run in all_of) for key in all_of[0]}
        | {"runs": all_of}
        for name, all_of in runs.items()
    }


def looked_at(chosen, photos, count):
    folders = [f"{tool.name}={tool.made}" for tool in chosen]
    command = [sys.executable, HERE / "likeness.py", photos, str(count), *folders]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def mean_ssim(sizes):
    values = [size["ssim"] for size in sizes.values() if size["ssim"] is not None]
    return statistics.mean(values) if values else float("nan")


def total(sizes, start=""):
    return sum(size["bytes"] for name, size in sizes.items() if name.startswith(start))


def table(found, photos):
    """The comparison as Markdown; ratios are fengcai's figure over the other's."""
    own = found.get("fengcai")
    lines = [
        "| tool | CPU s | wall s | peak MB | files | WebP MB | JPEG MB | SSIM | CPU, fengcai : it | bytes | SSIM, fengcai − it |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, one in found.items():
        sizes = one["sizes"]
        files = sum(size["files"] for size in sizes.values())
        cells = [f"{name} {one['version']}", f"{one['cpu']:.2f}", f"{one['wall']:.2f}", f"{one['peak']:.0f}"]
        cells += [str(files), f"{total(sizes, 'webp') / 1e6:.2f}", f"{total(sizes, 'jpg') / 1e6:.2f}"]
        cells += [f"{mean_ssim(sizes):.4f}"]
        if own and name != "fengcai":
            aim = f" (aim {AIMS[name]})" if name in AIMS else ""
            cells += [f"{own['cpu'] / one['cpu']:.3f}{aim}", f"{total(own['sizes']) / total(sizes):.3f}"]
            cells += [f"{mean_ssim(own['sizes']) - mean_ssim(sizes):+.4f}"]
        else:
            cells += ["", "", ""]
        lines.append("| " + " | ".join(cells) + " |")
        if files != photos * 5:
            lines.append(f"\n{name} made {files} files, {photos * 5} were expected.\n")
    return "\n".join(lines)


def by_size(found):
    """Bytes and likeness by format and width, each relative to fengcai's."""
    names = sorted({size for one in found.values() for size in one["sizes"]}, key=size_order)
    lines = ["| output | " + " | ".join(f"{name}: kB a file, SSIM" for name in found) + " |"]
    lines.append("|---|" + "---:|" * len(found))
    for size in names:
        cells = []
        for one in found.values():
            own = one["sizes"].get(size)
            if own is None:
                cells.append("")
                continue
            ssim = f"{own['ssim']:.4f}" if own["ssim"] is not None else "–"
            cells.append(f"{own['bytes'] / own['files'] / 1000:.1f}, {ssim}")
        lines.append(f"| {size} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def size_order(size):
    ending, width = size.split()
    return (ending == "jpg", int(width))


def compared(wish, photos):
    chosen = list(tools(wish, photos))
    for tool in chosen:
        tool.setup()
    found = timed(chosen, wish.rounds)
    sizes = looked_at(chosen, photos, wish.likeness)
    for tool in chosen:
        found[tool.name] |= {"version": tool.version(), "sizes": sizes[tool.name]}
    parts = [table(found, wish.photos), by_size(found)]
    if "fengcai" in found:
        share = found["fengcai"]["warm"] / found["fengcai"]["cpu"]
        warm_cpu = found["fengcai"]["warm"]
        parts.append(f"Warm build: {warm_cpu:.2f} s CPU, {share * 100:.1f} % of the cold one (aim 2 %).")
    return found, parts


def main():
    wish = options()
    wish.keep.mkdir(parents=True, exist_ok=True)
    photos = photographs(wish)
    report, parts = {"photos": wish.photos, "jobs": wish.jobs}, []
    if wish.vary:
        report["threads"], text = many.threads(wish, photos)
        parts.append(text)
    if wish.many:
        report["many"], text = many.photographs(wish, photos)
        parts.append(text)
    if not parts:
        report["tools"], parts = compared(wish, photos)
    (wish.keep / "report.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
    text = "\n\n".join(parts)
    (wish.keep / "report.md").write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
