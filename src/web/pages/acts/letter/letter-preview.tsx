import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  title: { zh: '草稿（未编号）', en: 'Draft, without a number' },
  unread: {
    zh: '此浏览器不能在页面上显示文书文字，请下载草稿查看。',
    en: 'This browser cannot show the text here: download the draft to read it.',
  },
  download: { zh: '下载草稿（DOCX）', en: 'Download the draft (DOCX)' },
  file: { zh: '草稿.docx', en: 'draft.docx' },
});

export interface LetterPreviewProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string | null;
}

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The draft as text, as it stands in the document, and the document itself. */
export function LetterPreview({ bytes, text }: LetterPreviewProps) {
  const say = useWords(words);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return (
    <section aria-labelledby="act-letter-draft">
      <h2 id="act-letter-draft">{say('title')}</h2>
      {text === null ? (
        <Alert type="info" showIcon title={say('unread')} />
      ) : (
        <div className="act-letter">{text}</div>
      )}
      <p>
        <a href={address} download={say('file')}>
          {say('download')}
        </a>
      </p>
    </section>
  );
}
