"""Compares drawn photographs with real ones by figures that decide how hard they are to encode.

    resemble.py DRAWN_FOLDER [REAL_FILE...]

Every picture is brought to 1280 pixels across its longer side (sRGB, Lanczos), where pictures of
different cameras and of different sizes can be compared. Prints the mean and the range of each figure.
"""

import io
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

SIDE = 1280


def figures(path):
    """The figures of one picture, by name."""
    picture = Image.open(path)
    pixels = picture.width * picture.height
    own = Path(path).stat().st_size * 8 / pixels
    picture = ImageOps.exif_transpose(picture).convert("RGB")
    picture.thumbnail((SIDE, SIDE), Image.LANCZOS)
    luma = np.asarray(picture.convert("L"), dtype=np.float64)
    across = np.diff(luma, axis=1)
    blocks = luma[: luma.shape[0] // 16 * 16, : luma.shape[1] // 16 * 16]
    blocks = blocks.reshape(blocks.shape[0] // 16, 16, -1, 16).std(axis=(1, 3))
    return {
        "source, bits a pixel": own,
        "WebP q80 m4, bits a pixel": webp(picture),
        "power spectrum, exponent": exponent(luma),
        "step to the next pixel, mean of 255": np.abs(across).mean(),
        "step, kurtosis": ((across - across.mean()) ** 4).mean() / across.var() ** 2,
        "smooth blocks, share": (blocks < 2.5).mean(),
        "local contrast, median of 255": np.median(blocks),
    }


def webp(picture):
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=80, method=4)
    return out.tell() * 8 / (picture.width * picture.height)


def exponent(luma):
    """The slope of the power spectrum over spatial frequency, both in logarithms; -2 is typical."""
    side = min(luma.shape)
    window = np.outer(np.hanning(side), np.hanning(side))
    part = luma[:side, :side]
    power = np.abs(np.fft.fftshift(np.fft.fft2((part - part.mean()) * window))) ** 2
    rows, columns = np.indices(power.shape) - side // 2
    radius = np.hypot(rows, columns).astype(int)
    ring = np.bincount(radius.ravel(), power.ravel()) / np.bincount(radius.ravel())
    span = np.arange(8, side // 3)
    return np.polyfit(np.log(span), np.log(ring[span]), 1)[0]


def table(drawn, real):
    """Both sets side by side as Markdown; one set alone when there are no real photographs."""
    sets = [("drawn", drawn), ("real", real)] if real else [("drawn", drawn)]
    found = [(name, [figures(path) for path in paths]) for name, paths in sets]
    heads = [f"{name}: {len(rows)} pictures, mean (range)" for name, rows in found]
    lines = ["| figure | " + " | ".join(heads) + " |", "|---|" + "---:|" * len(heads)]
    for figure in found[0][1][0]:
        cells = []
        for _, rows in found:
            values = [row[figure] for row in rows]
            cells.append(f"{np.mean(values):.2f} ({min(values):.2f} … {max(values):.2f})")
        lines.append(f"| {figure} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    folder = sorted(Path(sys.argv[1]).glob("*.jpg"))
    step = max(1, len(folder) // 24)
    print(table(folder[::step], sys.argv[2:]))
