import type { Problem } from '../domain/problem.js';
import { quoted } from '../domain/problem.js';
import type { Text } from '../domain/text.js';
import type { Draft } from './draft.js';
import { findings } from './finding.js';
import type { Path } from './source.js';

type Placed = readonly [Text | undefined, Path];

const inPart = <K extends string>(
  { at, value }: { readonly at: Path; readonly value: Readonly<Partial<Record<K, Text | undefined>>> },
  ...keys: readonly K[]
): readonly Placed[] => keys.map((key) => [value[key], [...at, key]]);

function textsOf({ file, ladder, tracks, factParts, rules, tables, properties }: Draft): readonly Placed[] {
  return [
    ...inPart(file, 'title'),
    ...ladder.flatMap((part) => inPart(part, 'label')),
    ...tracks.flatMap((part) => inPart(part, 'label')),
    ...[...factParts.values()].flatMap((part) => [
      ...inPart(part, 'label', 'help'),
      ...Object.entries(part.value.value_labels ?? {}).map(
        ([id, text]): Placed => [text, [...part.at, 'value_labels', id]],
      ),
    ]),
    ...rules.flatMap((part) => inPart(part, 'title', 'because')),
    ...tables.flatMap((part) => [
      ...inPart(part, 'title', 'because'),
      ...part.rows.flatMap((row) => inPart(row, 'because')),
    ]),
    ...properties.flatMap((part) => inPart(part, 'title')),
  ];
}

/** Every title, label, help and because has every language of `languages`. */
export function checkTexts(draft: Draft): readonly Problem[] {
  const languages = new Set(draft.file.value.languages ?? []);
  return findings(draft.source, (report) => {
    for (const [text, at] of textsOf(draft)) {
      if (!text) continue;
      for (const language of languages) {
        if (!Object.hasOwn(text, language))
          report('text_language_missing', at, { language: quoted(language) });
      }
    }
  });
}
