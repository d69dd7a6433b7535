// node peers.mjs LAUREL STATUS_LIST_SAMPLE: what Laurel signs the peers verify, what they sign Laurel verifies, and
// both refuse what was changed. Ends with "N passed, N failed".
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {fileURLToPath} from 'node:url';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite as ecdsaRdfc2019} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {cryptosuite as eddsaRdfc2022} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {checkStatus, createCredential, createList} from '@digitalbazaar/vc-bitstring-status-list';
import {SignJWT, exportJWK, generateKeyPair, importJWK, jwtVerify, calculateJwkThumbprint} from 'jose';
import {finish, must, test} from './counted.mjs';
import {loaderWith} from './documents.mjs';

const [laurel, statusListSample] = process.argv.slice(2);
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = mkdtempSync(join(tmpdir(), 'laurel-peers-'));
const at = '2026-11-22T12:00:00Z';
const listUrl = 'https://micro.example.org/status/7';

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function laurelSays(path, ...more) {
  const {stdout, stderr} = spawnSync(laurel, ['verify', path, '--at', at, ...more], {encoding: 'utf8'});
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

function laurelSigns(credential, key, suite) {
  return execFileSync(laurel, ['sign', '--key', key, '--suite', suite, '--created', '2026-11-22T11:00:00Z',
    file('unsigned.json', credential)], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}).trim();
}

function badge(issuer, {withStatus = false} = {}) {
  const credential = JSON.parse(readFileSync(join(root, 'tests/data/open-badge.json'), 'utf8'));
  credential.issuer.id = issuer;
  if (!withStatus) delete credential.credentialStatus;
  return credential;
}

async function peerVerifies(credential, cryptosuite, more, status) {
  return vc.verifyCredential({credential, suite: new DataIntegrityProof({cryptosuite}), now: new Date(at),
    documentLoader: loaderWith(more), ...(status && {checkStatus: status})});
}

async function peerSigns(credential, key, cryptosuite) {
  return vc.issue({credential, documentLoader: loaderWith(),
    suite: new DataIntegrityProof({signer: key.signer(), cryptosuite, date: '2026-11-22T11:00:00Z'})});
}

/// A copy with one letter of one value changed.
function changed(credential) {
  const copy = structuredClone(credential);
  copy.name = copy.name.replace('a', 'o');
  return copy;
}

function withDid(key) {
  const did = `did:key:${key.publicKeyMultibase}`;
  key.id = `${did}#${key.publicKeyMultibase}`;
  key.controller = did;
  return {key, did};
}

async function dataIntegrity(suiteName, cryptosuite, generated) {
  const {key, did} = withDid(generated);
  const exported = await key.export({publicKey: true, secretKey: true});
  const keyFile = file('peer.key', exported);
  const ours = JSON.parse(laurelSigns(badge(did), keyFile, suiteName));
  await test(`${suiteName}: they verify what Laurel signed`, async () => {
    const result = await peerVerifies(ours, cryptosuite);
    must(result.verified, JSON.stringify(result.error?.errors?.map(String) ?? result));
  });
  await test(`${suiteName}: they refuse what was changed`, async () =>
    must(!(await peerVerifies(changed(ours), cryptosuite)).verified, 'accepted'));
  const theirs = await peerSigns(badge(did), key, cryptosuite);
  await test(`${suiteName}: Laurel verifies what they signed`, async () => {
    const report = laurelSays(file('theirs.json', theirs));
    must(report.verified, JSON.stringify(report.checks));
  });
  await test(`${suiteName}: Laurel refuses what was changed`, async () =>
    must(!laurelSays(file('changed.json', changed(theirs))).verified, 'accepted'));
  await test(`${suiteName}: both find the same canonical text and hash`, async () => {
    if (suiteName !== 'eddsa-rdfc-2022') return;
    // Ed25519 is deterministic: the same input makes the same signature.
    must([ours.proof].flat()[0].proofValue === [theirs.proof].flat()[0].proofValue, 'the signatures differ');
  });
}

/// Languages as "en-US": one side writes them so in RDF, the other in lower case.
async function languages() {
  const {key, did} = withDid(await Ed25519Multikey.generate());
  const keyFile = file('language.key', await key.export({publicKey: true, secretKey: true}));
  const credential = {'@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'], issuer: did,
    name: {'@value': 'Color', '@language': 'en-US'}, credentialSubject: {id: 'did:example:1'}};
  await test('languages: they verify Laurel\'s', async () => must(
    (await peerVerifies(JSON.parse(laurelSigns(credential, keyFile, 'eddsa-rdfc-2022')), eddsaRdfc2022)).verified, 'refused'));
  const theirs = await peerSigns(credential, key, eddsaRdfc2022);
  await test('languages: Laurel verifies theirs', async () => must(laurelSays(file('theirs.json', theirs)).verified, 'refused'));
}

/// What a holder presents: a credential inside, a proof over both for one domain and challenge.
async function presentations() {
  const {key, did} = withDid(await Ed25519Multikey.generate());
  const keyFile = file('holder.key', await key.export({publicKey: true, secretKey: true}));
  const credential = await peerSigns(badge(did), key, eddsaRdfc2022);
  const unsigned = vc.createPresentation({verifiableCredential: [credential], holder: did});
  const meant = {challenge: 'c1', domain: 'hr.example'};
  const suite = new DataIntegrityProof({signer: key.signer(), cryptosuite: eddsaRdfc2022, date: '2026-11-22T11:00:00Z'});
  const theirs = await vc.signPresentation({presentation: structuredClone(unsigned), suite, ...meant, documentLoader: loaderWith()});
  const asked = challenge => laurelSays(file('presentation.json', theirs), '--domain', meant.domain, '--challenge', challenge);
  await test('presentation: Laurel verifies theirs', async () => must(asked('c1').verified, JSON.stringify(asked('c1').checks)));
  await test('presentation: Laurel refuses another challenge', async () => must(!asked('c2').verified, 'accepted'));
  const ours = JSON.parse(execFileSync(laurel, ['sign', '--key', keyFile, '--created', '2026-11-22T11:00:00Z', '--domain', meant.domain,
    '--challenge', meant.challenge, file('unsigned.json', unsigned)], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}));
  const theySay = challenge => vc.verify({presentation: ours, suite: new DataIntegrityProof({cryptosuite: eddsaRdfc2022}),
    ...meant, challenge, now: new Date(at), documentLoader: loaderWith()});
  await test('presentation: they verify Laurel\'s', async () => {
    const result = await theySay('c1');
    must(result.verified, JSON.stringify(result.error?.errors?.map(String) ?? String(result.error)));
  });
  await test('presentation: they refuse another challenge', async () => must(!(await theySay('c2')).verified, 'accepted'));
}

async function statusLists() {
  const {key, did} = withDid(await Ed25519Multikey.generate());
  const keyFile = file('status.key', await key.export({publicKey: true, secretKey: true}));
  const credential = JSON.parse(laurelSigns(badge(did, {withStatus: true}), keyFile, 'eddsa-rdfc-2022'));
  for (const revoked of [false, true]) {
    const list = await createList({length: 131072});
    list.setStatus(4711, revoked);
    const unsigned = await createCredential({id: listUrl, list, statusPurpose: 'revocation'});
    const theirs = await peerSigns({...unsigned, issuer: did, validFrom: '2026-11-01T00:00:00Z'}, key, eddsaRdfc2022);
    await test(`status list: Laurel reads theirs (${revoked})`, async () => {
      const report = laurelSays(file('credential.json', credential), '--document', `${listUrl}=${file('list.json', theirs)}`);
      must(report.verified !== revoked, JSON.stringify(report.checks));
      must(report.checks.find(({check}) => check === 'status').code === (revoked ? 'revoked' : 'not-revoked'), 'wrong code');
    });
    const made = JSON.parse(execFileSync(statusListSample, [listUrl, did, '4711', revoked ? '1' : '0'], {encoding: 'utf8'}));
    const ours = JSON.parse(laurelSigns(made, keyFile, 'eddsa-rdfc-2022'));
    await test(`status list: they read Laurel's (${revoked})`, async () => {
      const more = new Map([[listUrl, ours]]);
      const result = await peerVerifies(credential, eddsaRdfc2022, more, options =>
        checkStatus({...options, verifyBitstringStatusListCredential: true,
          suite: new DataIntegrityProof({cryptosuite: eddsaRdfc2022}), documentLoader: loaderWith(more)}));
      must(result.statusResult?.results?.[0]?.status === revoked, JSON.stringify(result.statusResult ?? String(result.error)));
    });
  }
}

async function tokens(algorithm, options) {
  const {publicKey, privateKey} = await generateKeyPair(algorithm, {extractable: true, ...options});
  const jwk = await exportJWK(publicKey);
  const keyFile = file('token.key', await exportJWK(privateKey));
  const issuer = 'https://micro.example.org/issuer';
  const method = `${issuer}#key-1`;
  const document = file('issuer.json', {id: issuer, assertionMethod: [method],
    verificationMethod: [{id: method, type: 'JsonWebKey', controller: issuer, publicKeyJwk: jwk}]});
  const credential = badge(issuer);
  const ours = execFileSync(laurel, ['sign', '--key', keyFile, '--suite', 'vc-jwt', '--verification-method', method,
    file('unsigned.json', credential)], {encoding: 'utf8'}).trim();
  await test(`${algorithm}: jose verifies Laurel's token`, async () => {
    const {payload, protectedHeader} = await jwtVerify(ours, await importJWK(jwk, algorithm), {currentDate: new Date(at), issuer});
    must(protectedHeader.kid === method && payload.jti === credential.id && payload.sub === credential.credentialSubject.id,
      'the claims differ');
  });
  await test(`${algorithm}: jose refuses a changed token`, async () => {
    const parts = ours.split('.');
    parts[1] = Buffer.from(Buffer.from(parts[1], 'base64url').toString().replace('Example', 'Exampel')).toString('base64url');
    await jwtVerify(parts.join('.'), await importJWK(jwk, algorithm), {currentDate: new Date(at)})
      .then(() => must(false, 'accepted'), () => {});
    must(!laurelSays(file('changed.jwt', parts.join('.')), '--document', `${issuer}=${document}`).verified, 'Laurel accepted');
  });
  const claims = {...credential, iss: issuer, jti: credential.id, sub: credential.credentialSubject.id,
    nbf: Date.parse(credential.validFrom) / 1000};
  if (credential.validUntil) claims.exp = Date.parse(credential.validUntil) / 1000;
  for (const typ of ['JWT', 'vc+jwt']) {
    const theirs = await new SignJWT(claims).setProtectedHeader({alg: algorithm, typ, kid: method}).sign(privateKey);
    await test(`${algorithm}: Laurel verifies jose's ${typ}`, async () => {
      const report = laurelSays(file('theirs.jwt', theirs), '--document', `${issuer}=${document}`);
      must(report.verified, JSON.stringify(report.checks));
    });
  }
  await test(`${algorithm}: both find the same thumbprint`, async () => {
    if (algorithm !== 'RS256') return;
    const out = execFileSync(laurel, ['key', 'generate', '--type', 'rsa2048', '--out', join(folder, 'rsa.key')],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
    must(out === await calculateJwkThumbprint(JSON.parse(readFileSync(join(folder, 'rsa.key'), 'utf8'))), 'they differ');
  });
}

/// RSA in the ways that Laurel reads and does not sign.
async function otherRsaTokens() {
  const issuer = 'https://micro.example.org/issuer';
  const method = `${issuer}#key-1`;
  for (const algorithm of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512']) {
    const {publicKey, privateKey} = await generateKeyPair(algorithm, {extractable: true});
    const document = file('issuer.json', {id: issuer, assertionMethod: [method], verificationMethod: [
      {id: method, type: 'JsonWebKey', controller: issuer, publicKeyJwk: await exportJWK(publicKey)}]});
    const token = await new SignJWT({...badge(issuer)}).setProtectedHeader({alg: algorithm, typ: 'vc+jwt', kid: method}).sign(privateKey);
    await test(`${algorithm}: Laurel verifies jose's token`, async () => {
      const report = laurelSays(file('theirs.jwt', token), '--document', `${issuer}=${document}`);
      must(report.verified, JSON.stringify(report.checks));
    });
    await test(`${algorithm}: Laurel refuses another signature`, async () => must(
      !laurelSays(file('changed.jwt', `${token.slice(0, -8)}AAAAAAAA`), '--document', `${issuer}=${document}`).verified, 'accepted'));
  }
}

/// How many of our credentials the peer verifies in a second, on one core.
async function speed(seconds = 2) {
  const {key, did} = withDid(await Ed25519Multikey.generate());
  const credential = await peerSigns(badge(did), key, eddsaRdfc2022);
  const started = performance.now();
  let verified = 0;
  while (performance.now() - started < seconds * 1000) {
    must((await peerVerifies(credential, eddsaRdfc2022)).verified, 'not verified');
    verified++;
  }
  console.log(`@digitalbazaar/vc verifies ${(verified / seconds).toFixed(0)} credentials a second.`);
}

try {
  await dataIntegrity('eddsa-rdfc-2022', eddsaRdfc2022, await Ed25519Multikey.generate());
  await dataIntegrity('ecdsa-rdfc-2019', ecdsaRdfc2019, await EcdsaMultikey.generate({curve: 'P-256'}));
  await dataIntegrity('ecdsa-rdfc-2019', ecdsaRdfc2019, await EcdsaMultikey.generate({curve: 'P-384'}));
  await languages();
  await presentations();
  await statusLists();
  await tokens('EdDSA', {crv: 'Ed25519'});
  await tokens('ES256');
  await tokens('ES384');
  await tokens('RS256', {modulusLength: 2048});
  await otherRsaTokens();
  await speed();
} finally {
  rmSync(folder, {recursive: true});
}
finish();
