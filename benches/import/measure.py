"""Imports a workbook of many works into a fresh site, twice, and prints CPU time and peak memory.

Started by `run`; see README.md.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import book

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import measured  # noqa: E402

CAMPAIGN = "2020/guangxi"
ENTRY = "---\ntitle: 主题活动（示例）\nlevel: province\nregion: guangxi\n---\n"


def options():
    parser = argparse.ArgumentParser(prog="benches/import/run", description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=10_000, help="works in the workbook")
    parser.add_argument("--keep", type=Path, required=True, help="work folder")
    parser.add_argument("--fengcai", type=Path, required=True, help="program to measure")
    return parser.parse_args()


def site(wish):
    """A fresh site with the campaign and the workbook."""
    folder = wish.keep / "site"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([wish.fengcai, "new", folder], check=True, capture_output=True)
    campaign = folder / "content" / CAMPAIGN
    campaign.mkdir(parents=True)
    (campaign / "campaign.md").write_text(ENTRY, encoding="utf-8")
    (folder / "mail").mkdir()
    book.write(folder / "mail/推荐清单.xlsx", wish.rows)
    return folder


def main():
    wish = options()
    folder = site(wish)
    command = [wish.fengcai, "import", "mail", "--into", CAMPAIGN]
    print("| import | CPU s | wall s | peak MB | rows a CPU second |")
    print("|---|---:|---:|---:|---:|")
    for name in ("first", "again"):
        one = measured.run(command, folder)
        speed = wish.rows / one["cpu"] if one["cpu"] else 0
        figures = f"{one['cpu']:.2f} | {one['wall']:.2f} | {one['peak']:.0f} | {speed:.0f}"
        print(f"| {name} | {figures} |", flush=True)
        found = sum(1 for _ in (folder / "content" / CAMPAIGN).glob("*/*/winner.*"))
        if found != wish.rows:
            raise SystemExit(f"benches: {found} entries of {wish.rows} rows")


if __name__ == "__main__":
    main()
