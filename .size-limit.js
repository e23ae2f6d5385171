import { existsSync, readFileSync } from "node:fs";

/** The script files that a browser asks for before the first click: the entry and what it imports statically. */
function filesBeforeTheFirstClick() {
  const manifestFile = "dist/.vite/manifest.json";
  if (!existsSync(manifestFile))
    throw new Error("There is no build to weigh: run `npm run build`.");
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  visit("index.html");
  return [...seen].map((key) => `dist/${manifest[key].file}`);
}

export default [
  {
    name: "JavaScript before the first click",
    path: filesBeforeTheFirstClick(),
    limit: "120 kB",
    gzip: true,
  },
];
