import { PlainButton } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Problems } from '../ui/problems.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';

const words = defineWords({
  title: { zh: '页面未能显示', en: 'The page could not be shown' },
  text: {
    zh: '请重新加载。草稿保存在本机，不会丢失。',
    en: 'Load it again. Drafts are kept on this device and are not lost.',
  },
  again: { zh: '重新加载', en: 'Load again' },
});

/** What stands in the place of a page that could not be loaded or that failed. */
export function Broken({ error }: { readonly error: unknown }) {
  const say = useWords(words);
  const isRefused = typeof error === 'object' && error !== null && 'status' in error;
  return (
    <Page title={say('title')} isNarrow>
      {isRefused ? <Problems error={error} /> : null}
      <p>{say('text')}</p>
      <PlainButton look="primary" onClick={() => location.reload()}>
        {say('again')}
      </PlainButton>
    </Page>
  );
}
