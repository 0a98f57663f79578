// Reads pages, a JSON list of HTML texts, from stdin and writes what axe-core finds wrong with each.
// Colours are left out: jsdom draws nothing, so there is nothing to measure.
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { JSDOM } from "jsdom";

const found = [];
for (const html of JSON.parse(readFileSync(0, "utf-8"))) {
  const { window } = new JSDOM(html, { runScripts: "outside-only", pretendToBeVisual: true });
  window.eval(axe.source);
  const { passes, violations } = await window.axe.run(window.document, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: false } },
  });
  found.push({
    passed: passes.map((rule) => rule.id),
    barriers: violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`)),
  });
  window.close();
}
process.stdout.write(JSON.stringify(found));
