// Verifies an exported trail with none of the code that wrote it. Node 20 or later, no packages.
//   node verify-trail.mjs FILE.jsonl [CHECKPOINT, else FILE.jsonl.checkpoint] [--key KEY] [--earlier CHECKPOINT]...
// Exit codes: 0 all agrees; 1 something does not; 2 wrong usage; 3 a file could not be read. Give a key you have from
// elsewhere and checkpoints you kept: without, a trail that its key's holder rewrote and signed anew looks fine.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

function report(text) {
  findings += 1;
  console.log(`BAD: ${text.replace(/\p{Cc}/gu, '?')}`);
}
process.on('uncaughtException', ({ message, code }) => {
  const isUsage = /^ERR_(PARSE_ARGS|INVALID_ARG)/.test(code);
  console.error(isUsage ? 'usage: node verify-trail.mjs FILE.jsonl [CHECKPOINT]' : message);
  process.exit(isUsage ? 2 : 3);
});
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
// RFC 6962: the roots of the full subtrees, largest first, each with the number of its leaves.
function append(subtrees, leaf) {
  let [count, hash] = [1, leaf];
  for (; subtrees.at(-1)?.count === count; count *= 2) hash = sha256('\x01', subtrees.pop().hash, hash);
  subtrees.push({ count, hash });
}
const join = (right, { hash }) => (right ? sha256('\x01', hash, right) : hash);
const rootOf = (subtrees) => (subtrees.reduceRight(join, null) ?? sha256()).toString('base64');
// RFC 8785: the one spelling that a value has.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const member = (name) => `${JSON.stringify(name)}:${canonical(value[name])}`;
  return `{${Object.keys(value).sort().map(member).join()}}`;
}
// C2SP signed-note: a key is `name+id+base64`; a note is a text, an empty line and signature lines.
function bytesOf(base64) {
  const bytes = Buffer.from(base64 ?? '', 'base64');
  return bytes.toString('base64') === base64 ? bytes : Buffer.alloc(0);
}
function readKey(text) {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+(.{44})$/u.exec(text) ?? [];
  const bytes = bytesOf(key);
  if (bytes[0] !== 1 || sha256(`${name}\n`, bytes).toString('hex', 0, 4) !== id) return null;
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { text, name, id, publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}
/** Whether one of the keys signed the note and none of their signatures is wrong. */
function isSigned(note, keys) {
  const [text, lines] = note.split(/\n\n(?!.*\n\n)/s);
  const verdicts = lines.split('\n').flatMap((line) => {
    const [, name, signature] = /^\u2014 ([^\s+]+) (\S+)$/u.exec(line) ?? [];
    const bytes = bytesOf(signature);
    const signers = keys.filter((key) => key?.name === name && key.id === bytes.toString('hex', 0, 4));
    return signers.map((key) => verify(null, Buffer.from(`${text}\n`), key.publicKey, bytes.subarray(4)));
  });
  return verdicts.length > 0 && !verdicts.includes(false);
}
function readCheckpoint(path, index) {
  const note = readFileSync(path, 'utf8');
  const form = /^([^\s+]+)\n(0|[1-9]\d{0,14})\n(\S{44})\n\n(\u2014 [^\s+]+ \S+\n)+$/u;
  const [, origin, size, root] = form.exec(note) ?? [];
  if (origin) return [{ path, isNewest: index === 0, note, origin, size: Number(size), root }];
  report(`${path} is no checkpoint: expected origin, number of entries, root, an empty line and signatures`);
  return [];
}

let [entries, findings, isReadable] = [0, 0, true];
const options = { key: { type: 'string' }, earlier: { type: 'string', multiple: true, default: [] } };
const { positionals, values } = parseArgs({ allowPositionals: true, options });
const [file, newest = file && `${file}.checkpoint`, ...others] = positionals;
const marks = [others.length ? undefined : newest, ...values.earlier].flatMap(readCheckpoint);
marks.sort((a, b) => a.size - b.size);
const [tree, keys, cases] = [[], [], new Map()];
const rootAt = new Map([[0, rootOf([])]]);

function checkKey({ kind, body }) {
  const [key, before] = [readKey(body.key), keys.at(-1)];
  const isFirst = kind === 'genesis' && !before && key?.name === body.origin;
  const isNext = kind === 'key_rotated' && before && key?.name === before.name;
  const isHandover = isNext && body.handover.startsWith(`gradus/handover/1\n${key.text}\n\n`);
  const isKey = isFirst || (isHandover && isSigned(body.handover, [before]));
  if (isKey) keys.push({ ...key, from: entries && entries + 1 });
  else report(`entry ${entries} brings in a key that no earlier key of the trail signed`);
}
function checkEntry(bytes, leaves) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const entry = JSON.parse(text);
  const { format, kind, case: name, case_seq: seq, prev } = entry;
  if (canonical(entry) !== text || format !== 'gradus/entry/1')
    throw new Error('not canonical gradus/entry/1');
  if (entries === 0 && kind !== 'genesis') report(`entry 0 is ${kind}: expected genesis`);
  if (kind === 'genesis' || kind === 'key_rotated') checkKey(entry);
  // Behind an entry that cannot be read, which may have been of any case, gaps in cases say nothing.
  if (name === null || !isReadable) return;
  const last = cases.get(name) ?? { seq: 0, leaves: [null] };
  cases.set(name, { seq, leaves });
  if (seq === last.seq + 1 && last.leaves.includes(prev)) return;
  const expected = `number ${last.seq + 1} after ${last.leaves.join(' or ')}`;
  report(`entry ${entries} of case ${name}: expected ${expected}, found number ${seq} after ${prev}`);
}
/** False when nothing behind the line can be counted. */
function checkLine(line) {
  const tail = line.toString('latin1', Math.max(9, line.length - 102));
  const [end, leaf, number] = /,"leaf":"([0-9a-f]{64})","number":(\d+)\}$/.exec(tail) ?? [];
  if (line.toString('latin1', 0, 9) !== '{"entry":' || number !== String(entries)) {
    report(`line ${entries + 1}: expected entry ${entries}, found ${number ?? 'something else'}`);
    return false;
  }
  const bytes = line.subarray(9, line.length - end.length);
  const found = sha256('\0', bytes).toString('hex');
  if (found !== leaf) report(`entry ${entries} was changed: expected the leaf ${leaf}, found ${found}`);
  try {
    checkEntry(bytes, [leaf, found]);
  } catch (error) {
    isReadable = false;
    report(`entry ${entries} cannot be read: ${error.message}`);
  }
  append(tree, Buffer.from(found, 'hex'));
  entries += 1;
  if (marks.some(({ size }) => size === entries)) rootAt.set(entries, rootOf(tree));
  return true;
}
let [rest, good] = [Buffer.alloc(0), 0];
for await (const chunk of createReadStream(file)) {
  rest = Buffer.concat([rest, chunk]);
  let end = rest.indexOf('\n');
  while (end >= 0 && checkLine(rest.subarray(0, end))) {
    rest = rest.subarray(end + 1);
    end = rest.indexOf('\n');
  }
  if (end >= 0 || rest.length > 70_000) break;
}
if (rest.length) report(`what follows from entry ${entries} on cannot be counted: expected whole lines`);
if (!keys.length) report('expected a genesis entry with the key of the trail');
if (![undefined, ...keys.map(({ text }) => text)].includes(values.key))
  report('it has never had the key you gave');
for (const { path, isNewest, note, origin, size, root } of marks) {
  const key = keys.findLast(({ from }) => from <= size);
  const isTrusted = key?.name === origin && isSigned(note, [key]);
  const between = `in entry ${good} to ${Math.max(good, size - 1)}`;
  if (!isTrusted) report(`${path} is not signed by the key of this trail`);
  if (size > entries) report(`entries are missing: ${path} covers ${size}, found ${entries}`);
  else if (rootAt.get(size) !== root) report(`not the entries of ${path}: the first change lies ${between}`);
  else if (isTrusted) good = size;
  if (isNewest && size < entries) report(`no signature covers entry ${size} and what follows`);
  if (isNewest && size < marks.at(-1).size) report(`${path} is older than ${marks.at(-1).path}`);
}
console.log(`${findings ? `${findings} findings` : 'GOOD'}: ${entries} entries, root ${rootOf(tree)}`);
process.exitCode = findings ? 1 : 0;
