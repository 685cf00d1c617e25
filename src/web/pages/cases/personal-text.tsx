import { EyeInvisibleOutlined } from '@ant-design/icons';
import type { Personal } from '../../case/personal.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  none: { zh: '未填写', en: 'not given' },
  erased: { zh: '已删除', en: 'erased' },
  withheld: { zh: '无权查看', en: 'withheld from you' },
});

/** A personal value, or why it is not shown. */
export function PersonalText({ of }: { readonly of: Personal }) {
  const say = useWords(words);
  if (of === null) return <span className="quiet">{say('none')}</span>;
  if ('value' in of) return <span className="kept-lines">{of.value}</span>;
  return (
    <span className="hidden-value">
      <EyeInvisibleOutlined aria-hidden /> {say(of.hidden === 'erased' ? 'erased' : 'withheld')}
    </span>
  );
}
