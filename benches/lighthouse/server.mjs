// Serves a built site as hosts do: text with gzip, files whose names hold a digest for a year, the policy on pages.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { policy } from "../../tests/browser/server.mjs";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8", ".vtt": "text/vtt; charset=utf-8", ".svg": "image/svg+xml", ".webp": "image/webp",
  ".jpg": "image/jpeg", ".png": "image/png", ".mp4": "video/mp4", ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/wav",
};
const text = /^text\/|json$|xml|svg/;

function find(root, url) {
  const inside = normalize(decodeURIComponent(new URL(url, "http://site").pathname));
  const file = join(root, inside.endsWith("/") ? `${inside}index.html` : inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? { file, status: 200 } : { file: join(root, "404.html"), status: 404 };
}

/** Bytes asked for of a film, or all of them. */
function part(header, body) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header ?? "") ?? [];
  if (!from) return { body };
  const last = to ? Math.min(Number(to), body.length - 1) : body.length - 1;
  return { body: body.subarray(Number(from), last + 1), range: `bytes ${from}-${last}/${body.length}` };
}

function answer(root, request, response) {
  const { file, status } = find(root, request.url);
  const type = types[extname(file)] ?? "application/octet-stream";
  const lasting = /[.\/][0-9a-f]{12,}\.\w+$/.test(file);
  const headers = { "Content-Type": type, "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Cache-Control": lasting ? "max-age=31536000, immutable" : "no-cache" };
  const { body, range } = part(request.headers.range, readFileSync(file));
  if (range) Object.assign(headers, { "Content-Range": range, "Accept-Ranges": "bytes" });
  const zip = text.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (zip) headers["Content-Encoding"] = "gzip";
  response.writeHead(range ? 206 : status, headers).end(zip ? gzipSync(body) : body);
}

export async function serve(root) {
  const server = createServer((request, response) => answer(root, request, response));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
  return { base: `http://127.0.0.1:${server.address().port}/`, close };
}
