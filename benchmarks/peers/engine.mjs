// What others verify and issue with: @digitalbazaar/vc with eddsa-rdfc-2022, as its own documentation shows it.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as Ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import { loaderWith } from "../../tests/peers/documents.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const at = new Date("2026-12-01T00:00:00Z");
const documentLoader = loaderWith();

// The badge that laurel_benchmark measures with, issued by the key itself.
export function badgeOf(issuer) {
  const credential = JSON.parse(readFileSync(join(root, "tests/data/open-badge.json"), "utf8"));
  delete credential.credentialStatus;
  credential.issuer.id = issuer;
  return credential;
}

export async function makeKey() {
  const key = await Ed25519Multikey.generate();
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  return key;
}

export function issue(credential, key) {
  const suite = new DataIntegrityProof({ signer: key.signer(), cryptosuite });
  return vc.issue({ credential, suite, documentLoader });
}

export function verify(credential) {
  const suite = new DataIntegrityProof({ cryptosuite });
  return vc.verifyCredential({ credential, suite, now: at, documentLoader });
}
