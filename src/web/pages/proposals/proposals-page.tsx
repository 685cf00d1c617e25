import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../../session/session.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import '../../ui/tabs.css';
import '../overview.css';
import { Campaigns } from './campaigns.js';
import { Commendations } from './commendations.js';
import { ProposalList } from './proposal-list.js';
import { views } from './proposal-words.js';
import './proposals.css';
import { WeakLinks } from './weak-links.js';

const words = defineWords({
  title: { zh: '薄弱环节与建议', en: 'Weak links and proposals' },
  views: { zh: '查看', en: 'Views' },
  weak_links: { zh: '薄弱环节', en: 'Weak links' },
  proposals: { zh: '建议', en: 'Proposals' },
  commendations: { zh: '推介表扬', en: 'Commendations' },
  campaigns: { zh: '专项行动', en: 'Campaigns' },
});

const shown = {
  weak_links: { asks: 'listWeakLinks', page: WeakLinks },
  proposals: { asks: 'listProposals', page: ProposalList },
  commendations: { asks: 'listCommendations', page: Commendations },
  campaigns: { asks: 'listCampaigns', page: Campaigns },
} as const;

const page = getRouteApi('/frame/proposals');

function Proposals() {
  const say = useWords(words);
  const may = useMay();
  const { view = 'weak_links' } = page.useSearch();
  const allowed = views.filter((each) => may(shown[each].asks));
  const Shown = shown[view].page;
  return (
    <Page title={say('title')}>
      <nav aria-label={say('views')} className="tabs">
        <ul>
          {allowed.map((each) => (
            <li key={each}>
              <Link
                to="/proposals"
                search={{ view: each }}
                activeOptions={{ exact: true, includeSearch: true }}
                className="tab"
                aria-current={each === view ? 'page' : undefined}
              >
                {say(each)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {/* Each view comes anew, as a whole. */}
      <Together key={view}>{may(shown[view].asks) ? <Shown /> : null}</Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/proposals')({ component: Proposals });
