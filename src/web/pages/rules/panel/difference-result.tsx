import { CheckCircleOutlined } from '@ant-design/icons';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { caseYaml } from './case-yaml.js';
import { type Chosen, rungKey } from './change-matrix.js';
import { changeText, changeWords } from './change-words.js';
import { type CaseKeeping, CopyCase } from './copy-case.js';
import { MoveSign } from './move-sign.js';
import { namesIn } from './named.js';
import { regionWords } from './region-words.js';
import type { DiffResult } from './results.js';
import { WitnessView } from './witness-view.js';

const words = defineWords({
  equal: { zh: '两个版本对所有情形的结论相同（已证明）。', en: 'Both answer every case alike (proved).' },
  rules: { zh: '有变更的规则', en: 'Rules that changed' },
  cells: { zh: '{cells} 种情形', en: '{cells} different cases' },
  region: { zh: '当', en: 'Where' },
  by: { zh: '因 {rules}', en: 'by {rules}' },
  example: { zh: '例如', en: 'For example' },
  more: { zh: '另有 {n} 个区域', en: '{n} more {n|region|regions}' },
  recorded: { zh: '看哪些已记录的案件如此改变', en: 'See which recorded cases change so' },
  recorded_of: {
    zh: '看哪些已记录的案件如此改变：{change}',
    en: 'See which recorded cases change so: {change}',
  },
  made: { zh: '{change}：{rules}', en: '{change}: {rules}' },
});

const shownRegions = 5;
const number = (count: string): string => BigInt(count).toLocaleString('en-US');

export interface DifferenceResultProps {
  readonly result: DiffResult;
  readonly old: Vocabulary;
  readonly vocabulary: Vocabulary;
  readonly keeping?: CaseKeeping | undefined;
  /** Leads to the recorded cases whose answer changes so. */
  readonly onRecorded?: ((chosen: Chosen) => void) | undefined;
}

/** In which cases two versions answer otherwise: the ways, and for each the regions of cases in words. */
export function DifferenceResult({ result, old, vocabulary, keeping, onRecorded }: DifferenceResultProps) {
  const say = useWords(words);
  const name = useWords(changeWords);
  const language = useLanguage();
  const names = { old: namesIn(old, language), new: namesIn(vocabulary, language) };
  return (
    <>
      {result.equal ? (
        <p className="rules-good">
          <CheckCircleOutlined aria-hidden /> {say('equal')}
        </p>
      ) : null}
      {result.rules.length > 0 ? (
        <>
          <h3>{say('rules')}</h3>
          <ul>
            {result.rules.map(({ rule, change }) => (
              <li key={`${rule} ${change}`}>
                <code>{rule}</code> {name(change)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {result.answers.map(({ change, direction, cells, regions }) => {
        const said = changeText(change, names, language);
        return (
          <section
            key={`${JSON.stringify(change)} ${direction}`}
            className="rules-difference"
            aria-label={said}
          >
            <h3>
              {said} <MoveSign direction={direction} />{' '}
              <small>{say('cells', { cells: number(cells) })}</small>
            </h3>
            {onRecorded && change.kind === 'response' ? (
              <button
                type="button"
                className="rules-link"
                aria-label={say('recorded_of', { change: said })}
                onClick={() => onRecorded({ old: rungKey(change.old), now: rungKey(change.new) })}
              >
                {say('recorded')}
              </button>
            ) : null}
            {regions.slice(0, shownRegions).map((region) => (
              <div key={JSON.stringify(region.new)} className="rules-region">
                <div className="quiet">
                  {say('region')} · {say('cells', { cells: number(region.cells) })}
                  {region.causes.length > 0 ? ` · ${say('by', { rules: region.causes.join(' ') })}` : ''}
                </div>
                <ul>
                  {regionWords(region.facts, vocabulary, language).map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
                <details>
                  <summary>{say('example')}</summary>
                  <WitnessView witness={region.new} vocabulary={vocabulary} />
                  <CopyCase
                    yaml={caseYaml(
                      say('made', { change: said, rules: region.causes.join(' ') }),
                      region.new,
                      vocabulary,
                    )}
                    keeping={keeping}
                  />
                </details>
              </div>
            ))}
            {regions.length > shownRegions ? (
              <p>{say('more', { n: regions.length - shownRegions })}</p>
            ) : null}
          </section>
        );
      })}
    </>
  );
}
