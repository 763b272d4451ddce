// A static server for a built site: any sub-path, byte ranges for films and recordings, and a strict policy.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

export const policy = [
  "default-src 'none'", "img-src 'self' data:", "media-src 'self'", "script-src 'self'", "style-src 'self'",
  "font-src 'self'", "connect-src 'self'", "frame-src 'self'", "manifest-src 'self'", "base-uri 'self'", "form-action 'none'",
].join("; ");

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".vtt": "text/vtt; charset=utf-8",
  ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
  ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon", ".woff2": "font/woff2", ".pdf": "application/pdf",
  ".mp4": "video/mp4", ".webm": "video/webm", ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/wav",
};

/** Where a request leads: a file of the site, or its page for what is not there. */
function find(root, prefix, url) {
  const path = decodeURIComponent(new URL(url, "http://site").pathname);
  const inside = path.startsWith(prefix) ? normalize("/" + path.slice(prefix.length)) : null;
  let file = inside && join(root, inside);
  if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  return file && existsSync(file) ? { file, status: 200 } : { file: join(root, "404.html"), status: 404 };
}

/** First and last byte asked for, or null where the whole file is. */
function range(header, size) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (!from && !to) return null;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  return { start, end: from && to ? Math.min(Number(to), size - 1) : size - 1 };
}

function answer(root, prefix, pictureDelay, request, response) {
  const { file, status } = find(root, prefix, request.url);
  if (!existsSync(file)) return response.writeHead(404).end();
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  const { size } = statSync(file);
  const part = status === 200 ? range(request.headers.range, size) : null;
  const headers = { "Content-Type": type, "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Accept-Ranges": "bytes" };
  headers["Content-Length"] = part ? part.end - part.start + 1 : size;
  if (part) headers["Content-Range"] = `bytes ${part.start}-${part.end}/${size}`;
  const send = () => {
    response.writeHead(part ? 206 : status, headers);
    createReadStream(file, part ?? {}).on("error", () => response.destroy()).pipe(response);
  };
  if (pictureDelay && type.startsWith("image/")) setTimeout(send, pictureDelay);
  else send();
}

/** Serves `root` under `prefix`; pictures can be held back to see what moves when they arrive. */
export async function serve(root, { prefix = "/", pictureDelay = 0 } = {}) {
  const server = createServer((request, response) => answer(root, prefix, pictureDelay, request, response));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
  return { origin, base: origin + prefix, close };
}
