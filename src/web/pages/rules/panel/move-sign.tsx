import { ArrowDownOutlined, ArrowUpOutlined, SwapOutlined } from '@ant-design/icons';
import { useWords } from '../../../words/use-words.js';
import { changeWords } from './change-words.js';
import type { Direction } from './results.js';

const icons = {
  milder: <ArrowDownOutlined aria-hidden />,
  severer: <ArrowUpOutlined aria-hidden />,
  other: <SwapOutlined aria-hidden />,
};

/** Whether an answer gets milder or severer, by an arrow and a word. */
export function MoveSign({ direction }: { readonly direction: Direction }) {
  const say = useWords(changeWords);
  return (
    <span className={`rules-move rules-move-${direction}`}>
      {icons[direction]} {say(direction)}
    </span>
  );
}
