import { getRouteApi } from '@tanstack/react-router';
import { Behind } from '../../ui/behind.js';
import { defineWords } from '../../words/define-words.js';
import type { Named } from '../../words/named.js';
import { useWords } from '../../words/use-words.js';
import { columnsOf } from './digest-parts.js';
import { type DigestContent, linesAt, partIn, partOf } from './digest-sections.js';
import { partWords } from './digest-wording.js';
import { LinesTable } from './lines-table.js';

const words = defineWords({
  title: { zh: '{what}（{n}）', en: '{what} ({n})' },
  of: { zh: '{value}：{part}', en: '{value}: {part}' },
});

const page = getRouteApi('/frame/');

/** The lines behind the number that the address names. */
export function BehindCount({ digest, named }: { readonly digest: DigestContent; readonly named: Named }) {
  const say = useWords(words);
  const part = useWords(partWords);
  const { on, of, by, value = null } = page.useSearch();
  const navigate = page.useNavigate();
  const all = of ? partIn(digest, partOf[of]).lines : [];
  const lines = by ? linesAt(all, by, value) : all;
  const name = of ? part(of) : '';
  const what = by ? say('of', { value: named[by](value), part: name }) : name;
  return (
    <Behind
      isOpen={of !== undefined}
      title={say('title', { what, n: lines.length })}
      onClose={() => navigate({ search: { on }, resetScroll: false })}
    >
      {of ? <LinesTable caption={what} columns={columnsOf[of]} lines={lines} named={named} /> : null}
    </Behind>
  );
}
