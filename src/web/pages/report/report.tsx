import { createLazyRoute, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { Draft } from '../../drafts/draft.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { instantText } from '../../words/days.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { HandedOver } from './handed-over.js';
import { ReportForm } from './report-form.js';
import './report.css';
import { type EditedDraft, useDraft } from './use-draft.js';
import { useRulebooks } from './use-rulebook.js';
import { reportWords } from './words.js';

function KeptAt({ edited }: { readonly edited: EditedDraft }) {
  const say = useWords(reportWords);
  const language = useLanguage();
  const { keptAt, isPending, isLost, draft } = edited;
  if (isLost) return <Alert type="error" showIcon title={say('lost')} />;
  return (
    <p className="quiet report-kept">
      {isPending
        ? say('keeping')
        : keptAt === null
          ? say('not_kept_yet')
          : say('kept', { time: instantText(keptAt, language) })}
      {draft.refused === null ? null : <strong> {draft.refused}</strong>}
    </p>
  );
}

const isWritten = ({ state }: Draft): boolean => state === 'unsent';

function Report() {
  const say = useWords(reportWords);
  const { draft: id } = route.useParams();
  const { step = 'what' } = route.useSearch();
  const rulebooks = useRulebooks();
  const edited = useDraft(id);
  return (
    <Page title={say('title')} actions={<Link to="/report/drafts">{say('drafts')}</Link>}>
      {edited ? (
        <div className="report">
          {isWritten(edited.draft) ? (
            <>
              <KeptAt edited={edited} />
              <Loaded query={rulebooks}>
                {(found) => <ReportForm key={id} edited={edited} step={step} rulebooks={found} />}
              </Loaded>
            </>
          ) : (
            <HandedOver draft={edited.draft} />
          )}
        </div>
      ) : null}
    </Page>
  );
}

export const route = createLazyRoute('/frame/report/$draft')({ component: Report });
