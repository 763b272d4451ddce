// Makes the outputs of every photograph in a folder: one decode each, every size from the next larger one.
// node make.mjs PHOTOS OUT JOBS
import { readdir, mkdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import sharp from 'sharp'

const [photos, out, jobs] = process.argv.slice(2)
const widths = [1920, 1280, 640, 320]
const jpegWidth = 1280

// One thread a photograph, several photographs at a time: that costs sharp the least CPU.
sharp.concurrency(1)
sharp.cache(false)

async function make(name) {
  const stem = join(out, parse(name).name)
  let source = sharp(join(photos, name)).rotate().toColourspace('srgb')
  for (const width of widths) {
    const sized = source.resize({ width, withoutEnlargement: true })
    const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true })
    const step = () => sharp(data, { raw: info })
    await step().webp({ quality: 80 }).toFile(`${stem}-${width}.webp`)
    if (width === jpegWidth) await step().jpeg({ quality: 82 }).toFile(`${stem}-${width}.jpg`)
    source = step()
  }
}

await mkdir(out, { recursive: true })
const names = (await readdir(photos)).filter((name) => name.endsWith('.jpg')).sort()
const next = names.values()
const worker = async () => { for (const name of next) await make(name) }
await Promise.all(Array.from({ length: Number(jobs) }, worker))
