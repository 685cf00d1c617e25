import { CheckCircleFilled, MinusCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { useWords } from '../../words/use-words.js';
import { verdictWords } from './procedure-words.js';

export type VerdictName = keyof typeof verdictWords;

const icons = {
  met: <CheckCircleFilled aria-hidden />,
  not_met: <MinusCircleOutlined aria-hidden />,
  undetermined: <QuestionCircleOutlined aria-hidden />,
};

/** A verdict as an icon and its word. */
export function Verdict({ of }: { readonly of: VerdictName }) {
  const say = useWords(verdictWords);
  return (
    <span className={`verdict verdict-${of}`}>
      {icons[of]} {say(of)}
    </span>
  );
}
