import { Button } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { outlineOf } from './outline.js';

const words = defineWords({
  outline: { zh: '文件目录', en: 'Parts of the file' },
  parameters: { zh: '参数', en: 'Parameters' },
  ladder: { zh: '阶梯', en: 'Ladder' },
  tracks: { zh: '并行措施', en: 'Tracks' },
  facts: { zh: '事实', en: 'Facts' },
  conditions: { zh: '条件', en: 'Conditions' },
  rules: { zh: '规则', en: 'Rules' },
  tables: { zh: '决策表', en: 'Tables' },
  properties: { zh: '性质', en: 'Properties' },
});

const isKnown = (name: string): name is Exclude<keyof typeof words, 'outline'> =>
  name !== 'outline' && Object.hasOwn(words, name);

export interface OutlineListProps {
  readonly text: string;
  readonly onGo: (line: number) => void;
}

/** The parts of the file, each leading to where it stands. */
export function OutlineList({ text, onGo }: OutlineListProps) {
  const say = useWords(words);
  const settled = useDeferredValue(text);
  const parts = useMemo(() => outlineOf(settled), [settled]);
  return (
    <nav aria-label={say('outline')} className="rules-outline">
      {parts.map(({ name, line, parts: inner }) => (
        <details key={`${name} ${line}`}>
          <summary>
            {isKnown(name) ? say(name) : name} <span className="quiet">{inner.length}</span>
          </summary>
          <ul>
            {inner.map((part) => (
              <li key={`${part.name} ${part.line}`}>
                <Button type="text" size="small" onClick={() => onGo(part.line)}>
                  {part.name}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}
