import type { RulebookVersion } from '#client';
import { Bilingual } from '../../../words/bilingual.js';
import { ScrollX } from '../../../ui/scroll-x.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { Basis } from '../basis.js';
import type { FileTable } from '../table/read-tables.js';

const words = defineWords({
  row: { zh: '行', en: 'Row' },
  response: { zh: '处置', en: 'Response' },
  steps: { zh: '步数', en: 'Steps' },
  caption: { zh: '决策表 {id}', en: 'Decision table {id}' },
  any: { zh: '不论', en: 'any' },
});

export interface DecisionTableProps {
  readonly table: FileTable;
  readonly version: RulebookVersion;
}

/** A decision table to read: what each row asks for, and what it answers. */
export function DecisionTable({ table, version }: DecisionTableProps) {
  const say = useWords(words);
  const facts = new Map(version.facts.map((fact) => [fact.id, fact.label]));
  const rungs = new Map(version.ladder.map(({ id, label }) => [id, label]));
  const rules = version.rules.filter(({ table: of }) => of === table.id);
  const [first] = rules;
  return (
    <article className="rules-rule" id={table.id} tabIndex={-1} aria-labelledby={`title-${table.id}`}>
      <h4 id={`title-${table.id}`}>
        <Bilingual of={table.title} /> <code>{table.id}</code>
      </h4>
      {first ? (
        <>
          <p>
            <Bilingual of={first.because} />
          </p>
          <Basis of={first.basis} />
        </>
      ) : null}
      <ScrollX>
        <table className="plain rules-grid">
          <caption className="rules-caption">{say('caption', { id: table.id })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {facts.get(column) ? <Bilingual of={facts.get(column) ?? {}} /> : column}
                </th>
              ))}
              <th scope="col">
                {say(table.effect === 'aggravate' || table.effect === 'mitigate' ? 'steps' : 'response')}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ id, cells, answer }) => (
              <tr key={id} id={id} tabIndex={-1}>
                <th scope="row">
                  <code>{id}</code>
                </th>
                {cells.map((cell, at) => (
                  <td key={table.columns[at] ?? at}>
                    {cell.text === '-' ? (
                      <span className="quiet">{say('any')}</span>
                    ) : (
                      <code>{cell.text}</code>
                    )}
                  </td>
                ))}
                <td>
                  {answer && rungs.get(answer.text) ? (
                    <Bilingual of={rungs.get(answer.text) ?? {}} />
                  ) : (
                    answer?.text
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </article>
  );
}
