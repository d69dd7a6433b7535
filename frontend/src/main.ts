// On every page: htmx under the strict policy, and the few behaviors that need no bundle of their own.
import htmx from "htmx.org";
import { attach } from "./attach.ts";
import { forgetAllCopies } from "./draft_copy.ts";
import { csrfHeader, csrfToken } from "./request.ts";
import { openForPrint } from "./print.ts";
import { startSharing } from "./share.ts";
import { startUnsaved } from "./unsaved.ts";

document.documentElement.dataset["script"] = "";

Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  // Pages hold people's work: nothing of them stays in the browser's storage.
  historyCacheSize: 0,
  scrollBehavior: "instant",
  // 422 is the form again, with what must be put right.
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

document.addEventListener("htmx:configRequest", (event) => {
  (event as CustomEvent<{ headers: Record<string, string> }>).detail.headers[csrfHeader] = csrfToken();
});
document.addEventListener("laurel:swapped", ({ target }) => target instanceof HTMLElement && htmx.process(target));

attach<HTMLElement>("[data-focus]", (element) => element.focus());
attach<HTMLElement>("[data-print]", (button) => button.addEventListener("click", () => print()));
attach<HTMLFormElement>("form[data-sign-out]", (form) => form.addEventListener("submit", forgetAllCopies));
attach<HTMLSelectElement>("select[data-submit], input[data-submit]", (control) => control.addEventListener("change", () => control.form?.requestSubmit()));
openForPrint();
startSharing();
startUnsaved();
