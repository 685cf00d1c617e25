import { declaredFor, factsOf, versionsFor } from '../../src/analysis/case-input.js';
import type { Recommendation } from '../../src/domain/recommendation.js';
import { evaluateAlone } from '../../src/engine/evaluate-alone.js';
import { recommend } from '../../src/engine/recommend.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import type { FixtureCase, FixtureSubject } from '../../src/rulebook/read-cases.js';
import { valueIn } from './results.js';

/** What is recommended in full for each subject of a fixture case, by both engines. */
export async function recommendFixture(
  fixture: FixtureCase,
  rulebook: Rulebook,
  published: readonly Rulebook[],
): Promise<readonly { readonly subject: FixtureSubject; readonly recommendation: Recommendation }[]> {
  const versions = valueIn(versionsFor(fixture, published));
  const recommended = fixture.subjects.map(async (subject) => {
    const facts = valueIn(factsOf(fixture, subject, declaredFor(rulebook, versions)));
    const about = { subject: { id: subject.id, kind: null }, facts };
    const { decidedOn } = fixture;
    const answer = versions
      ? await recommend({ ...about, ...versions, evaluatedOn: decidedOn, bothEngines: true })
      : await evaluateAlone({ ...about, rulebook, decidedOn });
    if (!answer.ok) throw new Error(`${fixture.name}: ${JSON.stringify(answer.error)}`);
    return { subject, recommendation: answer.value };
  });
  return Promise.all(recommended);
}
