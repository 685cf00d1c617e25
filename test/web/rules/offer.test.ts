import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { offer } from '../../../src/web/pages/rules/editor/offer.js';
import { outlineOf } from '../../../src/web/pages/rules/editor/outline.js';
import { yamlPlace } from '../../../src/web/pages/rules/editor/yaml-place.js';
import { readVocabulary } from '../../../src/web/pages/rules/read-vocabulary.js';

const file = readFileSync('rules/workplace-safety/1.0.0.yaml', 'utf8');
const vocabulary = readVocabulary(file);

/** What is offered at the mark `|` of a text. */
function offered(marked: string): readonly string[] {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const lines = marked.replace('|', '').split('\n');
  const place = yamlPlace(lines, before.length - 1, before.at(-1)?.length ?? 0);
  return offer(place, vocabulary, 'en').map(({ label }) => label);
}

describe('what is offered while somebody writes', () => {
  it.each([
    ['the parts of a file', '|', ['format', 'ladder', 'rules']],
    ['the parts of a rule', 'rules:\n  - id: A\n    |', ['effect', 'when', 'because']],
    ['the parts of a rule after its dash', 'rules:\n  - id: A\n  - |', ['id', 'effect']],
    ['the parts of a rule at the margin', 'rules:\n- id: A\n  |', ['effect', 'when']],
    ['the effects', 'rules:\n  - id: A\n    effect: |', ['settle', 'base', 'deadline']],
    ['the facts', 'rules:\n  - when: { fact: |', ['hazard', 'likely_harm', 'found_on']],
    ['the facts within a group', 'rules:\n  - when:\n      all:\n        - { fact: |', ['hazard']],
    ['operators of a scale', 'rules:\n  - when: { fact: likely_harm, operator: |', ['atLeast', 'atMost']],
    ['values of a fact', 'rules:\n  - when: { fact: hazard, operator: in, value: [dust, |', ['fall', 'dust']],
    ['values in lines of their own', 'rules:\n  - when:\n      fact: hazard\n      value: |', ['fall']],
    ['the rungs', 'rules:\n  - id: A\n    response: |', ['no_action', 'prohibition_referral']],
    ['the rungs of a row', 'tables:\n  - rows:\n      - { id: R, when: [x], then: |', ['advice']],
    ['the tracks', 'rules:\n  - { effect: track, track: |', ['make_safe']],
    ['the columns', 'tables:\n  - columns: [hazard, |', ['likelihood']],
    ['the parameters', 'rules:\n  - when: { fact: x, value: { parameter: |', ['grace_days']],
    ['the conditions', 'rules:\n  - when:\n      all:\n        - { condition: |', ['theirs', 'calm']],
    ['types of a fact', 'facts:\n  a:\n    type: |', ['boolean', 'scale']],
  ])('are %s', (_, marked, expected) => {
    expect(offered(marked)).toEqual(expect.arrayContaining(expected));
  });

  it('are only operators of the type, and keys that are not there yet', () => {
    expect(offered('rules:\n  - when: { fact: breach_confirmed, operator: |')).toEqual(['equal', 'notEqual']);
    expect(offered('rules:\n  - when: { fact: missing_controls, operator: |')).not.toContain('equal');
    expect(offered('rules:\n  - id: A\n    |\n    effect: base')).not.toContain('effect');
  });
});

describe('the outline', () => {
  it('has every part with its line, of a broken file too', () => {
    const broken = file.replace('effect: settle', 'effect: {');
    const parts = outlineOf(broken);
    expect(parts.map(({ name }) => name)).toEqual([
      'parameters',
      'ladder',
      'tracks',
      'facts',
      'conditions',
      'rules',
      'tables',
      'properties',
    ]);
    const rules = parts.find(({ name }) => name === 'rules')?.parts ?? [];
    expect(rules[0]).toMatchObject({ name: 'SET-01' });
    expect(broken.split('\n')[(rules[0]?.line ?? 0) - 1]).toContain('id: SET-01');
    expect(parts.find(({ name }) => name === 'conditions')?.parts.map(({ name }) => name)).toEqual([
      'theirs',
      'over_limit',
      'calm',
    ]);
  });
});
