import { Link } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { actPath } from '../../../case/case-path.js';
import { useSpeaker } from '../../../case/use-speaker.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { formName } from '../field-at.js';
import type { Ground } from '../ground.js';

const words = defineWords({
  title: { zh: '尚未明确的事实', en: 'Facts that are not known' },
  about: {
    zh: '这些事实可能改变建议。能查明的请先补充；确实无法查明的，逐项说明原因。',
    en: 'They could change the recommendation. Answer what can be known first; of the rest, say for each why it cannot be established.',
  },
  answer: { zh: '补充事实', en: 'Answer them' },
  why: { zh: '{fact}：为何无法查明', en: '{fact}: why it cannot be established' },
});

/** Of each fact that was asked for and is open: why it cannot be established, in the decider's own words. */
export function AskedFacts({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const { recommendation, book, view, subject } = ground;
  const speaker = useSpeaker(book);
  if (!recommendation || recommendation.ask.length === 0) return null;
  return (
    <section id={`${formName}_cannot_establish`} aria-labelledby="act-asked">
      <h3 id="act-asked">{say('title')}</h3>
      <p className="hint">
        {say('about')}{' '}
        <Link to={actPath(view.case, 'answer')} search={{ subject: subject?.id }}>
          {say('answer')}
        </Link>
      </p>
      {recommendation.ask.map(({ fact }) => (
        <Form.Item
          key={fact}
          name={['cannot_establish', fact]}
          label={say('why', { fact: speaker.fact(fact) })}
        >
          <Input.TextArea maxLength={2000} rows={1} />
        </Form.Item>
      ))}
    </section>
  );
}
