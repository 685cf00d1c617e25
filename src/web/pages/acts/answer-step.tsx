import { useNavigate } from '@tanstack/react-router';
import { Alert } from 'antd';
import { AnswerForm } from '../../case/answer/answer-form.js';
import { casePath } from '../../case/case-path.js';
import { useSpeaker } from '../../case/use-speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Step } from './act.js';
import { Beside } from './beside.js';
import type { Ground } from './ground.js';

const words = defineWords({
  nothing: {
    zh: '本案尚无建议，没有可补充的事实。',
    en: 'Nothing was recommended yet, so there is nothing to answer.',
  },
  none_asked: {
    zh: '目前没有待补充的事实；可在下面选择要更正的事实。',
    en: 'Nothing is asked for now. Choose below what is to be corrected.',
  },
});

function Answer({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { view, recommendation, book } = ground;
  const speaker = useSpeaker(book);
  if (!recommendation) return <Alert type="warning" showIcon title={say('nothing')} />;
  return (
    <div className="act">
      <div className="act-main">
        {recommendation.ask.length === 0 ? <Alert type="info" showIcon title={say('none_asked')} /> : null}
        <AnswerForm
          view={view}
          recommendation={recommendation}
          speaker={speaker}
          isWhole
          onDone={() => void navigate({ to: casePath(view.case) })}
        />
      </div>
      <Beside ground={ground} />
    </div>
  );
}

export const answerStep: Step = {
  title: { zh: '补充或更正事实', en: 'Answer or correct facts' },
  ofSubject: true,
  render: (ground) => <Answer ground={ground} />,
};
