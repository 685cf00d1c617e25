import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { textIn } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { beginDraft } from '../draft/begin-draft.js';
import { readVocabulary } from '../read-vocabulary.js';
import '../rules.css';
import { Workspace } from './workspace.js';

const words = defineWords({
  title: { zh: '起草：{title}', en: 'Drafting: {title}' },
  back: { zh: '全部规则', en: 'All rules' },
});

function Edit() {
  const say = useWords(words);
  const language = useLanguage();
  const { id } = route.useParams();
  const { base, view = 'text', panel = 'problems' } = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ['draft', id, base],
    queryFn: () => beginDraft(id, base),
    // What is being written does not begin anew under the writer's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const begun = query.data?.beginning.text;
  const title = useMemo(() => readVocabulary(begun ?? '').title, [begun]);
  return (
    <Page title={say('title', { title: textIn(title, language).text || id })}>
      <p>
        <Link to="/rules">{say('back')}</Link>
      </p>
      <Loaded query={query} lines={20}>
        {({ beginning, kept }) => (
          <Workspace
            key={`${beginning.id} ${beginning.base}`}
            beginning={beginning}
            kept={kept}
            view={view}
            panel={panel}
            onGone={() => navigate({ to: '/rules' })}
            onShow={(shown) =>
              navigate({
                to: '/rules/$id/edit',
                params: { id },
                search: { ...(base ? { base } : {}), view, panel, ...shown },
                replace: true,
                resetScroll: false,
              })
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/rules/$id/edit')({ component: Edit });
