import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { ProofStep } from './check-inclusion.js';
import { trailWords } from './words.js';

const words = defineWords({
  drawing: {
    zh: '从叶值到根值的证明图，共 {n} 步，各步见列表',
    en: 'The proof from the leaf up to the root in {n} {n|step|steps}; the list says each',
  },
  left: { zh: '左侧接上', en: 'joined at the left with' },
  right: { zh: '右侧接上', en: 'joined at the right with' },
  gives: { zh: '得', en: 'gives' },
  alone: { zh: '此时台账仅此一条：叶值即根值。', en: 'The trail has this one entry: the leaf is the root.' },
});

const [row, width, height] = [58, 160, 30];
const short = (hash: string): string => `${hash.slice(0, 12)}…`;

interface NodeProps {
  readonly side: 'left' | 'right' | 'middle';
  readonly y: number;
  readonly text: string;
  readonly isOwn: boolean;
}

const xOf = { left: 10, middle: 100, right: 190 } as const;

function Node({ side, y, text, isOwn }: NodeProps) {
  return (
    <>
      <rect x={xOf[side]} y={y} width={width} height={height} rx="4" className={isOwn ? 'own' : ''} />
      <text x={xOf[side] + width / 2} y={y + 20} textAnchor="middle">
        {text}
      </text>
    </>
  );
}

export interface ProofTreeProps {
  readonly leaf: string;
  readonly steps: readonly ProofStep[];
}

/** The way from an entry up to the root: what was computed from it is filled, what the proof gives is not. */
export function ProofTree({ leaf, steps }: ProofTreeProps) {
  const say = useWords(words);
  const common = useWords(trailWords);
  if (steps.length === 0) return <p>{say('alone')}</p>;
  const whole = row * steps.length + height + 10;
  const yOf = (level: number): number => whole - height - 5 - level * row;
  const other = { left: 'right', right: 'left' } as const;
  const ownAt = (level: number) => {
    const step = steps[level];
    return step ? other[step.side] : 'middle';
  };
  const hashes = [leaf, ...steps.map(({ result }) => result)];
  return (
    <div className="trail-proof">
      <svg
        className="trail-drawing"
        viewBox={`0 0 360 ${whole}`}
        role="img"
        aria-label={say('drawing', { n: steps.length })}
      >
        {steps.map(({ side, hash }, level) => {
          const top = xOf[ownAt(level + 1)] + width / 2;
          return (
            <g key={hash}>
              {(['left', 'right'] as const).map((from) => (
                <line
                  key={from}
                  x1={xOf[from] + width / 2}
                  y1={yOf(level)}
                  x2={top}
                  y2={yOf(level + 1) + height}
                />
              ))}
              <Node side={side} y={yOf(level)} text={short(hash)} isOwn={false} />
            </g>
          );
        })}
        {hashes.map((hash, level) => (
          <Node key={hash} side={ownAt(level)} y={yOf(level)} text={short(hash)} isOwn />
        ))}
      </svg>
      <ol>
        <li>
          {common('leaf')} <code>{leaf}</code>
        </li>
        {steps.map(({ side, hash, result }) => (
          <li key={hash}>
            {say(side)} <code>{hash}</code> {say('gives')} <code>{result}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
