import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { base64Of, utf8 } from '../../src/trail/bytes.js';
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from '../../src/trail/checkpoint.js';
import { countersignNote, noteVerifier, openNote, parseNote, signNote } from '../../src/trail/note.js';
import { decodeVerifierKey, encodeVerifierKey } from '../../src/trail/verifier-key.js';
import { ed25519Verify, sha256, testKey } from './crypto.js';

// The example of the C2SP signed-note specification.
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const exampleNote = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

function verifierOf(vkey: string) {
  const decoded = decodeVerifierKey(sha256, vkey);
  return decoded.ok ? noteVerifier(decoded.value, ed25519Verify) : expect.fail(JSON.stringify(decoded.error));
}

const log = testKey('gradus/0123456789abcdef', 1);
const witness = testKey('witness.example/w1', 7);
const codeOf = (result: { ok: boolean; error?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.error?.[0]?.code;

describe('a verifier key', () => {
  it('is read and written as the specification shows it', () => {
    const decoded = decodeVerifierKey(sha256, exampleKey);
    expect(decoded.ok && encodeVerifierKey(decoded.value)).toBe(exampleKey);
  });

  it.each([
    ['another key id', exampleKey.replace('530d903a', '530d903b')],
    ['another name', exampleKey.replace('foo', 'fop')],
    ['capitals in the key id', exampleKey.replace('530d903a', '530D903A')],
    ['no name', exampleKey.replace('example.com/foo', '')],
    ['a blank in the name', exampleKey.replace('/foo', ' foo')],
    ['another signature type', exampleKey.replace('+Aek', '+Bek')],
    ['stray bits at the end', `${exampleKey.slice(0, -1)}l`],
    ['a missing byte', exampleKey.slice(0, -4)],
    ['a newline behind it', `${exampleKey}\n`],
  ])('is refused with %s', (_, text) => {
    expect(codeOf(decodeVerifierKey(sha256, text))).toBe('trail_verifier_key_malformed');
  });
});

describe('a signed note', () => {
  it('opens as the specification shows it', () => {
    expect(openNote(exampleNote, [verifierOf(exampleKey)])).toEqual({
      ok: true,
      value: { text: 'This is an example message.\n', signedBy: ['example.com/foo'] },
    });
  });

  it('opens for each of its signers, and unknown signatures are passed over', () => {
    const note = signNote('text\n\nwith an empty line\n', [log.signer, witness.signer]);
    for (const { vkey, key } of [log, witness]) {
      const opened = openNote(note, [verifierOf(vkey)]);
      expect(opened).toMatchObject({ ok: true, value: { signedBy: [key.name] } });
    }
    const both = openNote(note, [verifierOf(witness.vkey), verifierOf(log.vkey)]);
    expect(both).toMatchObject({ ok: true, value: { signedBy: [log.key.name, witness.key.name] } });
  });

  it('is countersigned without a change to what stands there', () => {
    const note = signNote('text\n', [log.signer]);
    const countersigned = countersignNote(note, witness.signer);
    expect(countersigned).toEqual({ ok: true, value: signNote('text\n', [log.signer, witness.signer]) });
  });

  it('is refused without a signature of a known key, and says whose there are', () => {
    const opened = openNote(signNote('text\n', [witness.signer]), [verifierOf(log.vkey)]);
    expect(codeOf(opened)).toBe('trail_note_unsigned');
    expect(opened.ok ? '' : messageOf(opened.error[0] ?? expect.fail('no problem'))).toMatch(
      /^there is no signature by the key `gradus\/0123456789abcdef\+[0-9a-f]{8}`, found signatures by `witness/,
    );
  });

  it('is refused whole when one signature of a known key is wrong', () => {
    const note = signNote('text\n', [log.signer, witness.signer]).replace('text', 'test');
    const resigned = countersignNote(note, witness.signer);
    expect(
      codeOf(openNote(resigned.ok ? resigned.value : '', [verifierOf(log.vkey), verifierOf(witness.vkey)])),
    ).toBe('trail_signature_wrong');
  });

  const good = signNote('text\n', [log.signer]);
  it.each([
    ['no empty line', good.replace('\n\n', '\n')],
    ['no newline at its end', good.slice(0, -1)],
    ['text behind the signatures', `${good}more\n`],
    ['a blank before the newline', good.replace(/\n$/, ' \n')],
    ['a hyphen for the dash', good.replace('—', '-')],
    ['no signature', 'text\n\n'],
    ['a carriage return', good.replace('\n', '\r\n')],
    ['a tab in the text', good.replace('text', 'te\tt')],
    ['signatures without end', good + good.slice(good.indexOf('—')).repeat(100)],
    ['an endless text', `${'x'.repeat(1_000_001)}\n${good.slice(good.indexOf('\n'))}`],
    ['a signature without padding', good.replace('=\n', '\n').replace('=\n', '\n')],
  ])('is refused with %s', (_, note) => {
    expect(codeOf(parseNote(note))).toBe('trail_note_malformed');
    expect(codeOf(openNote(note, [verifierOf(log.vkey)]))).toBe('trail_note_malformed');
  });

  it('is not made from a text that a note cannot hold', () => {
    expect(() => signNote('no newline', [log.signer])).toThrow(TypeError);
    expect(() => signNote('text\n', [])).toThrow(TypeError);
    expect(() => signNote('text\n', [{ ...log.signer, name: 'two words' }])).toThrow(TypeError);
  });
});

describe('a checkpoint', () => {
  const root = sha256(utf8('root'));
  const text = formatCheckpoint({ origin: log.key.name, size: 12, root });

  it('has three lines: origin, size, root', () => {
    expect(text).toBe(`gradus/0123456789abcdef\n12\n${base64Of(root)}\n`);
    const opened = openCheckpoint(signNote(text, [log.signer]), [verifierOf(log.vkey)]);
    expect(opened).toMatchObject({
      ok: true,
      value: { origin: log.key.name, size: 12, signedBy: [log.key.name] },
    });
    expect(opened.ok && base64Of(opened.value.root)).toBe(base64Of(root));
  });

  it.each([
    ['a leading zero', text.replace('\n12\n', '\n012\n')],
    ['a sign', text.replace('\n12\n', '\n+12\n')],
    ['a fraction', text.replace('\n12\n', '\n1.2\n')],
    ['no digits', text.replace('\n12\n', '\n\n')],
    ['a size beyond 2^53', text.replace('\n12\n', '\n9007199254740993\n')],
    ['an extension line', `${text}more\n`],
    ['an empty extension line', `${text}\n`],
    ['a line too few', text.split('\n').slice(1).join('\n')],
    ['a root too short', text.replace(base64Of(root), base64Of(root.subarray(1)))],
    ['a root without padding', text.replace('=\n', '\n')],
    ['a blank in the origin', text.replace('/', ' ')],
    ['no newline at its end', text.slice(0, -1)],
  ])('is refused with %s', (_, changed) => {
    expect(codeOf(parseCheckpoint(changed))).toBe('trail_checkpoint_malformed');
  });
});
