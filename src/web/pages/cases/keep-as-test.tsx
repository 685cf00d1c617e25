import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { CaseView, RecordedRecommendation, RulebookVersion } from '#client';
import { useMay } from '../../session/session.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { CaseContent } from '../../case/case-content.js';
import { departs } from './row-standing.js';

const words = defineWords({
  title: { zh: '规则测试', en: 'As a test of the rules' },
  add: { zh: '加入规则草稿的用例', en: 'Add it to the cases of the rules draft' },
  recommended: {
    zh: '以建议的处置为期望；不含姓名、文字说明和个人信息。',
    en: 'It wants what was recommended; names, texts and personal facts stay out of it.',
  },
  decided: {
    zh: '决定与建议不同，以决定的处置为期望；不含姓名、文字说明和个人信息。',
    en: 'The decision departs, so it wants what was decided; names, texts and personal facts stay out of it.',
  },
  added: {
    zh: '已在本机 {id} 草稿的 {file} 中。',
    en: 'It is in {file} of the draft of {id} on this device.',
  },
  go: { zh: '打开草稿', en: 'Open the draft' },
});

interface KeepAsTestProps {
  readonly view: CaseView;
  readonly content: CaseContent;
  readonly recommendation: RecordedRecommendation;
  readonly book: RulebookVersion;
}

/** The case as a test: what was known, and the response that should come of it. */
async function keep({ view, content, recommendation, book }: KeepAsTestProps, isDeparture: boolean) {
  const [{ testYaml, wantOf }, { addCaseToDraft }] = await Promise.all([
    import('../rules/panel/case-yaml.js'),
    import('../rules/draft/add-case.js'),
  ]);
  const { subject, facts, outcome, response, met, evaluated_on: decidedOn, rulebook } = recommendation;
  const standing = view.subjects.find((each) => each.subject === subject);
  const open = new Set(
    book.facts.filter(({ type, personal }) => type !== 'text' && !personal).map(({ id }) => id),
  );
  // What is computed from other facts is left to be computed.
  const known = Object.entries(facts).filter(([name, { origin }]) => open.has(name) && origin !== 'derived');
  const yaml = testYaml({
    name: `${view.case} ${subject}`,
    decidedOn,
    foundOn: content.foundOn,
    conduct: content.conduct,
    facts: Object.fromEntries(known.map(([name, { value }]) => [name, value])),
    want: isDeparture ? { response: standing?.decided_response ?? null } : wantOf(outcome, response, met),
  });
  return addCaseToDraft(rulebook.id, yaml);
}

/** For who also writes the rules: this case among the tests of the draft, so that the next version answers it so. */
export function KeepAsTest(props: KeepAsTestProps) {
  const say = useWords(words);
  const may = useMay();
  const { view, recommendation } = props;
  const standing = view.subjects.find(({ subject }) => subject === recommendation.subject);
  const isDeparture = standing !== undefined && departs(standing);
  const added = useMutation({ mutationFn: () => keep(props, isDeparture) });
  if (!may('proposeRulebook')) return null;
  const { id } = recommendation.rulebook;
  return (
    <section aria-labelledby="as-test">
      <h2 id="as-test">{say('title')}</h2>
      <Button loading={added.isPending} onClick={() => added.mutate()}>
        {say('add')}
      </Button>
      <p className="hint">{say(isDeparture ? 'decided' : 'recommended')}</p>
      <Problems error={added.error} />
      <p role="status">
        {added.data ? (
          <>
            {say('added', { id, file: added.data.at.file })}{' '}
            <Link to="/rules/$id/edit" params={{ id }} search={{ base: added.data.base, view: 'cases' }}>
              {say('go')}
            </Link>
          </>
        ) : null}
      </p>
    </section>
  );
}
