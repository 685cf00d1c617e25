import type { Place, Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { SentFacts } from './check-facts.js';
import { findings, suggest } from './finding.js';
import { readSoundYaml } from './read-yaml.js';
import { type FixtureFile, fixturesSchema, type Want } from './schema-cases.js';
import { shapeProblems } from './shape-problems.js';
import type { Source } from './source.js';

/** A case that a domain expert wrote as a test of a rulebook, and where it stands. */
export interface FixtureCase {
  readonly name: string;
  readonly place: Place;
  /** Written by a program, and not yet confirmed by an expert. */
  readonly proposed: boolean;
  /** A range of versions (`isInVersionRange`); null: all. */
  readonly version: string | null;
  /** The versions that are published, for a case about the choice; null: the tested one alone. */
  readonly versions: readonly string[] | null;
  readonly decidedOn: string;
  readonly foundOn: string | null;
  readonly foundBy: string | null;
  /** `ongoing`: it had not ended on the day of the decision. */
  readonly conduct: {
    readonly from: string | null;
    readonly until: string | null;
    readonly ongoing: boolean;
  };
  readonly facts: SentFacts;
  readonly subjects: readonly FixtureSubject[];
  /** Where a fact of the case, or of one of its subjects, stands. */
  readonly placeOf: (fact: string, subject?: string) => Place;
}

export interface FixtureSubject {
  readonly id: string;
  readonly facts: SentFacts;
  readonly want: Want;
}

function conductOf({ conduct }: FixtureFile): FixtureCase['conduct'] {
  const from = conduct?.from ?? null;
  return { from, until: conduct?.until ?? null, ongoing: from !== null && conduct?.ongoing === true };
}

const caseOf = (file: FixtureFile, index: number, { place }: Source): FixtureCase => ({
  name: file.name,
  place: place([index]),
  proposed: file.proposed ?? false,
  version: file.version ?? null,
  versions: file.versions ?? null,
  decidedOn: file.decided_on,
  foundOn: file.found_on ?? null,
  foundBy: file.found_by ?? null,
  conduct: conductOf(file),
  facts: file.facts ?? {},
  subjects: Object.entries(file.subjects).map(([id, facts]) => ({ id, facts, want: file.want[id] ?? {} })),
  placeOf: (fact, subject) =>
    place([index, ...(subject === undefined ? ['facts'] : ['subjects', subject]), fact]),
});

/** What cases of the right shape can still have wrong, whatever the rulebook. */
const checkCases = (files: readonly FixtureFile[], source: Source): readonly Problem[] =>
  findings(source, (report) => {
    const names = new Set<string>();
    for (const [index, { name, conduct, subjects, want }] of files.entries()) {
      if (names.has(name)) report('fixture_name_twice', [index, 'name'], { found: shownText(name) });
      names.add(name);
      if (conduct?.from && conduct.until && conduct.until < conduct.from) {
        const { from, until } = conduct;
        report('fixture_conduct_crossed', [index, 'conduct'], { from, until });
      }
      for (const id of Object.keys(want)) {
        if (Object.hasOwn(subjects, id)) continue;
        const params = { found: shownText(id), ...suggest(id, Object.keys(subjects)) };
        report('fixture_want_unknown', [index, 'want', id], params, 'key');
      }
    }
  });

/**
 * Reads a file of cases (rulebook.md, "Cases as fixtures"): a YAML list. Facts are as they were written;
 * `checkFacts` holds them against a rulebook, with `anyLevel` and `sourcedAllowed`.
 */
export function readCases(text: string, { file }: { readonly file: string }): Result<readonly FixtureCase[]> {
  const source = readSoundYaml(text, file);
  if (!source.ok) return source;
  const read = fixturesSchema.safeParse(source.value.data);
  if (!read.success) return fail(shapeProblems(fixturesSchema, source.value));
  const problems = checkCases(read.data, source.value);
  if (problems.length > 0) return fail(problems);
  return ok(read.data.map((each, index) => caseOf(each, index, source.value)));
}
