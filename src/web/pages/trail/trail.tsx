import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { listEntries } from '#client';
import { isEntryKind } from '../../../domain/entry.js';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { EntryList } from './entry-list.js';
import { ExportPanel } from './export-panel.js';
import { accessKinds } from './search.js';
import { TrailFilters } from './trail-filters.js';
import { TrailHead } from './trail-head.js';
import './trail.css';
import { trailWords } from './words.js';

const words = defineWords({
  entries: { zh: '条目', en: 'Entries' },
  paging: { zh: '翻页', en: 'Pages' },
  newest: { zh: '最新', en: 'Newest' },
  newer: { zh: '较新', en: 'Newer' },
  older: { zh: '较旧', en: 'Older' },
});

const page = getRouteApi('/frame/trail');
const limit = 50;

function Trail() {
  const say = useWords(words);
  const common = useWords(trailWords);
  const search = page.useSearch();
  const navigate = page.useNavigate();
  const chosen = search.view === 'access' ? accessKinds : search.kinds?.filter(isEntryKind);
  const filter = {
    ...(chosen && chosen.length > 0 ? { kind: [...chosen] } : {}),
    $case: search.case,
    actor: search.actor,
    since: search.since,
    until: search.until,
  };
  const asked = { ...filter, limit, order: 'down' as const, $from: search.at };
  const query = useQuery({
    queryKey: ['listEntries', asked],
    queryFn: () => listEntries(asked),
    placeholderData: keepPreviousData,
  });
  const to = (at: number | undefined) => navigate({ search: { ...search, at }, resetScroll: false });
  /** A page up: what comes after the first entry that is shown. */
  const goUp = async (top: number): Promise<void> => {
    const above = await listEntries({ ...filter, limit, order: 'up', $from: top + 1 });
    await to(above.next === null ? undefined : above.entries.at(-1)?.number);
  };
  return (
    <Page
      title={common('title')}
      actions={
        <LinkButton to="/trail/verify" color="primary" variant="solid">
          {common('verify')}
        </LinkButton>
      }
    >
      <Together>
        <div className="trail-two">
          <TrailHead />
          <ExportPanel />
        </div>
        <section aria-labelledby="trail-entries">
          <h2 id="trail-entries">{say('entries')}</h2>
          <TrailFilters />
          <Loaded query={query} lines={12}>
            {({ entries, next }) => (
              <>
                <EntryList entries={entries} />
                <nav aria-label={say('paging')} className="trail-buttons">
                  <Button disabled={search.at === undefined} onClick={() => to(undefined)}>
                    {say('newest')}
                  </Button>
                  <Button
                    disabled={search.at === undefined}
                    onClick={() => goUp(entries[0]?.number ?? search.at ?? 0)}
                  >
                    {say('newer')}
                  </Button>
                  <Button disabled={next === null} onClick={() => to(next ?? undefined)}>
                    {say('older')}
                  </Button>
                </nav>
              </>
            )}
          </Loaded>
        </section>
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/trail')({ component: Trail });
