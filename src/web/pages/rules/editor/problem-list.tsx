import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { problemOf } from '../../../api/problem-of.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { Finding } from './check-text.js';
import type { TextCheck } from './use-check.js';
import type { GoTo } from './yaml-editor.js';

const words = defineWords({
  checking: { zh: '正在检查…', en: 'Checking…' },
  sound: { zh: '没有错误，可以试算和提交。', en: 'No errors: it can be tried and proposed.' },
  errors: { zh: '{n} 处错误', en: '{n} {n|error|errors}' },
  warnings: { zh: '{n} 处提醒', en: '{n} {n|warning|warnings}' },
  at: { zh: '第 {line} 行', en: 'line {line}' },
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  not_checked: {
    zh: '未能检查，保留上次的结果',
    en: 'It could not be checked; this is what was found before',
  },
  more: { zh: '另有 {n} 处未列出。', en: '{n} more are not listed.' },
});

const most = 200;

function One({ finding, onGo }: { readonly finding: Finding; readonly onGo: (to: GoTo) => void }) {
  const say = useWords(words);
  const { severity, detail, hint, line = 1, column = 1 } = finding;
  return (
    <li className={`rules-finding rules-finding-${severity}`}>
      <button type="button" onClick={() => onGo({ line, column })}>
        <span className="rules-finding-kind">
          {severity === 'error' ? <CloseCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
          {say(severity)}
        </span>{' '}
        <span className="quiet">{say('at', { line })}</span> {detail}
      </button>
      {hint ? <div className="hint">{hint}</div> : null}
    </li>
  );
}

/** Says so without taking the focus from who types. */
function NotChecked({ error }: { readonly error: unknown }) {
  const say = useWords(words);
  const { problem } = problemOf(error);
  return (
    <Alert
      type="warning"
      showIcon
      title={say('not_checked')}
      description={problem?.problems.map(({ detail }) => detail).join(' ')}
    />
  );
}

export interface ProblemListProps {
  readonly check: TextCheck;
  readonly isCurrent: boolean;
  readonly onGo: (to: GoTo) => void;
}

/** All that the service finds wrong with the file, each leading to its place. */
export function ProblemList({ check: { checked, error }, isCurrent, onGo }: ProblemListProps) {
  const say = useWords(words);
  const findings = checked?.findings ?? [];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return (
    <>
      <p aria-live="polite" className="rules-sum">
        {error && !isCurrent ? null : !checked || !isCurrent ? (
          say('checking')
        ) : checked.sound ? (
          <span className="rules-good">
            <CheckCircleOutlined aria-hidden /> {say('sound')}
          </span>
        ) : (
          say('errors', { n: errors })
        )}{' '}
        {warnings > 0 ? say('warnings', { n: warnings }) : null}
      </p>
      {error ? <NotChecked error={error} /> : null}
      <ul className="rules-findings">
        {findings.slice(0, most).map((finding) => (
          <One
            key={`${finding.code} ${finding.line} ${finding.column} ${finding.detail}`}
            finding={finding}
            onGo={onGo}
          />
        ))}
      </ul>
      {findings.length > most ? <p>{say('more', { n: findings.length - most })}</p> : null}
    </>
  );
}
