// The browser that the pages are tested in: Debian's Chromium, fetched with apt-get where it is missing and that is allowed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const found = () => process.env.ISNAD_BROWSER ?? PLACES.find((place) => existsSync(place));

/** The path of a browser, or nothing where there is none and none can be had. */
export function ensureBrowser() {
  if (found() === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Chromium for the tests of the pages (once)…");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]])
      spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", 2] });
  }
  return found();
}
