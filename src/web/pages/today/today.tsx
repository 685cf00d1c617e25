import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay, useSession } from '../../session/session.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { FirstRun } from '../first-run/first-run.js';
import '../overview.css';
import { CasePanel } from './case-panel.js';
import { Digest } from './digest.js';
import { OrderPanel } from './order-panel.js';
import { type OwnPanelId, ownPanels } from './own-panels.js';
import { ReportPanel } from './report-panel.js';
import { RulebookPanel } from './rulebook-panel.js';
import { SecondingPanel } from './seconding-panel.js';
import { ServicePanel } from './service-panel.js';
import { TrailPanel } from './trail-panel.js';

const words = defineWords({
  title: { zh: '今日', en: 'Today' },
  own: { zh: '我的工作', en: 'My work' },
});

const panels: Readonly<Record<OwnPanelId, () => ReactNode>> = {
  report: () => <ReportPanel />,
  awaiting_decision: () => <CasePanel status="awaiting_decision" />,
  secondings: () => <SecondingPanel />,
  orders: () => <OrderPanel />,
  awaiting_facts: () => <CasePanel status="awaiting_facts" />,
  recent: () => <CasePanel status="recent" />,
  rulebooks: () => <RulebookPanel />,
  trail: () => <TrailPanel />,
  service: () => <ServicePanel />,
};

/** What waits for whoever has signed in, and what the day was. */
function Today() {
  const say = useWords(words);
  const may = useMay();
  const own = ownPanels(useSession());
  return (
    <Page title={say('title')}>
      <Together apart={['readDigest']}>
        <FirstRun />
        {own.length > 0 ? (
          <section className="panels" aria-label={say('own')}>
            {own.map(({ id }) => (
              <div key={id}>{panels[id]()}</div>
            ))}
          </section>
        ) : null}
        {may('readDigest') ? <Digest /> : null}
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/')({ component: Today });
