import { CopyOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { CasePlace } from '../editor/edit-cases.js';

const words = defineWords({
  copy: { zh: '复制为用例', en: 'Copy it as a case' },
  copied: { zh: '已复制，可粘贴到用例中', en: 'Copied: paste it among the cases' },
  add: { zh: '加入用例', en: 'Add it to the cases' },
  added: { zh: '已在用例中', en: 'Among the cases' },
  go: { zh: '查看：{file} 第 {line} 行', en: 'See {file}, line {line}' },
  right: {
    zh: '加入的用例以现结论为期望，请核对是否正确。',
    en: 'The case that is added wants what comes now; see whether that is right.',
  },
  shown: { zh: '此用例的文本（请手动复制）', en: 'The case, to copy by hand' },
});

/** What a draft offers for keeping a case as a test. */
export interface CaseKeeping {
  /** Adds it to the cases of the draft, once, and says where it stands. */
  readonly onAdd: (yaml: string) => CasePlace;
  readonly onGo: (to: CasePlace) => void;
}

export interface CopyCaseProps {
  readonly yaml: string;
  readonly keeping?: CaseKeeping | undefined;
}

/** Makes a case a test: copied as a text, or added to those of the draft. */
export function CopyCase({ yaml, keeping }: CopyCaseProps) {
  const say = useWords(words);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const [added, setAdded] = useState<CasePlace | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(yaml).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  };
  return (
    <div className="rules-copy">
      {keeping ? (
        <Button size="small" icon={<PlusOutlined />} onClick={() => setAdded(keeping.onAdd(yaml))}>
          {say('add')}
        </Button>
      ) : null}
      <Button size="small" icon={<CopyOutlined />} onClick={copy}>
        {say('copy')}
      </Button>
      <span role="status">
        {added ? say('added') : null} {copied === 'yes' ? say('copied') : null}
      </span>
      {keeping && added ? (
        <>
          <button type="button" className="rules-link" onClick={() => keeping.onGo(added)}>
            {say('go', { file: added.file, line: String(added.line) })}
          </button>
          <span className="hint">{say('right')}</span>
        </>
      ) : null}
      {copied === 'refused' ? <textarea aria-label={say('shown')} readOnly value={yaml} rows={8} /> : null}
    </div>
  );
}
