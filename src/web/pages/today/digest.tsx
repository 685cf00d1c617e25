import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { readDigest } from '#client';
import { saveText } from '../../api/save-file.js';
import { DayChoice } from '../../ui/day-choice.js';
import { Loaded } from '../../ui/loaded.js';
import { Problems } from '../../ui/problems.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { BehindCount } from './behind-count.js';
import { DigestAxes } from './digest-axes.js';
import { DigestOwners } from './digest-owners.js';
import { DigestParts } from './digest-parts.js';
import type { DigestAnswer } from './digest-sections.js';
import { DigestSummary } from './digest-summary.js';
import { DigestWeakLinks } from './digest-weak-links.js';
import { dayAfter } from './day-after.js';
import { digestQuery } from './queries.js';

const words = defineWords({
  title: { zh: '{day}梳理', en: 'Digest of {day}' },
  waiting: { zh: '每日一梳理', en: 'Daily digest' },
  day: { zh: '日期', en: 'Day' },
  before: { zh: '前一日', en: 'Day before' },
  after: { zh: '后一日', en: 'Day after' },
  print: { zh: '打印', en: 'Print' },
  download: { zh: '下载 Markdown', en: 'Download Markdown' },
  as_of: {
    zh: '数据截至台账前 {size} 条，其中本日 {n} 条。本日过后，梳理不再改变。',
    en: 'As of the first {size} entries of the trail, {n} of them of this day. Once the day is over it stays as it is.',
  },
  frozen: {
    zh: '数据截至台账前 {size} 条，其中本日 {n} 条。本日已过，梳理已固定。',
    en: 'As of the first {size} entries of the trail, {n} of them of this day. The day is over: this stays as it is.',
  },
  hash: { zh: '本日梳理的 SHA-256：', en: 'SHA-256 of this digest: ' },
  nothing_new: { zh: '本日无新增问题', en: 'No new problems on this day' },
  nothing_new_text: {
    zh: '无新增也是当日梳理的内容，照常留存，可打印、可下载。',
    en: 'That there are none is a digest too: it is kept, printed and downloaded as any other.',
  },
});

const page = getRouteApi('/frame/');

function DigestTools({ on }: { readonly on: string | undefined }) {
  const say = useWords(words);
  const navigate = page.useNavigate();
  const today = useOfficeWords().data?.today;
  const shown = on ?? today;
  const go = (day: string | undefined) => navigate({ search: { on: day === today ? undefined : day } });
  const markdown = useMutation({
    mutationFn: async (day: string) => {
      const text: unknown = await readDigest({ on: day, format: 'markdown' });
      saveText(`digest-${day}.md`, String(text), 'text/markdown');
    },
  });
  return (
    <div className="tools">
      <Button
        icon={<LeftOutlined />}
        disabled={shown === undefined}
        onClick={() => shown && go(dayAfter(shown, -1))}
      >
        {say('before')}
      </Button>
      <DayChoice label={say('day')} value={shown} max={today} onChoose={go} />
      <Button
        icon={<RightOutlined />}
        iconPlacement="end"
        disabled={shown === undefined || (today !== undefined && shown >= today)}
        onClick={() => shown && go(dayAfter(shown, 1))}
      >
        {say('after')}
      </Button>
      <span className="tools-apart" />
      {shown === undefined ? null : (
        <Button href={`/p/digest/${shown}`} target="_blank">
          {say('print')}
        </Button>
      )}
      <Button loading={markdown.isPending} onClick={() => shown && markdown.mutate(shown)}>
        {say('download')}
      </Button>
      <Problems error={markdown.error} />
    </div>
  );
}

function Shown({ answer }: { readonly answer: DigestAnswer }) {
  const { digest, hash } = answer;
  const say = useWords(words);
  const named = useNamed(answer);
  const today = useOfficeWords().data?.today;
  const { from, size } = digest.as_of;
  const isOver = today !== undefined && digest.on < today;
  return (
    <>
      <p className="quiet">{say(isOver ? 'frozen' : 'as_of', { size, n: size - from })}</p>
      {digest.new.count === 0 ? (
        <Alert type="success" showIcon title={say('nothing_new')} description={say('nothing_new_text')} />
      ) : null}
      <DigestSummary digest={digest} />
      <DigestWeakLinks digest={digest} named={named} />
      <DigestParts digest={digest} named={named} />
      <DigestOwners digest={digest} />
      <DigestAxes digest={digest} named={named} />
      <p className="hash">
        {say('hash')}
        <code>{hash}</code>
      </p>
      <BehindCount digest={digest} named={named} />
    </>
  );
}

/** The digest of a day (每日一梳理). */
export function Digest() {
  const say = useWords(words);
  const language = useLanguage();
  const { on } = page.useSearch();
  const query = useQuery(digestQuery(on));
  const day = query.data?.digest.on ?? on;
  return (
    <section aria-labelledby="digest-title" className="digest">
      <h2 id="digest-title">
        {day === undefined ? say('waiting') : say('title', { day: dayText(day, language) })}
      </h2>
      <DigestTools on={on} />
      <Loaded query={query} lines={16}>
        {(answer) => <Shown answer={answer} />}
      </Loaded>
    </section>
  );
}
