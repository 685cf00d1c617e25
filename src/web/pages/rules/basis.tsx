import { WarningOutlined } from '@ant-design/icons';
import type { RulebookVersion } from '#client';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  basis: { zh: '依据', en: 'Basis' },
  unverified: { zh: '未核对原文', en: 'not read in the source' },
});

export type Source = RulebookVersion['rules'][number]['basis'][number];

const isWebAddress = (url: string): boolean => /^https?:\/\//.test(url);

/** What a rule rests on; what nobody has read in the source is marked. */
export function Basis({ of }: { readonly of: readonly Source[] }) {
  const say = useWords(words);
  return (
    <p className="rules-basis">
      {say('basis')}{' '}
      {of.map(({ cite, url, unverified }) => (
        <span key={`${cite} ${url}`} className="rules-source">
          {url && isWebAddress(url) ? (
            <a href={url} rel="noreferrer" target="_blank">
              {cite}
            </a>
          ) : (
            cite
          )}
          {unverified ? (
            <span className="rules-unverified">
              <WarningOutlined aria-hidden /> {say('unverified')}
            </span>
          ) : null}
        </span>
      ))}
    </p>
  );
}
