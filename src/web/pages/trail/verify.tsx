import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Growth } from './growth.js';
import './trail.css';
import { Whole } from './whole.js';
import { trailWords } from './words.js';

const words = defineWords({
  back: { zh: '全部条目', en: 'All entries' },
  evidence: { zh: '另行保存的证据', en: 'What you kept elsewhere' },
  kept: { zh: '此前保存的检查点（粘贴全文）', en: 'An earlier checkpoint (paste all of it)' },
  vkey: { zh: '另行取得的台账密钥（可不填）', en: 'The key of the trail that you have from outside, if any' },
});

function Verify() {
  const say = useWords(words);
  const common = useWords(trailWords);
  const [kept, setKept] = useState('');
  const [vkey, setVkey] = useState('');
  return (
    <Page
      isNarrow
      title={common('verify')}
      actions={
        <LinkButton to="/trail" search={{}}>
          {say('back')}
        </LinkButton>
      }
    >
      <section aria-labelledby="evidence">
        <h2 id="evidence">{say('evidence')}</h2>
        <div className="trail-form">
          <label htmlFor="kept">{say('kept')}</label>
          <textarea
            id="kept"
            className="trail-input"
            spellCheck={false}
            value={kept}
            onChange={({ target }) => setKept(target.value)}
          />
          <label htmlFor="vkey">{say('vkey')}</label>
          <input
            id="vkey"
            className="trail-input"
            spellCheck={false}
            value={vkey}
            onChange={({ target }) => setVkey(target.value)}
          />
        </div>
      </section>
      <Growth kept={kept} />
      <Whole kept={kept} vkey={vkey} />
      <p className="hint">{common('limits')}</p>
    </Page>
  );
}

export const route = createLazyRoute('/frame/trail/verify')({ component: Verify });
