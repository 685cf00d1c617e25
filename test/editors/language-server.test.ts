import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { operatorsOf } from '../../src/domain/fact.js';
import { effectNames } from '../../src/rulebook/schema-rule.js';
import { newRulebook } from '../../src/rulebook/new-rulebook.js';
import { patched } from '../rulebook/base-rulebook.js';
import { rulesFiles } from '../rules/shipped.js';
import { type LanguageClient, type Position, startLanguageServer } from './language-client.js';

let client: LanguageClient;
const folder = mkdtempSync(join(tmpdir(), 'gradus-editor-'));
let count = 0;

/** A rules file in a folder of its own, beside the schema that its first line names. */
const newFile = (): string => {
  count += 1;
  return join(folder, 'example', `${count}.0.0.yaml`);
};

beforeAll(async () => {
  mkdirSync(join(folder, 'example'));
  copyFileSync('rules/rulebook.schema.json', join(folder, 'rulebook.schema.json'));
  client = await startLanguageServer();
});

afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

const example = newRulebook('example', '2022-07-10');

/** Where the mark `|` stands in a text, and the text without it. */
function marked(text: string): { readonly text: string; readonly position: Position } {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return {
    text: text.replace('|', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

const saidOf = async (text: string): Promise<readonly string[]> =>
  (await client.open(newFile(), text)).map(({ message, range }) => `${range.start.line + 1}: ${message}`);

describe('an editor', () => {
  test.each(rulesFiles)('has nothing to say of %s', async (file) => {
    expect(await client.open(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  test('has nothing to say of a new rules file', async () => expect(await saidOf(example)).toEqual([]));

  test.each([
    ['a key that there is not', '    scope: case ', '    scoop: case ', /Property scoop is not allowed/],
    [
      'an effect that there is not',
      'effect: mitigate',
      'effect: mitigat',
      /Value is not accepted\. Valid values: "settle", "base"/,
    ],
    ['a key of another effect', '    steps: 1\n', '    response: reminder\n', /response/],
    [
      'a key that is missing',
      '    because: { en: It happened before., zh: 此前已发生过。 }\n',
      '',
      /Missing property "because"/,
    ],
    ['a type that there is not', 'type: scale ', 'type: scales ', /Valid values/],
    ['a day in another form', 'from: 2022-07-10', 'from: 10.7.2022', /pattern|date|format/i],
    [
      'a property of two claims',
      'complete: true }',
      'complete: true, indifferent: { facts: [harm] } }',
      /one schema|oneOf|multiple/i,
    ],
  ])('tells of %s, where it stands', async (_, from, to, said) => {
    const text = patched(example, from, to);
    const found = await client.open(newFile(), text);
    expect(found.map(({ message }) => message).join('\n')).toMatch(said);
    const line = example.slice(0, example.indexOf(from)).split('\n').length - 1;
    for (const { range } of found) expect(Math.abs(range.start.line - line)).toBeLessThanOrEqual(8);
  });
});

/** What is offered at the mark, with what is said of each. */
async function offered(text: string) {
  const { text: written, position } = marked(text);
  const file = newFile();
  await client.open(file, written);
  const items = await client.complete(file, position);
  return new Map(items.map(({ label, documentation }) => [label, JSON.stringify(documentation ?? '')]));
}

describe('completion', () => {
  test('offers every effect, and says what each does', async () => {
    const effects = await offered(patched(example, 'effect: mitigate', 'effect: |'));
    expect([...effects.keys()]).toEqual(expect.arrayContaining([...effectNames]));
    expect(effects.get('ceiling')).toContain('at most `response`');
  });

  test('offers every operator, and says for what', async () => {
    const operators = await offered(
      patched(
        example,
        '{ fact: self_corrected, operator: equal, value: true }',
        '{ fact: self_corrected, operator: |, value: true }',
      ),
    );
    expect([...operators.keys()]).toEqual(
      expect.arrayContaining([...new Set(Object.values(operatorsOf).flat())]),
    );
    expect(operators.get('atLeast')).toContain('A scale: this value or a severer one.');
  });

  test.each([
    ['keys of a rule', '    effect: mitigate\n', '    effect: mitigate\n    |\n', ['effective']],
    [
      'keys of a fact',
      '    scope: case ',
      '    |\n    scope: case ',
      ['source', 'value_labels', 'never_decides'],
    ],
    ['keys of the file', 'parameters:  ', '|\nparameters:  ', ['version_choice', 'limits', 'codifies']],
    [
      'types of a fact',
      'type: integer\n',
      'type: |\n',
      ['boolean', 'integer', 'number', 'choice', 'scale', 'set', 'date', 'text'],
    ],
    ['hits of a table', /hit: unique .*/.exec(example)?.[0] ?? '', 'hit: |', ['severest', 'unique']],
    [
      'what a rung requires',
      'requires: [hearing]',
      'requires: [|]',
      ['hearing', 'second_person', 'two_officers'],
    ],
    ['languages of a text', '    label: { en: Harm, zh: 后果 }', '    label:\n      |', ['zh', 'en']],
  ])('offers %s', async (_, from, to, expected) => {
    expect([...(await offered(patched(example, from, to))).keys()]).toEqual(expect.arrayContaining(expected));
  });
});

/** Keys that authors choose: facts, parameters, and values that get a label. */
const named = /(^facts|^parameters|value_labels)\.[^.]+/g;

/** Every key of a text, and every value that is one word or number, by the first place where its like stands. */
function placesOf(text: string): ReadonlyMap<string, Position> {
  const lines = new LineCounter();
  const places = new Map<string, Position>();
  const note = (name: string, offset: number | undefined): void => {
    const { line, col } = lines.linePos(offset ?? 0);
    if (!places.has(name)) places.set(name, { line: line - 1, character: col - 1 });
  };
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair: (_, { key, value }, path) => {
      if (!isScalar(key)) return;
      const above = path.flatMap((each) =>
        'key' in each && isScalar(each.key) ? String(each.key.value) : [],
      );
      // What the author names (a fact, a value) is like any other there.
      const name = [...above, String(key.value)].join('.').replace(named, '$1.*');
      note(name, key.range?.[0]);
      if (isScalar(value)) note(`${name} = …`, value.range?.[0]);
    },
  });
  return places;
}

describe('hover', () => {
  const bare = (shown: string): string =>
    shown
      .replace(/^#### .*$/m, '')
      .replace(/Source: \[.*\]\(.*\)/, '')
      .replaceAll(/[|\s]/g, '');

  test.each(['rules/epidemic-supervision/1.1.0.yaml', 'rules/workplace-safety/1.0.0.yaml'])(
    'says something of every key and value of %s',
    async (file) => {
      const text = readFileSync(file, 'utf8');
      await client.open(file, text);
      const places = placesOf(text);
      expect(places.size).toBeGreaterThan(100);
      const silent: string[] = [];
      for (const [name, position] of places)
        if (bare(await client.hover(file, position)) === '') silent.push(name);
      expect(silent).toEqual([]);
    },
  );

  test.each([
    [
      'tit|le: { en: Corrected by themselves',
      'title: { en: Corrected by themselves',
      /What the rule says, in a few words/,
    ],
    [
      'bec|ause: { en: They corrected',
      'because: { en: They corrected',
      /One sentence for the person concerned/,
    ],
    [
      'ba|sis: [{ cite: office choice, unverified: true }]\n  - id: MIT-01',
      'basis: [{ cite: office choice, unverified: true }]\n  - id: MIT-01',
      /The sources that this rests on/,
    ],
    ['effect: miti|gate', 'effect: mitigate', /`mitigate`: Lowers the response by/],
    ['type: sca|le ', 'type: scale ', /`scale`: One of `values`, which are ordered/],
    [
      'operator: greater|ThanInclusive',
      'operator: greaterThanInclusive',
      /A number above this one, or this one/,
    ],
    ['du|ty_confirmed:\n    type', 'duty_confirmed:\n    type', /A fact: what it is called/],
    ['label: { en: Reminder, z|h: 提醒', 'label: { en: Reminder, zh: 提醒', /The text in Chinese/],
  ])('says what is meant at %j', async (to, from, said) => {
    const { text, position } = marked(patched(example, from, to));
    const file = newFile();
    await client.open(file, text);
    expect((await client.hover(file, position)).replaceAll('\\', '')).toMatch(said);
  });
});
