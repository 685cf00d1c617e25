import { defineWords } from '../../words/define-words.js';
import type { Named } from '../../words/named.js';
import { useWords } from '../../words/use-words.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { CountLink } from './count-link.js';
import { type Axis, axes, type DigestContent, linesAt, partIn, partOf, valuesAt } from './digest-sections.js';
import { columnWords, partWords } from './digest-wording.js';

const words = defineWords({
  stage: { zh: '分环节', en: 'By stage' },
  party: { zh: '分责任方', en: 'By party' },
  unit: { zh: '分单位', en: 'By unit' },
  of: { zh: '{value}，{part}', en: '{value}, {part}' },
});

const counted = ['new', 'waiting', 'due', 'overdue', 'corrected', 'decided'] as const;

interface AxisProps {
  readonly digest: DigestContent;
  readonly named: Named;
}

function AxisTable({ digest, named, axis }: AxisProps & { readonly axis: Axis }) {
  const say = useWords(words);
  const part = useWords(partWords);
  const column = useWords(columnWords);
  const parts = counted.map((id) => ({ id, lines: partIn(digest, partOf[id]).lines }));
  const values = valuesAt(
    parts.flatMap(({ lines }) => lines),
    axis,
  );
  if (values.length === 0) return null;
  return (
    <section aria-labelledby={`axis-${axis}`}>
      <h3 id={`axis-${axis}`}>{say(axis)}</h3>
      <ScrollX label={say(axis)}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{column(axis)}</th>
              {parts.map(({ id }) => (
                <th key={id} scope="col" className="number">
                  {part(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <tr key={value ?? ''}>
                <th scope="row">{named[axis](value)}</th>
                {parts.map(({ id, lines }) => (
                  <td key={id} className="number">
                    <CountLink
                      count={linesAt(lines, axis, value).length}
                      what={say('of', { value: named[axis](value), part: part(id) })}
                      of={id}
                      at={{ by: axis, value }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

/** The same counts along the stage of duty, the party and the unit. */
export const DigestAxes = (props: AxisProps) =>
  axes.map((axis) => <AxisTable key={axis} {...props} axis={axis} />);
