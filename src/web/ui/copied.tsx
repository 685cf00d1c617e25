import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';

const words = defineWords({
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  refused: {
    zh: '浏览器不允许复制，请选中后手工复制',
    en: 'The browser does not allow it: select and copy by hand',
  },
});

export interface CopiedProps {
  /** What it is, for who does not see it. */
  readonly label: string;
  readonly text: string;
}

/** A secret or an address that is shown once, with a button that copies it. */
export function Copied({ label, text }: CopiedProps) {
  const say = useWords(words);
  const [state, setState] = useState<'new' | 'copied' | 'refused'>('new');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      // Without https, and where it was forbidden.
      setState('refused');
    }
  };
  return (
    <div className="copied">
      <input
        className="copied-text"
        readOnly
        aria-label={label}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <Button type="primary" icon={state === 'copied' ? <CheckOutlined /> : <CopyOutlined />} onClick={copy}>
        {say(state === 'copied' ? 'copied' : 'copy')}
      </Button>
      <span role="status">{state === 'new' ? '' : say(state)}</span>
    </div>
  );
}
