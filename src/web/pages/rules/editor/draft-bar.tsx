import { Button, Popconfirm } from 'antd';
import { useRef } from 'react';
import { instantText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { Draft } from '../draft/draft-store.js';
import type { Drafted } from '../draft/use-draft.js';

const words = defineWords({
  based: { zh: '草稿，基于版本 {base}', en: 'Draft, based on version {base}' },
  new: { zh: '新规则集的草稿', en: 'Draft of a new rulebook' },
  kept: { zh: '草稿已存于本机', en: 'The draft is kept on this device' },
  restored: { zh: '已恢复 {at} 的草稿', en: 'The draft of {at} was restored' },
  not_kept: {
    zh: '此浏览器无法保存草稿，离开前请复制文本',
    en: 'This browser keeps no drafts; copy the text before you leave',
  },
  unchanged: { zh: '尚未改动', en: 'Nothing is changed yet' },
  discard: { zh: '丢弃草稿', en: 'Throw the draft away' },
  discard_sure: {
    zh: '丢弃全部改动，恢复为版本 {base}？',
    en: 'Throw all changes away and begin with {base} again?',
  },
  discard_new: { zh: '丢弃此草稿？', en: 'Throw this draft away?' },
  keep: { zh: '保留', en: 'Keep it' },
  open: { zh: '打开文件', en: 'Open a file' },
});

export interface DraftBarProps {
  readonly drafted: Drafted;
  readonly kept: Draft | undefined;
  /** The published version; null where there is none. */
  readonly base: string | null;
  readonly onDiscard: () => void;
}

/** What the draft is, whether it is kept, and what can be done with it as a whole. */
export function DraftBar({ drafted, kept, base, onDiscard }: DraftBarProps) {
  const say = useWords(words);
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const { draft, isChanged, isKept, change } = drafted;
  const isRestored = kept !== undefined && draft.savedAt === kept.savedAt && draft.text === kept.text;
  return (
    <div className="rules-bar">
      <strong>{base === null ? say('new') : say('based', { base })}</strong>
      <span role="status" className="quiet">
        {isKept === null
          ? say('not_kept')
          : !isChanged
            ? say('unchanged')
            : isRestored
              ? say('restored', { at: instantText(kept.savedAt, language) })
              : isKept
                ? say('kept')
                : ''}
      </span>
      <Button onClick={() => picker.current?.click()}>{say('open')}</Button>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        aria-label={say('open')}
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          if (file) change({ text: await file.text() });
          target.value = '';
        }}
      />
      <Popconfirm
        title={base === null ? say('discard_new') : say('discard_sure', { base })}
        okText={say('discard')}
        cancelText={say('keep')}
        onConfirm={onDiscard}
        disabled={!isChanged}
      >
        <Button disabled={!isChanged}>{say('discard')}</Button>
      </Popconfirm>
    </div>
  );
}
