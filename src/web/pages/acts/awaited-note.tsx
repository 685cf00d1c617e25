import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '已提交，待第二人附议', en: 'It is proposed, and waits for the second person' },
  decision: {
    zh: '第二人用自己的账户同意后才成为决定；在此之前不产生任何效力。',
    en: 'It becomes a decision once somebody else agrees under their own account. Until then nothing follows from it.',
  },
  correction: {
    zh: '第二人用自己的账户同意后才更正；在此之前原决定有效。案件如有变动，须重新提出。',
    en: 'It corrects the decision once somebody else agrees under their own account. Until then the decision stands. If the case changes meanwhile, it is to be proposed anew.',
  },
  withdrawal: {
    zh: '第二人用自己的账户同意后才撤回；在此之前该版本有效。规则如有变动，须重新提出。',
    en: 'It is withdrawn once somebody else agrees under their own account. Until then the version stands. If the rulebook changes meanwhile, it is to be proposed anew.',
  },
  list: { zh: '待第二人一览', en: 'What waits for the second person' },
});

/** That an act holds only once a second person agrees, and where it waits. */
export function AwaitedNote({ act }: { readonly act: 'decision' | 'correction' | 'withdrawal' }) {
  const say = useWords(words);
  return (
    <>
      <Alert type="info" showIcon title={say('title')} description={say(act)} />
      <p>
        <Link to="/secondings" search={{ of: 'anybody' }}>
          {say('list')}
        </Link>
      </p>
    </>
  );
}
