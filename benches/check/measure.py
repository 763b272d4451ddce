"""Checks a site of many entries: first, again unchanged, after one entry changed; prints CPU time and memory.

Started by `run`; see README.md.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import winners

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import measured  # noqa: E402

FILM = HERE.parent.parent / "content"


def options():
    parser = argparse.ArgumentParser(prog="benches/check/run", description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=10_000, help="winners of the site")
    parser.add_argument("--keep", type=Path, required=True, help="work folder")
    parser.add_argument("--fengcai", type=Path, required=True, help="program to measure")
    return parser.parse_args()


def site(wish):
    """A fresh site with its entries; one that an earlier run made is kept."""
    folder = wish.keep / f"site-{wish.entries}"
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([wish.fengcai, "new", folder], check=True, capture_output=True)
        shutil.rmtree(folder / "content/2025", ignore_errors=True)
        film = min(FILM.rglob("*.mp4"), key=lambda path: path.stat().st_size)
        winners.write(folder, wish.entries, film.read_bytes())
        (folder / "done").touch()
    shutil.rmtree(folder / ".fengcai/checked", ignore_errors=True)
    return folder


def main():
    wish = options()
    folder = site(wish)
    entry = next(iter(sorted((folder / "content/2020/guangxi/commentary").glob("*/winner.md"))))
    print("| check | CPU s | wall s | peak MB |")
    print("|---|---:|---:|---:|")
    for name in ("first", "unchanged", "one entry changed"):
        if name == "one entry changed":
            entry.write_text(entry.read_text(encoding="utf-8") + "\n又一段。\n", encoding="utf-8")
        one = measured.run([wish.fengcai, "check"], folder)
        print(f"| {name} | {one['cpu']:.2f} | {one['wall']:.2f} | {one['peak']:.0f} |", flush=True)


if __name__ == "__main__":
    main()
