import { useQuery } from '@tanstack/react-query';
import { readNotices } from '#client';
import { Loaded } from '../../ui/loaded.js';
import { instantText } from '../../words/days.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

type Endpoint = Awaited<ReturnType<typeof readNotices>>['endpoints'][number];

const words = defineWords({
  title: { zh: '对外通知', en: 'Notices to other programs' },
  none: {
    zh: '没有设置接收方。接收方写在设置文件的 webhooks 中。',
    en: 'No endpoint is set up. They stand under webhooks in the settings.',
  },
  endpoint: { zh: '接收方', en: 'Endpoint' },
  state: { zh: '状况', en: 'State' },
  waiting: { zh: '待发', en: 'Waiting' },
  delivered: { zh: '90 天内已送达', en: 'Delivered in 90 days' },
  given_up: { zh: '已放弃', en: 'Given up' },
  last: { zh: '最近一次', en: 'Latest attempt' },
  never: { zh: '尚未发送', en: 'none yet' },
  last_what: { zh: '{status}，{at}', en: '{status}, {at}' },
  since: { zh: '自 {at} 起', en: 'since {at}' },
});

const stateWords = defineWords({
  new: { zh: '尚未开始', en: 'Not begun' },
  sending: { zh: '正常', en: 'Sending' },
  failing: { zh: '发送失败，继续重试', en: 'Failing, tried again' },
  gone: { zh: '对方已停用（410），不再发送', en: 'Gone (410), nothing is sent any more' },
});

function Row({ endpoint: each }: { readonly endpoint: Endpoint }) {
  const say = useWords(words);
  const stateName = useWords(stateWords);
  const language = useLanguage();
  const at = (instant: number) => instantText(instant, language);
  return (
    <tr>
      <th scope="row">
        {each.endpoint}
        <div className="quiet">{each.origin}</div>
      </th>
      <td>
        {stateName(each.state)}
        {each.failing_since === null ? null : (
          <div className="quiet">{say('since', { at: at(each.failing_since) })}</div>
        )}
      </td>
      <td>{each.waiting}</td>
      <td>{each.delivered}</td>
      <td>{each.given_up}</td>
      <td>
        {each.last_at === null
          ? say('never')
          : say('last_what', { status: each.last_status ?? '', at: at(each.last_at) })}
      </td>
    </tr>
  );
}

/** Where notices are sent to, and how that stands. */
export function Endpoints() {
  const say = useWords(words);
  const query = useQuery({
    queryKey: ['readNotices'],
    queryFn: async () => (await readNotices()).endpoints,
    refetchInterval: 30_000,
  });
  return (
    <section aria-labelledby="endpoints-title">
      <h2 id="endpoints-title">{say('title')}</h2>
      <Loaded query={query} lines={2}>
        {(endpoints) =>
          endpoints.length === 0 ? (
            <p>{say('none')}</p>
          ) : (
            <ScrollX>
              <table className="plain" aria-labelledby="endpoints-title">
                <thead>
                  <tr>
                    <th scope="col">{say('endpoint')}</th>
                    <th scope="col">{say('state')}</th>
                    <th scope="col">{say('waiting')}</th>
                    <th scope="col">{say('delivered')}</th>
                    <th scope="col">{say('given_up')}</th>
                    <th scope="col">{say('last')}</th>
                  </tr>
                </thead>
                <tbody>
                  {endpoints.map((each) => (
                    <Row key={each.endpoint} endpoint={each} />
                  ))}
                </tbody>
              </table>
            </ScrollX>
          )
        }
      </Loaded>
    </section>
  );
}
