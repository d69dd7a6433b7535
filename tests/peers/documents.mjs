// Contexts from ../../contexts and DID documents of did:key, for the peers' document loaders.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../contexts');
const require = createRequire(join(folder, 'package.json'));

function textOf({package: name, file, key}) {
  if (key) return JSON.stringify(require(name).contexts.get(key));
  return readFileSync(name ? join(folder, 'node_modules', name, file) : join(folder, file), 'utf8');
}

const contexts = new Map(JSON.parse(readFileSync(join(folder, 'contexts.json'), 'utf8'))
  .filter(({revision}) => (revision ?? 'latest') === 'latest')
  .map(entry => [entry.url, JSON.parse(textOf(entry))]));

function didKeyDocument(did) {
  const multikey = did.slice('did:key:'.length);
  const method = {id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey};
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
    authentication: [method.id]
  };
}

function didKey(url) {
  const [did, fragment] = url.split('#');
  const document = didKeyDocument(did);
  if (!fragment) return document;
  return {'@context': 'https://w3id.org/security/multikey/v1', ...document.verificationMethod[0]};
}

/// A document loader that knows the contexts, did:key, and what `more` (URL to document) holds.
export function loaderWith(more = new Map()) {
  return async url => {
    const document = more.get(url) ?? contexts.get(url) ?? (url.startsWith('did:key:') ? didKey(url) : undefined);
    if (!document) throw new Error(`No document for ${url}`);
    return {contextUrl: null, documentUrl: url, document};
  };
}
