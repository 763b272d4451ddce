"""How much the outputs look like the photographs, and how large they are.

    likeness.py PHOTOS SAMPLES TOOL=FOLDER...   prints JSON

The reference is the upright photograph, resized from its full size by Pillow's Lanczos. An output is
compared with the reference of its own size by the structural similarity of luma (Wang et al. 2004:
Gaussian window of 11 pixels and spread 1.5). Outputs are matched to photographs by what they show, as
fengcai names its files by digests.
"""

import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

THUMB = (24, 24)


def window(plane):
    """The plane seen through the window."""
    taps = np.exp(-((np.arange(11) - 5) ** 2) / (2 * 1.5**2)).astype(np.float32)
    taps /= taps.sum()
    for axis in (0, 1):
        size = plane.shape[axis] - 10
        parts = (tap * np.take(plane, np.arange(i, i + size), axis) for i, tap in enumerate(taps))
        plane = sum(parts)
    return plane


class Reference:
    """A photograph at one size, with what every comparison with it needs."""

    def __init__(self, picture):
        self.luma = np.asarray(picture.convert("L"), dtype=np.float32)
        self.mean = window(self.luma)
        self.square = window(self.luma**2) - self.mean**2

    def likeness(self, picture):
        luma = np.asarray(picture.convert("L"), dtype=np.float32)
        mean = window(luma)
        square = window(luma**2) - mean**2
        both = window(luma * self.luma) - mean * self.mean
        one, two = (0.01 * 255) ** 2, (0.03 * 255) ** 2
        top = (2 * mean * self.mean + one) * (2 * both + two)
        low = (mean**2 + self.mean**2 + one) * (square + self.square + two)
        return float((top / low).mean())


def thumb(picture):
    return np.asarray(picture.convert("RGB").resize(THUMB, Image.BOX), dtype=np.float32)


def kind(path, picture):
    return f"{path.suffix[1:]} {picture.width}"


def small(path):
    with Image.open(path) as picture:
        size = kind(path, picture)
        picture.draft("RGB", (320, 320))
        return size, thumb(picture)


def compare(photos, samples, folders):
    names = sorted(Path(photos).glob("*.jpg"))
    names = names[:: max(1, len(names) // samples)][:samples]
    known = []
    for path in names:
        with Image.open(path) as picture:
            picture.draft("RGB", (480, 480))
            known.append(thumb(ImageOps.exif_transpose(picture)))
    found = {tool: {} for tool in folders}
    sizes = {tool: {} for tool in folders}
    for tool, folder in folders.items():
        for path in sorted(Path(folder).rglob("*.*")):
            if path.suffix not in (".webp", ".jpg"):
                continue
            size, own = small(path)
            count, total = sizes[tool].get(size, (0, 0))
            sizes[tool][size] = (count + 1, total + path.stat().st_size)
            far = [float(np.abs(own - one).mean()) for one in known]
            best = int(np.argmin(far))
            kept = found[tool].setdefault((best, size), (9.0, None))
            if far[best] < kept[0]:
                found[tool][best, size] = (far[best], path)
    alike = {tool: {} for tool in folders}
    for index, path in enumerate(names):
        with Image.open(path) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
        references = {}
        for tool in folders:
            for (at, size), (_, output) in found[tool].items():
                if at != index or output is None:
                    continue
                with Image.open(output) as shown:
                    shown = shown.convert("RGB")
                if shown.size not in references:
                    scaled = upright.resize(shown.size, Image.LANCZOS)
                    references[shown.size] = Reference(scaled)
                value = references[shown.size].likeness(shown)
                alike[tool].setdefault(size, []).append(value)
    return {
        tool: {
            size: {
                "files": count,
                "bytes": total,
                "compared": len(alike[tool].get(size, [])),
                "ssim": float(np.mean(alike[tool][size])) if alike[tool].get(size) else None,
            }
            for size, (count, total) in sorted(sizes[tool].items())
        }
        for tool in folders
    }


if __name__ == "__main__":
    told = dict(word.split("=", 1) for word in sys.argv[3:])
    print(json.dumps(compare(sys.argv[1], int(sys.argv[2]), told), indent=1))
