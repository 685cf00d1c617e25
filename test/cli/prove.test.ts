import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallRulebook } from '../support/small-rulebook.js';
import { gradus, newFolder } from './command.js';

const folder = newFolder();
const file = (name: string): string => join(folder, name);
const property = (id: string, claim: string): string =>
  `  - { id: ${id}, title: { en: Claim ${id}, zh: 性质 ${id} }, ${claim} }\n`;
const withProperties = (...lines: readonly string[]): string =>
  `${smallRulebook()}properties:\n${lines.join('')}`;
const harm = property('P-1', 'monotone: { fact: harm }');
/** The reverse of what the rules do: knowing aggravates. */
const wrong = property('P-2', 'monotone: { fact: knowing, direction: down }');
const idle = `  - id: AGG-9
    title: { en: Impossible, zh: 不可能 }
    effect: aggravate
    when: { all: [{ fact: harm, operator: equal, value: none }, { fact: harm, operator: equal, value: great }] }
    because: { en: Never., zh: 不可能。 }
    basis: [{ cite: example }]
`;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file('sound.yaml'), withProperties(harm));
  writeFileSync(file('wrong.yaml'), withProperties(harm, wrong));
  writeFileSync(file('idle.yaml'), smallRulebook().replace('rules:\n', `rules:\n${idle}`));
  writeFileSync(
    file('changed.yaml'),
    smallRulebook({ version: '1.1.0' }).replace(
      'greaterThanInclusive, value: 1',
      'greaterThanInclusive, value: 2',
    ),
  );
  writeFileSync(file('renamed.yaml'), smallRulebook({ version: '1.1.0' }).replace('Small', 'Slight'));
  writeFileSync(file('broken.yaml'), smallRulebook().replace('fact: knowing,', 'fact: knowin,'));
  writeFileSync(
    file('cases.yaml'),
    `- name: Once before
  decided_on: 2022-03-01
  facts: { kind: late, harm: none }
  subjects: { town: { theirs: true, knowing: false, earlier: 1, last_order: none } }
  want: {}
- name: Twice before
  decided_on: 2022-03-01
  facts: { kind: late, harm: none }
  subjects: { town: { theirs: true, knowing: false, earlier: 2, last_order: none } }
  want: {}
`,
  );
});

describe('rules prove', () => {
  test('marks every property and invariant that is proved, and says over how many cases', async () => {
    const { code, out, err } = await gradus(['rules', 'prove', file('sound.yaml')]);
    expect(err).toBe('');
    expect(out).toContain('✓ P-1  Claim P-1');
    expect(out).toContain('✓ unknown_never_harms');
    expect(out).toMatch(
      /small 1\.0\.0: 4 proved, 0 refuted, 0 undecided; 0 warnings, \d+ notes?; over [\d,]+ different cases/,
    );
    expect(code).toBe(0);
  });

  test('shows the smallest two cases against a property, in both languages', async () => {
    const { code, out } = await gradus(['rules', 'prove', file('wrong.yaml')]);
    expect(code).toBe(1);
    expect(out).toContain('✗ P-2  Claim P-2');
    expect(out).toMatch(/case: “?Knowing”?: no/);
    expect(out).toMatch(/another, else the same: “?Knowing”?: yes/);
    expect((await gradus(['rules', 'prove', file('wrong.yaml'), '--lang', 'zh'])).out).toContain(
      '✗ P-2  性质 P-2',
    );
  });

  test('gives the same to a program, whose cases `recommend` confirms', async () => {
    const witnesses = file('witnesses');
    mkdirSync(witnesses);
    const { code, out } = await gradus([
      'rules',
      'prove',
      file('wrong.yaml'),
      '--json',
      '--witnesses',
      witnesses,
    ]);
    expect(code).toBe(1);
    const { proofs, ok } = JSON.parse(out);
    expect(ok).toBe(false);
    const refuted = proofs.find(({ id }: { id: string }) => id === 'P-2');
    expect(refuted).toMatchObject({ verdict: 'refuted', counterexample: { fact: 'knowing' } });
    expect(refuted.counterexample.cases).toHaveLength(2);
    const names = readdirSync(witnesses).filter((name) => name.startsWith('P-2-'));
    expect(names).toHaveLength(2);
    for (const [index, name] of names.sort().entries()) {
      const day = name.replace(/^.*--|\.json$/g, '');
      const argv = ['recommend', join(witnesses, name), '--rules', file('wrong.yaml'), '--on', day, '--json'];
      const said = JSON.parse((await gradus(argv)).out).recommendations[0];
      const { outcome, response, met } = refuted.counterexample.cases[index];
      expect(said).toMatchObject({ outcome, response, met });
    }
  });

  test('warns of a rule that no case meets', async () => {
    const { code, out } = await gradus(['rules', 'prove', file('idle.yaml')]);
    expect(code).toBe(1);
    expect(out).toContain('warning: no case meets AGG-9');
  });

  test('refuses a file with a mistake by what the check finds', async () => {
    const { code, out, err } = await gradus(['rules', 'prove', file('broken.yaml')]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/broken\.yaml:\d+:\d+: .*`knowin`/);
    expect((await gradus(['rules', 'prove', file('missing.yaml')])).code).toBe(3);
  });
});

describe('rules diff', () => {
  test('tells the regions of cases that are answered otherwise, and what caused it', async () => {
    const { code, out } = await gradus([
      ...['rules', 'diff', file('sound.yaml'), file('changed.yaml')],
      ...['--cases', file('cases.yaml')],
    ]);
    expect(code).toBe(1);
    expect(out).toContain('FLO-1  condition changed');
    expect(out).toMatch(/Earlier lapses: 1/);
    expect(out).toContain('by FLO-1');
    expect(out).toContain('Once before');
    expect(out).not.toContain('Twice before');
    expect(out).toContain('named cases: 1 of 2 subjects answered otherwise');
  });

  test('proves that words alone change no answer', async () => {
    const { code, out } = await gradus(['rules', 'diff', file('sound.yaml'), file('renamed.yaml')]);
    expect(code).toBe(0);
    expect(out).toMatch(/both answer all [\d,]+ different cases alike \(proved\)/);
  });

  test('gives regions and cases to a program', async () => {
    const { out } = await gradus(['rules', 'diff', file('sound.yaml'), file('changed.yaml'), '--json']);
    const { equal, answers, changed } = JSON.parse(out);
    expect(equal).toBe(false);
    expect(BigInt(changed.known)).toBeGreaterThan(0n);
    for (const { regions } of answers)
      for (const { old, new: now } of regions)
        expect([now.response, now.tracks, now.deadline]).not.toEqual([
          old.response,
          old.tracks,
          old.deadline,
        ]);
  });

  test('refuses what it cannot compare', async () => {
    writeFileSync(
      file('other.yaml'),
      readFileSync(file('changed.yaml'), 'utf8').replace(
        'values: [none, some, great]',
        'values: [some, none, great]',
      ),
    );
    const { code, err } = await gradus(['rules', 'diff', file('sound.yaml'), file('other.yaml')]);
    expect(code).not.toBe(0);
    expect(err).toContain('`harm`');
  });
});
