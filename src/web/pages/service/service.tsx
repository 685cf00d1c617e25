import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { readCheckpoint, readOffice } from '#client';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { Bilingual } from '../../words/bilingual.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Commands } from './commands.js';
import { Endpoints } from './endpoints.js';
import { readState } from './read-state.js';
import './service.css';

const words = defineWords({
  title: { zh: '系统状况', en: 'Service' },
  state: { zh: '运行状况', en: 'State' },
  ready: { zh: '可以受理案件', en: 'Cases can be taken in' },
  not_ready: { zh: '暂不能受理案件：{codes}', en: 'Cases cannot be taken in: {codes}' },
  warnings: { zh: '请处理', en: 'To be seen to' },
  none: { zh: '无', en: 'Nothing' },
  entries: { zh: '台账条目', en: 'Entries of the trail' },
  count: { zh: '{n} 条', en: '{n}' },
  version: { zh: '版本', en: 'Version' },
  office: { zh: '本机关', en: 'Office' },
  zone: { zh: '{zone} 时区', en: 'time zone {zone}' },
  checkpoint: { zh: '最新检查点', en: 'Newest checkpoint' },
  checkpoint_about: {
    zh: '对全部条目的签名摘要。请定期抄录到系统以外保存：日后凭它可以查出台账是否被改动或截短。',
    en: 'A signed digest of all entries. Keep a copy elsewhere from time to time: it shows later whether the trail was changed or cut short.',
  },
});

const everyMs = 15_000;

function State() {
  const say = useWords(words);
  const query = useQuery({ queryKey: ['readiness'], queryFn: readState, refetchInterval: everyMs });
  const office = useQuery({ queryKey: ['readOffice'], queryFn: () => readOffice() });
  return (
    <Loaded query={query} lines={5}>
      {({ status, problems, warnings, entries, version }) => (
        <dl className="service-facts">
          <dt>{say('state')}</dt>
          <dd aria-live="polite">
            {status === 'ready' ? (
              <>
                <CheckCircleOutlined aria-hidden /> {say('ready')}
              </>
            ) : (
              <strong>
                <ExclamationCircleOutlined aria-hidden /> {say('not_ready', { codes: problems.join(', ') })}
              </strong>
            )}
          </dd>
          <dt>{say('warnings')}</dt>
          <dd>{warnings.length === 0 ? say('none') : warnings.join(', ')}</dd>
          <dt>{say('entries')}</dt>
          <dd>{say('count', { n: entries })}</dd>
          <dt>{say('version')}</dt>
          <dd>{version}</dd>
          <dt>{say('office')}</dt>
          <dd>
            {office.data ? (
              <>
                <Bilingual of={office.data.name} />{' '}
                <span className="quiet">{say('zone', { zone: office.data.time_zone })}</span>
              </>
            ) : null}
          </dd>
        </dl>
      )}
    </Loaded>
  );
}

function Checkpoint() {
  const say = useWords(words);
  const query = useQuery({ queryKey: ['readCheckpoint'], queryFn: () => readCheckpoint() });
  return (
    <section aria-labelledby="checkpoint-title">
      <h2 id="checkpoint-title">{say('checkpoint')}</h2>
      <p className="quiet">{say('checkpoint_about')}</p>
      <Loaded query={query} lines={4}>
        {(text) => <pre className="service-checkpoint">{text.trim()}</pre>}
      </Loaded>
    </section>
  );
}

function Service() {
  const say = useWords(words);
  return (
    <Page title={say('title')} isNarrow>
      <Together>
        <State />
        <Checkpoint />
        <Endpoints />
        <Commands />
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/service')({ component: Service });
