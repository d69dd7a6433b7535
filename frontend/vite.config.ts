import { defineConfig } from "vite";
import { styleGuide } from "./styleguide/build.ts";

/** What the server looks up in the manifest. */
const entries = ["src/main.ts", "src/workspace.ts", "src/review.ts", "src/verify.ts", "src/styles/main.scss"];

/** The server's policy, so that the style guide shows what it would break. */
const policy = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** `vite build` makes what the server serves; `vite build --mode styleguide` adds the style guide, in a folder of its own. */
export default defineConfig(({ mode }) => {
  const guide = mode === "styleguide";
  return {
    base: "/static/",
    css: { preprocessorOptions: { scss: { loadPaths: ["node_modules/@uswds/uswds/packages"], quietDeps: true } } },
    plugins: guide ? [styleGuide()] : [],
    build: {
      outDir: guide ? "dist-styleguide" : "dist",
      manifest: true,
      target: "es2022",
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // htmx holds one eval for `hx-on` and friends; `allowEval: false` and the policy both close it.
        checks: { eval: false },
        input: [...entries, ...(guide ? ["styleguide/guide.scss"] : [])],
      },
    },
    preview: { port: 4173, strictPort: true, headers: { "Content-Security-Policy": policy } },
  };
});
