import { Button } from 'antd';
import { useState } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { CasePlace, Wanted } from '../editor/edit-cases.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { namesIn } from './named.js';
import type { TestResult } from './results.js';

const words = defineWords({
  failed: { zh: '未通过', en: 'Failed' },
  where: { zh: '{file} 第 {line} 行', en: '{file}, line {line}' },
  go: { zh: '到 {file} 第 {line} 行查看“{name}”', en: 'Go to “{name}” in {file}, line {line}' },
  differs: {
    zh: '{subject}：{what}应为 {wanted}，实为 {found}',
    en: '{subject}: {what} should be {wanted}, is {found}',
  },
  proposed: {
    zh: '仅为程序提出的用例：核对后删去 proposed。',
    en: 'Only proposed by a program: read it, and take “proposed” away.',
  },
  engines: {
    zh: '两种评估的结论不一致，请告知维护系统的人员。',
    en: 'The two evaluations differ; tell who looks after the service.',
  },
  accept: { zh: '期望改为现结论', en: 'Let it want this' },
  accept_of: { zh: '“{name}” 的期望改为现结论', en: 'Let “{name}” want what comes now' },
  accepted: { zh: '已改', en: 'Changed' },
  none: { zh: '无', en: 'none' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  response: { zh: '处置', en: 'response' },
  outcome: { zh: '结果', en: 'outcome' },
  met: { zh: '满足的规则', en: 'rules met' },
  tracks: { zh: '并行措施', en: 'tracks' },
  ask: { zh: '待问的事实', en: 'facts asked for' },
  range: { zh: '可能的范围', en: 'range' },
  deadline: { zh: '期限', en: 'deadline' },
  provisional: { zh: '未定', en: 'provisional' },
  exemption: { zh: '免予处置', en: 'exemption' },
  requires: { zh: '程序要求', en: 'what it requires' },
  version: { zh: '适用版本', en: 'version' },
  recommended: { zh: '有建议', en: 'recommended' },
  no_rule: { zh: '无规则适用', en: 'no rule applies' },
  settled: { zh: '了结', en: 'settled' },
});

type Case = TestResult['cases'][number];
type Said = Case['subjects'][number]['differences'][number]['found'];

interface Failed extends Pick<Case, 'name' | 'subjects' | 'proposed'> {
  readonly at: CasePlace;
}

const isKnown = (key: string): key is keyof typeof words => Object.hasOwn(words, key);

export interface FailedCaseProps {
  readonly failed: Failed;
  readonly vocabulary: Vocabulary;
  readonly onGo: () => void;
  readonly onAccept: (wanted: readonly Wanted[]) => void;
}

/** A case that fails: where it stands, what it wanted, what came, and the way to let it want that. */
export function FailedCase({ failed, vocabulary, onGo, onAccept }: FailedCaseProps) {
  const say = useWords(words);
  const names = namesIn(vocabulary, useLanguage());
  const [isAccepted, setIsAccepted] = useState(false);
  const { name, at, subjects, proposed } = failed;
  const place = { file: at.file, line: String(at.line) };
  const said = (what: string, value: Said): string => {
    if (value === null) return say('none');
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map((each) => said(what, each)).join(' ') || say('none');
    const text = String(value);
    if (what === 'response' || what === 'range') return names.rung(text);
    if (what === 'tracks') return names.track(text);
    if (what === 'ask') return names.fact(text);
    return what === 'outcome' && isKnown(text) ? say(text) : text;
  };
  const wanted = subjects.flatMap(({ subject = '', differences }) =>
    differences.map(({ what, found }) => ({ subject, what, found })),
  );
  return (
    <li>
      <strong>
        <span className="rules-bad">{say('failed')}</span> {name}
      </strong>{' '}
      <button type="button" className="rules-link" aria-label={say('go', { ...place, name })} onClick={onGo}>
        {say('where', place)}
      </button>
      {proposed ? <div>{say('proposed')}</div> : null}
      {subjects.flatMap(({ kind, subject = '', differences, problems }) => [
        ...differences.map(({ what, wanted: want, found }) => (
          <div key={`${subject} ${what}`}>
            {say('differs', {
              subject,
              what: isKnown(what) ? say(what) : what,
              wanted: said(what, want),
              found: said(what, found),
            })}
          </div>
        )),
        ...problems.map(({ message }) => <div key={`${subject} ${message}`}>{message}</div>),
        ...(kind === 'engines_differ' ? [<div key={`${subject} engines`}>{say('engines')}</div>] : []),
      ])}
      {wanted.length > 0 ? (
        <Button
          size="small"
          aria-label={isAccepted ? undefined : say('accept_of', { name })}
          aria-disabled={isAccepted}
          onClick={() => {
            if (isAccepted) return;
            setIsAccepted(true);
            onAccept(wanted);
          }}
        >
          {say(isAccepted ? 'accepted' : 'accept')}
        </Button>
      ) : null}
    </li>
  );
}
