import { CheckCircleOutlined, ClockCircleOutlined, StopOutlined } from '@ant-design/icons';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { type Account, stateOf } from './account-query.js';

export const stateWords = defineWords({
  open: { zh: '可用', en: 'Ready' },
  waiting: { zh: '待本人设置密码', en: 'Waiting for a password' },
  closed: { zh: '已停用', en: 'Closed' },
});

const icons = { open: CheckCircleOutlined, waiting: ClockCircleOutlined, closed: StopOutlined };

/** How an account stands: an icon and a word. */
export function AccountState({ account }: { readonly account: Account }) {
  const say = useWords(stateWords);
  const state = stateOf(account);
  const Icon = icons[state];
  return (
    <span className={`account-state account-${state}`}>
      <Icon aria-hidden /> {say(state)}
    </span>
  );
}
