import { Tag } from 'antd';
import type { RulebookVersion } from '#client';
import { Bilingual } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  ladder: { zh: '处置阶梯（由轻到重）', en: 'Ladder, mildest first' },
  hearing: { zh: '须听取陈述', en: 'the subject is heard' },
  second_person: { zh: '须第二人复核', en: 'a second person agrees' },
  two_officers: { zh: '须两人办理', en: 'two officers take part' },
  tracks: { zh: '并行措施', en: 'Tracks beside the response' },
  adverse: { zh: '不利于对象', en: 'adverse' },
});

const isRequirement = (text: string): text is 'hearing' | 'second_person' | 'two_officers' =>
  ['hearing', 'second_person', 'two_officers'].includes(text);

/** The responses, and what the office has to do before each; then what can run beside them. */
export function Ladder({ ladder, tracks }: Pick<RulebookVersion, 'ladder' | 'tracks'>) {
  const say = useWords(words);
  return (
    <>
      <h2 id="ladder">{say('ladder')}</h2>
      <ol className="rules-ladder">
        {ladder.map(({ id, label, requires }) => (
          <li key={id}>
            <strong>
              <Bilingual of={label} />
            </strong>{' '}
            <code>{id}</code>{' '}
            {requires.map((each) => (
              <Tag key={each}>{isRequirement(each) ? say(each) : each}</Tag>
            ))}
          </li>
        ))}
      </ol>
      {tracks.length > 0 ? (
        <>
          <h2 id="tracks">{say('tracks')}</h2>
          <ul>
            {tracks.map(({ id, label, adverse }) => (
              <li key={id}>
                <Bilingual of={label} /> <code>{id}</code> {adverse ? <Tag>{say('adverse')}</Tag> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
