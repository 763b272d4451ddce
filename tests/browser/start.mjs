// Starts one Chromium for all test files, runs `node --test *.test.mjs` on it, and ends with its answer.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { here, launchOptions } from "./stage.mjs";

const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort();
const server = await chromium.launchServer(launchOptions);
const env = { ...process.env, FENGCAI_BROWSER: server.wsEndpoint() };
const tests = spawn(process.execPath, ["--test", "--test-concurrency=2", ...files], { cwd: here, env, stdio: "inherit" });
tests.on("exit", async (code) => {
  await server.close();
  process.exit(code ?? 1);
});
