import { AnswerForm, type AnswerFormProps } from '../../case/answer/answer-form.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '补充或更正事实', en: 'Answer or correct facts' },
  done: {
    zh: '已记录，并作出新的建议，见上文。请重新核对事实。',
    en: 'It is recorded, and a new recommendation stands above. Check the facts anew.',
  },
});

/** Answers below what was read; a new recommendation then stands above. */
export function AnswerHere(props: Pick<AnswerFormProps, 'view' | 'recommendation' | 'speaker'>) {
  const say = useWords(words);
  return (
    <section aria-labelledby="answer-form" className="answer-form">
      <h2 id="answer-form">{say('title')}</h2>
      <AnswerForm {...props} done={say('done')} />
    </section>
  );
}
