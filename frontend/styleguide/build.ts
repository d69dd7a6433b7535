import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { samples } from "./samples.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** One `##` section of COMPONENTS.md: its words and its blocks of markup, in order. */
export interface Section {
  title: string;
  pieces: { kind: "words" | "example" | "document"; text: string }[];
}

export function readComponents(markdown: string): Section[] {
  const sections: Section[] = [];
  for (const part of markdown.split(/^## /m).slice(1)) {
    const [title = "", ...rest] = part.split("\n");
    const pieces: Section["pieces"] = [];
    for (const [index, text] of rest.join("\n").split(/^```(?:html ?)?/m).entries()) {
      if (index % 2 === 0) {
        if (text.trim()) pieces.push({ kind: "words", text: text.trim() });
      } else if (text.startsWith("document")) {
        pieces.push({ kind: "document", text: text.slice("document".length).trim() });
      } else {
        pieces.push({ kind: "example", text: text.trim() });
      }
    }
    sections.push({ title, pieces });
  }
  return sections;
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const words = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escape(paragraph).replace(/`([^`]+)`/g, "<code>$1</code>").replace(/\*([^*]+)\*/g, "<em>$1</em>")}</p>`)
    .join("\n");

const anchor = (title: string) => title.toLowerCase().replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "");

const markup = (text: string, open = false) =>
  `<details class="guide-markup"${open ? " open" : ""}><summary>Markup</summary><pre tabindex="0"><code>${escape(text)}</code></pre></details>`;

function renderSection(section: Section): string {
  const pieces = section.pieces.map((piece) => {
    if (piece.kind === "words") return `<div class="guide-words">${words(piece.text)}</div>`;
    if (piece.kind === "document") return markup(piece.text);
    return `<div class="guide-example">${piece.text}</div>\n${markup(piece.text)}`;
  });
  return `<section class="section guide-section" id="${anchor(section.title)}"><h2 class="guide-title">${section.title}</h2>\n${pieces.join("\n")}</section>`;
}

function renderGuide(markdown: string, pages: string[]): string {
  const sections = readComponents(markdown);
  const contents = sections.map((section) => `<li><a href="#${anchor(section.title)}">${section.title}</a></li>`).join("");
  const whole = pages.map((page) => `<li><a href="${page}.html">${page}</a></li>`).join("");
  return `<h1 class="title">Laurel’s components</h1>
<p class="lead">Each as it looks, with the markup to copy. Change the width of the window and the system’s colors: this page follows.</p>
<nav class="section" aria-label="Components"><h2 class="title-side">Whole pages</h2><ul class="guide-contents">${whole}</ul><h2 class="title-side">Components</h2><ul class="guide-contents">${contents}</ul></nav>
${sections.filter((section) => section.title !== "Page shell").map(renderSection).join("\n")}`;
}

/** The shell as COMPONENTS.md documents it, around `content`; a page that begins with `<body` has a shell of its own. */
function document(shell: string, title: string, content: string, assets: { styles: string[]; scripts: string[] }): string {
  const links = [
    ...assets.styles.map((file) => `<link rel="stylesheet" href="/static/${file}">`),
    ...assets.scripts.map((file) => `<script type="module" src="/static/${file}"></script>`),
  ].join("\n  ");
  const page = shell
    .replace(/<link rel="stylesheet".*\n/, "")
    .replace(/<script type="module".*<\/script>/, links)
    .replace(/<title>.*<\/title>/, `<title>${title} – Laurel</title>`)
    .replace("{{CSRF}}", "style-guide");
  if (content.startsWith("<body")) return page.replace(/<body>[^]*<\/body>/, () => content.trim());
  return page.replace('id="main">…</main>', () => `id="main">\n${content}\n</main>`);
}

/** Writes the style guide, its whole pages and their sample pictures into the bundle. */
export function styleGuide(): Plugin {
  return {
    name: "laurel-style-guide",
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const styles = files.map((file) => file.fileName).filter((name) => name.endsWith(".css"));
      const scripts = files.filter((file) => file.type === "chunk" && file.isEntry && file.facadeModuleId?.endsWith(".ts")).map((file) => file.fileName);
      const markdown = readFileSync(`${here}../COMPONENTS.md`, "utf8");
      const shell = readComponents(markdown).find((section) => section.title === "Page shell")?.pieces.find((piece) => piece.kind === "document")?.text ?? "";
      const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName: `styleguide/${fileName}`, source });

      const pages = readdirSync(`${here}pages`).map((file) => file.replace(".html", "")).sort();
      emit("index.html", document(shell, "Components", renderGuide(markdown, pages), { styles, scripts }));
      for (const page of pages) emit(`${page}.html`, document(shell, page, readFileSync(`${here}pages/${page}.html`, "utf8"), { styles, scripts }));
      for (const [name, source] of Object.entries(samples())) emit(`samples/${name}.svg`, source);
    },
  };
}
