import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';

const words = defineWords({
  title: { zh: '没有这个页面', en: 'There is no such page' },
  text: {
    zh: '地址可能有误，或所指内容已不在。',
    en: 'The address may be mistyped, or what it named is gone.',
  },
  back: { zh: '回到今日', en: 'Go to today' },
});

export function NotFound() {
  const say = useWords(words);
  return (
    <Page title={say('title')} isNarrow>
      <p>{say('text')}</p>
      <Link to="/">{say('back')}</Link>
    </Page>
  );
}
