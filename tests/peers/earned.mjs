// node earned.mjs LAUREL: what a teacher of the demonstration earned, in every form it can be carried in. Laurel's command and
// (REQ A1 A3 A4) independent software say yes to each; after the issuer revoked it, both say no to each. Ends with "N passed, N failed".
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {checkStatus, decodeList} from '@digitalbazaar/vc-bitstring-status-list';
import {decodeJwt, decodeProtectedHeader, importJWK, jwtVerify} from 'jose';
import {finish, must, test} from './counted.mjs';
import {loaderWith} from './documents.mjs';

const [laurel] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'laurel-earned-'));
const forms = ['credential.json', 'credential.jwt', 'badge.png', 'badge.svg'];

const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const {port} = server.address();
    server.close(() => resolve(port));
  });
});

async function startDemonstration() {
  const port = await freePort();
  const child = spawn(laurel, ['serve', '--demo', '--port', String(port), '--data', join(folder, 'data')],
    {stdio: ['ignore', 'pipe', 'inherit']});
  await new Promise((resolve, reject) => {
    child.stdout.on('data', text => String(text).includes('Laurel is at') && resolve());
    child.on('exit', code => reject(new Error(`laurel ended with ${code}`)));
  });
  return {child, address: `http://127.0.0.1:${port}`};
}

async function get(url, cookie = '') {
  const response = await fetch(url, {headers: {Cookie: cookie}});
  must(response.ok, `${url}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function post(address, path, fields, cookie = '') {
  const response = await fetch(address + path, {method: 'POST', redirect: 'manual',
    headers: {Origin: address, Cookie: cookie}, body: new URLSearchParams(fields)});
  must(response.status === 303, `${path}: ${response.status}`);
  return response;
}

async function signIn(address, email) {
  const response = await post(address, '/demo', {email});
  return response.headers.getSetCookie().map(cookie => cookie.split(';')[0]).join('; ');
}

/// The text chunk of an Open Badges 3.0 PNG (baked uncompressed): keyword, four more fields ended by 0, then the text.
function unbakePng(bytes) {
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const chunk = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (bytes.toString('latin1', at + 4, at + 8) !== 'iTXt' || !chunk.toString('latin1').startsWith('openbadgecredential\0')) continue;
    const flags = chunk.indexOf(0) + 3;
    const language = chunk.indexOf(0, flags);
    return chunk.toString('utf8', chunk.indexOf(0, language + 1) + 1);
  }
  throw new Error('no credential in the PNG');
}

function unbakeSvg(bytes) {
  const found = bytes.toString().match(/<openbadges:credential[^>]*>\s*<!\[CDATA\[([\s\S]*?)\]\]>/);
  must(found, 'no credential in the SVG');
  return found[1];
}

function readDocument(form, bytes) {
  if (form === 'badge.png') return JSON.parse(unbakePng(bytes));
  if (form === 'badge.svg') return JSON.parse(unbakeSvg(bytes));
  return form === 'credential.jwt' ? decodeJwt(bytes.toString()) : JSON.parse(bytes);
}

/// Everything a verifier would load from the issuer's web site, as it stands now.
async function loadWorld(address, document) {
  const did = document.issuer.id;
  const didDocument = JSON.parse(await get(`${address}/issuers/${did.split(':').at(-1)}/did.json`));
  const documents = new Map([[did, didDocument]]);
  for (const method of didDocument.verificationMethod)
    documents.set(method.id, {'@context': 'https://w3id.org/security/multikey/v1', ...method});
  for (const {statusListCredential: list} of [document.credentialStatus].flat())
    documents.set(list, JSON.parse(await get(address + new URL(list).pathname)));
  return {didDocument, documents};
}

function laurelSays(path, world) {
  const more = [...world.documents].filter(([url]) => !url.includes('#')).flatMap(([url, document], index) => {
    const file = join(folder, `document-${index}.json`);
    writeFileSync(file, JSON.stringify(document));
    return ['--document', `${url}=${file}`];
  });
  const {stdout, stderr} = spawnSync(laurel, ['verify', path, ...more], {encoding: 'utf8'});
  must(stdout, stderr);
  return JSON.parse(stdout);
}

/// What @digitalbazaar/vc says of a document; its status comes as results that the caller has to look at.
async function peerSays(document, {documents}) {
  const documentLoader = loaderWith(documents);
  const suite = new DataIntegrityProof({cryptosuite});
  const said = await vc.verifyCredential({credential: document, suite, documentLoader, checkStatus: options =>
    checkStatus({...options, verifyBitstringStatusListCredential: true, suite, documentLoader})});
  const standings = said.statusResult?.results?.map(({status}) => status);
  return {...said, verified: said.verified && standings?.length > 0 && !standings.includes(true)};
}

/// What jose says of a token, with the key from the did:web document; then its status by the peer's reader of lists.
async function joseSays(token, {didDocument, documents}) {
  const {kid, alg} = decodeProtectedHeader(token);
  const method = didDocument.verificationMethod.find(({id}) => id === kid);
  must(method?.publicKeyJwk, `the did:web document has no JSON Web Key ${kid}`);
  const {payload} = await jwtVerify(token, await importJWK(method.publicKeyJwk, alg));
  const standings = await Promise.all([payload.credentialStatus].flat().map(async entry => {
    const {encodedList} = documents.get(entry.statusListCredential).credentialSubject;
    return (await decodeList({encodedList})).getStatus(Number(entry.statusListIndex));
  }));
  return {verified: !standings.includes(true)};
}

async function everyForm(address, credential, revoked) {
  for (const form of forms) {
    const bytes = await get(`${address}/credentials/${credential}/${form}`);
    const document = readDocument(form, bytes);
    const world = await loadWorld(address, document);
    const path = join(folder, form);
    writeFileSync(path, bytes);
    await test(`${form}: Laurel, ${revoked ? 'revoked' : 'earned'}`, () => {
      const report = laurelSays(path, world);
      must(report.verified !== revoked, JSON.stringify(report.checks));
      const status = report.checks.find(({check}) => check === 'status');
      must(status.code === (revoked ? 'revoked' : 'not-revoked'), JSON.stringify(status));
    });
    await test(`${form}: independent software, ${revoked ? 'revoked' : 'earned'}`, async () => {
      const said = await (form === 'credential.jwt' ? joseSays(bytes.toString(), world) : peerSays(document, world));
      must(said.verified !== revoked, JSON.stringify(said.error?.errors?.map(String) ?? said.statusResult ?? said));
    });
  }
}

async function revoke(address, credential) {
  const officer = await signIn(address, 'marcus.lindqvist@example.org');
  const path = `/issuing/credentials/${credential}`;
  const page = String(await get(address + path, officer));
  const csrf = page.match(/name="csrf" value="([^"]+)"/)[1];
  await post(address, `${path}/status`, {csrf, decision: 'revoke', reason: 'Issued to the wrong person.'}, officer);
}

const {child, address} = await startDemonstration();
try {
  const earner = await signIn(address, 'renata.holloway@example.org');
  const list = String(await get(`${address}/credentials`, earner));
  const addresses = [...list.matchAll(/href="\/credentials\/([A-Za-z0-9]+)"/g)].map(([, id]) => id);
  const isPublic = await Promise.all(addresses.map(async id => (await fetch(`${address}/credentials/${id}`)).ok));
  const credential = addresses[isPublic.indexOf(true)];
  must(credential, 'Renata has no public credential');
  await everyForm(address, credential, false);
  await revoke(address, credential);
  await everyForm(address, credential, true);
} finally {
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
  await new Promise(resolve => child.on('close', resolve));
  rmSync(folder, {recursive: true});
}
finish();
