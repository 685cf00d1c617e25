import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readiness, readNotices } from '#client';
import { problemOf } from '../../api/problem-of.js';
import { useMay } from '../../session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Panel } from './panel.js';

const words = defineWords({
  title: { zh: '系统状况', en: 'Service' },
  all: { zh: '查看系统状况', en: 'See the service' },
  ready: { zh: '运行正常，台账 {n} 条', en: 'Ready; {n} {n|entry|entries} in the trail' },
  not_ready: { zh: '不能受理：{codes}', en: 'Takes nothing in: {codes}' },
  warnings: { zh: '需处理：{codes}', en: 'To be seen to: {codes}' },
  notices: {
    zh: '通知：{n} 个接收方，{waiting} 条待发',
    en: 'Notices: {n} {n|receiver|receivers}, {waiting} waiting',
  },
  accounts: { zh: '管理账户', en: 'Accounts' },
});

/** 503 is an answer too: it says what is wrong. */
async function readState() {
  try {
    return await readiness();
  } catch (error) {
    const data: unknown = typeof error === 'object' && error !== null && 'data' in error ? error.data : null;
    if (problemOf(error).status === 503 && typeof data === 'object' && data !== null && 'entries' in data)
      return data as Awaited<ReturnType<typeof readiness>>;
    throw error;
  }
}

/** How the service is, for who looks after it. */
export function ServicePanel() {
  const say = useWords(words);
  const may = useMay();
  const state = useQuery({ queryKey: ['readiness'], queryFn: readState });
  const notices = useQuery({
    queryKey: ['readNotices'],
    queryFn: () => readNotices(),
    enabled: may('readNotices'),
  });
  const endpoints = notices.data?.endpoints ?? [];
  const waiting = endpoints.reduce((sum, one) => sum + one.waiting, 0);
  const accounts: string = '/accounts';
  return (
    <Panel id="service" title={say('title')} all={{ to: '/service', text: say('all') }}>
      <Loaded query={state} lines={2}>
        {({ status, entries, problems, warnings }) => (
          <ul className="lines">
            <li>
              {status === 'ready' ? <CheckCircleOutlined /> : <WarningOutlined />}{' '}
              {status === 'ready'
                ? say('ready', { n: entries })
                : say('not_ready', { codes: problems.join(', ') })}
            </li>
            {warnings.length > 0 ? (
              <li>
                <WarningOutlined /> {say('warnings', { codes: warnings.join(', ') })}
              </li>
            ) : null}
            {notices.data ? <li>{say('notices', { n: endpoints.length, waiting })}</li> : null}
            <li>
              <Link to={accounts}>{say('accounts')}</Link>
            </li>
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
