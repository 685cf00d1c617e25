import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  label: { zh: '快捷键', en: 'Keys' },
  move: { zh: '移动', en: 'move' },
  open: { zh: '打开', en: 'open' },
  choose: { zh: '选择', en: 'choose' },
});

/** The keys of the list, for whoever has a keyboard. */
export function KeyLegend() {
  const say = useWords(words);
  return (
    <p className="legend quiet">
      {say('label')} <kbd>j</kbd> <kbd>k</kbd> {say('move')} · <kbd>Enter</kbd> {say('open')} · <kbd>x</kbd>{' '}
      {say('choose')}
    </p>
  );
}
