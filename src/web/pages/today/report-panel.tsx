import { LinkButton } from '../../ui/link.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Panel } from './panel.js';

const words = defineWords({
  title: { zh: '报告问题', en: 'Report a lapse' },
  text: {
    zh: '未提交的草稿保存在本机，可在报告页继续填写。',
    en: 'Drafts that were not sent are on this device; the page of reports has them.',
  },
  go: { zh: '报告问题或继续草稿', en: 'Report, or go on with a draft' },
});

/** Where a report begins, and where those go on that were begun. */
export function ReportPanel() {
  const say = useWords(words);
  const to: string = '/report';
  return (
    <Panel id="report" title={say('title')}>
      <p className="quiet">{say('text')}</p>
      <LinkButton to={to} color="primary" variant="solid">
        {say('go')}
      </LinkButton>
    </Panel>
  );
}
