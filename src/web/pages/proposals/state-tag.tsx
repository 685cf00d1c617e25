import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  MessageOutlined,
  MinusCircleOutlined,
  SendOutlined,
  StarOutlined,
} from '@ant-design/icons';
import { useWords } from '../../words/use-words.js';
import { commonWords, type ProposalState, stateWords } from './proposal-words.js';

const icons = {
  drafted: EditOutlined,
  issued: SendOutlined,
  replied: MessageOutlined,
  adopted: CheckCircleOutlined,
  declined: MinusCircleOutlined,
  effective: StarOutlined,
  withdrawn: MinusCircleOutlined,
} as const;

/** Where a proposal stands, and whether a reply is late: a mark and a word. */
export function StateTag({
  state,
  isOverdue = false,
}: {
  readonly state: ProposalState;
  readonly isOverdue?: boolean;
}) {
  const say = useWords(stateWords);
  const common = useWords(commonWords);
  const Icon = icons[state];
  return (
    <span className="state">
      <Icon aria-hidden /> {say(state)}
      {isOverdue ? (
        <strong>
          {' '}
          <ClockCircleOutlined aria-hidden /> {common('overdue')}
        </strong>
      ) : null}
    </span>
  );
}
