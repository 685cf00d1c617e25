import { rulebookIdSchema } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import { copyCases } from '../rulebook/copy-cases.js';
import { copyRulebook } from '../rulebook/copy-rulebook.js';
import { newCases } from '../rulebook/new-cases.js';
import { newRulebook } from '../rulebook/new-rulebook.js';
import type { NamedText } from './case-files.js';
import type { OfficeDeps } from './deps.js';
import { versionRows } from './load-rulebooks.js';
import { readProposals } from './read-proposals.js';
import { readRulebookCases } from './read-rulebook-cases.js';
import { readRulebookVersion } from './read-rulebook-version.js';

/** What a rulebook begins as: the small one, or a copy of a version that is published. */
export interface BeginInput {
  readonly id: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** Its first day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly copyOf: { readonly id: string; readonly version: string } | null;
  /** The cases that the program brings along for a rulebook. */
  readonly shippedCases: (id: string) => Promise<readonly NamedText[]>;
}

/** Texts that nobody has published, for whoever goes on with them. */
export interface BegunRulebook {
  readonly id: string;
  readonly version: string;
  readonly text: string;
  readonly cases: readonly NamedText[];
}

const firstVersion = '0.1.0';

async function idProblems(deps: OfficeDeps, id: string): Promise<Result<readonly Problem[]>> {
  const at = { path: '/id' };
  if (!rulebookIdSchema.safeParse(id).success)
    return ok([problem('rulebook_id_form', { found: shownText(id) }, at)]);
  const published = await deps.store.read(async ({ projections }) => ok(await versionRows(projections, id)));
  if (!published.ok) return published;
  if (published.value.length > 0) return ok([problem('begin_id_published', { found: quoted(id) }, at)]);
  const proposed = await readProposals(deps, { id });
  if (!proposed.ok) return proposed;
  return ok(proposed.value.length > 0 ? [problem('begin_id_proposed', { found: quoted(id) }, at)] : []);
}

async function copied(deps: OfficeDeps, input: BeginInput, of: { id: string; version: string }) {
  const { id, title, from, shippedCases } = input;
  const source = await readRulebookVersion(deps, of);
  if (!source.ok) return source;
  const kept = await readRulebookCases(deps, of.id);
  if (!kept.ok) return kept;
  const files = kept.value?.cases ?? (await shippedCases(of.id));
  const { rulebook } = source.value;
  const cases = files.flatMap(({ file, text }) => {
    const left = copyCases(text, of.version);
    return left === null ? [] : [{ file, text: left }];
  });
  // In the languages of the copied file; what is not given in one of them stays as it was.
  const named = new Map(Object.entries(title));
  const titles = Object.fromEntries(
    rulebook.languages.map((each) => [each, named.get(each) ?? rulebook.title[each] ?? id]),
  );
  const text = copyRulebook(rulebook.text, { id, version: firstVersion, title: titles, from });
  return ok({ id, version: firstVersion, text, cases });
}

/**
 * The texts with which a new rulebook begins, rules file and cases; nothing is recorded. Problems: the id is none, or
 * belongs to a rulebook that is published or waits for approval; no such version to copy.
 */
export async function beginRulebook(deps: OfficeDeps, input: BeginInput): Promise<Result<BegunRulebook>> {
  const { id, title, from, copyOf } = input;
  const refused = await idProblems(deps, id);
  if (!refused.ok) return refused;
  if (refused.value.length > 0) return fail(refused.value);
  if (copyOf) return copied(deps, input, copyOf);
  return ok({
    id,
    version: firstVersion,
    text: newRulebook(id, from, title),
    cases: [{ file: 'cases.yaml', text: newCases(from) }],
  });
}
