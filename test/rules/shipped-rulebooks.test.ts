import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCases } from '../../src/analysis/run-cases.js';
import { casesOf, readRules, rulebookIn, rulesFiles, versionsOf } from './shipped.js';

describe.each(rulesFiles)('%s', (file) => {
  test('has nothing to find fault with, not even a warning', () => {
    expect(readRules(file).problems).toEqual([]);
  });

  test('names its schema, so that an editor checks it as one types', () => {
    expect(readFileSync(file, 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\S+rulebook\.schema\.json\n/,
    );
  });

  test('passes all of its cases by both engines, and each of its rules and rows is met by one', async () => {
    const rulebook = rulebookIn(file);
    const cases = casesOf(rulebook.id).flatMap((each) => each.cases);
    const report = await runCases(rulebook, cases, { published: versionsOf(rulebook.id) });
    const failed = report.cases.filter(({ passed }) => !passed);
    expect(failed.map(({ name, place, subjects }) => ({ name, place, subjects }))).toEqual([]);
    expect(report.neverMet).toEqual([]);
    expect(report.cases.length).toBeGreaterThan(rulebook.rules.length);
    expect(report.cases.length + report.skipped).toBe(cases.length);
  });
});

test('rulebooks of three fields are shipped, one of them in two versions', () => {
  expect(rulesFiles).toEqual([
    'rules/epidemic-supervision/1.0.0.yaml',
    'rules/epidemic-supervision/1.1.0.yaml',
    'rules/workplace-safety/1.0.0.yaml',
    'fixtures/rulebooks/nursing-home-remedies/1.0.0.yaml',
  ]);
});
