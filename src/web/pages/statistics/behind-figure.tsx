import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { listStatisticsCases } from '#client';
import { Behind } from '../../ui/behind.js';
import { CaseLink } from '../../ui/case-link.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '数字所计的案件', en: 'Cases that the figure counts' },
  among: { zh: '数字所计范围的案件', en: 'Cases among which the figure counts' },
  count: { zh: '{n} 项，按条目排列', en: '{n} in the order of their entries' },
  subject: { zh: '对象 {id}', en: 'subject {id}' },
  more: { zh: '继续列出', en: 'List more' },
});

const page = getRouteApi('/frame/statistics');

function Listed({ figure }: { readonly figure: string }) {
  const say = useWords(words);
  const language = useLanguage();
  const { from, until, rulebook, part = 'numerator' } = page.useSearch();
  const query = useInfiniteQuery({
    queryKey: ['listStatisticsCases', figure, part, from, until, rulebook],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      listStatisticsCases(figure, {
        part,
        ...(from === undefined ? {} : { $from: from }),
        ...(until === undefined ? {} : { until }),
        ...(rulebook === undefined ? {} : { rulebook }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      }),
    getNextPageParam: ({ cursor }) => cursor,
  });
  const [first] = query.data?.pages ?? [];
  if (query.error) return <Problems error={query.error} />;
  if (!first) return <Skeleton active title={false} />;
  return (
    <>
      <p>{say('count', { n: first[part] })}</p>
      <ul className="lines">
        {query.data?.pages
          .flatMap(({ cases }) => cases)
          .map((one) => (
            <li key={`${one.entry} ${one.subject}`}>
              <CaseLink id={one.case} /> <span className="quiet">{say('subject', { id: one.subject })}</span>
            </li>
          ))}
      </ul>
      {query.hasNextPage ? (
        <Button onClick={() => query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {say('more')}
        </Button>
      ) : null}
      {first.notes.map((note) => (
        <p key={note.id} className="quiet">
          {note[language]}
        </p>
      ))}
    </>
  );
}

/** The cases behind the figure that the address names. */
export function BehindFigure() {
  const say = useWords(words);
  const { figure, part, ...rest } = page.useSearch();
  const navigate = page.useNavigate();
  return (
    <Behind
      isOpen={figure !== undefined}
      title={say(part === 'denominator' ? 'among' : 'title')}
      onClose={() => navigate({ search: rest, resetScroll: false })}
    >
      {figure === undefined ? null : <Listed figure={figure} />}
    </Behind>
  );
}
