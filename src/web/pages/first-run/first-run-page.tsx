import { createLazyRoute } from '@tanstack/react-router';
import { useMay } from '../../session/session.js';
import { Page } from '../../ui/page.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { FirstSteps } from './first-steps.js';

const words = defineWords({
  title: { zh: '开始使用', en: 'Getting started' },
  others: { zh: '本页供管理员使用。', en: 'This page is for administrators.' },
});

function FirstRunPage() {
  const say = useWords(words);
  const may = useMay();
  return (
    <Page title={say('title')} isNarrow>
      {may('openAccount') ? <FirstSteps /> : <p>{say('others')}</p>}
    </Page>
  );
}

export const route = createLazyRoute('/frame/first-run')({ component: FirstRunPage });
