import { LinkOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import type { RulebookVersion } from '#client';
import { Bilingual } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { Basis } from '../basis.js';
import { daysText } from '../days-text.js';
import type { Excerpt } from './read-excerpts.js';

const words = defineWords({
  link: { zh: '指向规则 {id} 的链接', en: 'Link to rule {id}' },
  lines: { zh: '原文（第 {line} 行起）', en: 'As written, from line {line}' },
});

export interface RuleProps {
  readonly rule: RulebookVersion['rules'][number];
  /** The days of the version; a rule of other days says so. */
  readonly days: RulebookVersion['effective'];
  readonly excerpt: Excerpt | undefined;
}

/** A rule to read, under an address of its own. */
export function Rule({ rule: { id, title, because, basis, effective }, days, excerpt }: RuleProps) {
  const say = useWords(words);
  const language = useLanguage();
  const isOwn = effective.from !== days.from || effective.until !== days.until;
  return (
    <article className="rules-rule" id={id} aria-labelledby={`title-${id}`} tabIndex={-1}>
      <h4 id={`title-${id}`}>
        <Bilingual of={title} /> <code>{id}</code>{' '}
        <a href={`#${id}`} aria-label={say('link', { id })} className="rules-anchor">
          <LinkOutlined />
        </a>{' '}
        {isOwn ? <Tag>{daysText(effective, language)}</Tag> : null}
      </h4>
      <p>
        <Bilingual of={because} />
      </p>
      <Basis of={basis} />
      {excerpt ? (
        <details>
          <summary>{say('lines', { line: excerpt.first })}</summary>
          <pre className="rules-excerpt">{excerpt.text}</pre>
        </details>
      ) : null}
    </article>
  );
}
