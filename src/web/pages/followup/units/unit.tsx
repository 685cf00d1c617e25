import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Skeleton } from 'antd';
import { listOrders, readSubject } from '#client';
import { useMay } from '../../../session/session.js';
import { LinkButton } from '../../../ui/link.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Problems } from '../../../ui/problems.js';
import { Together } from '../../../ui/together.js';
import { defineWords } from '../../../words/define-words.js';
import { useUnitName } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';
import '../followup.css';
import { openedText } from '../../../case/personal.js';
import { WordOf } from '../../../words/word-of.js';
import { OrderTable } from '../orders/order-table.js';
import { LadderPosition } from './ladder-position.js';
import { nameOf } from './name-of.js';
import { Timeline } from './timeline.js';
import { kindWords } from './unit-words.js';

const words = defineWords({
  loading: { zh: '单位', en: 'Unit' },
  ref: { zh: '编号', en: 'Ref' },
  kind: { zh: '类别', en: 'Kind' },
  belongs: { zh: '所属单位', en: 'Belongs to' },
  stages: { zh: '职责环节', en: 'Stages of duty' },
  note: { zh: '风险提示', en: 'Note' },
  merged: {
    zh: '已并入以下编号，不再用于新案件',
    en: 'Merged: these go on in its place, and no case is opened on it',
  },
  split: {
    zh: '已拆分为以下编号，不再用于新案件',
    en: 'Split: these go on in its place, and no case is opened on it',
  },
  carried: { zh: '以下编号的历史一并计入：', en: 'The history of these counts for it too:' },
  rename: { zh: '改名', en: 'Rename' },
  merge: { zh: '并入其他单位', en: 'Merge into another' },
  split_act: { zh: '拆分', en: 'Split' },
  orders: { zh: '未了责令', en: 'Orders under way' },
  no_orders: { zh: '没有未了责令', en: 'No order is under way' },
  timeline: { zh: '时间线', en: 'Timeline' },
  more: { zh: '显示更早的案件', en: 'Show earlier cases' },
});

function Unit() {
  const { ref } = useParams({ from: '/frame/units/$ref' });
  const say = useWords(words);
  const unitName = useUnitName();
  const may = useMay();
  const query = useInfiniteQuery({
    queryKey: ['readSubject', ref],
    queryFn: ({ pageParam }) => readSubject(ref, { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });
  const orders = useQuery({
    queryKey: ['listOrders', { unit: ref }],
    queryFn: () => listOrders({ unit: ref, limit: 100 }),
  });
  const unit = query.data?.pages[0];
  const cases = query.data?.pages.flatMap((each) => each.cases) ?? [];
  const acts = [
    { step: 'rename', operation: 'renameSubject', label: say('rename') },
    { step: 'merge', operation: 'mergeSubjects', label: say('merge') },
    { step: 'split', operation: 'splitSubject', label: say('split_act') },
  ].filter(({ operation }) => unit?.state === 'in_use' && may(operation));
  const note = openedText(unit?.risk_note);
  return (
    <Page
      title={unit ? nameOf(unit) : say('loading')}
      actions={acts.map(({ step, label }) => (
        <LinkButton key={step} to="/units/$ref/act/$step" params={{ ref, step }}>
          {label}
        </LinkButton>
      ))}
    >
      <Together>
        <Problems error={query.error} />
        {query.isPending || orders.isLoading ? (
          <Skeleton active title={false} paragraph={{ rows: 12 }} />
        ) : null}
        {unit ? (
          <>
            {unit.state === 'in_use' ? null : (
              <Alert
                type="info"
                showIcon
                title={say(unit.state)}
                description={unit.into.map((each) => (
                  <Link key={each} className="follow-act" to="/units/$ref" params={{ ref: each }}>
                    {each}
                  </Link>
                ))}
              />
            )}
            <dl className="follow-terms">
              <dt>{say('ref')}</dt>
              <dd>{unit.ref}</dd>
              {unit.kind ? (
                <>
                  <dt>{say('kind')}</dt>
                  <dd>
                    <WordOf words={kindWords} of={unit.kind} />
                  </dd>
                </>
              ) : null}
              {unit.unit ? (
                <>
                  <dt>{say('belongs')}</dt>
                  <dd>
                    <Link to="/units/$ref" params={{ ref: unit.unit }}>
                      {unitName(unit.unit)}
                    </Link>
                  </dd>
                </>
              ) : null}
              {unit.stages ? (
                <>
                  <dt>{say('stages')}</dt>
                  <dd>{unit.stages.join(' · ')}</dd>
                </>
              ) : null}
              {note ? (
                <>
                  <dt>{say('note')}</dt>
                  <dd>{note}</dd>
                </>
              ) : null}
            </dl>
            {unit.carried.length > 0 ? (
              <p>
                {say('carried')}{' '}
                {unit.carried.map((each) => (
                  <Link key={each.ref} className="follow-act" to="/units/$ref" params={{ ref: each.ref }}>
                    {nameOf(each)}
                  </Link>
                ))}
              </p>
            ) : null}
            <LadderPosition cases={cases} />
            <h2>{say('orders')}</h2>
            <Loaded query={orders} lines={2}>
              {(found) =>
                found.orders.length === 0 ? (
                  <p className="quiet">{say('no_orders')}</p>
                ) : (
                  <OrderTable pages={[found.orders]} />
                )
              }
            </Loaded>
            <h2>{say('timeline')}</h2>
            <Timeline unit={unit} cases={cases} />
            {query.hasNextPage ? (
              <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
                {say('more')}
              </Button>
            ) : null}
          </>
        ) : null}
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/units/$ref')({ component: Unit });
