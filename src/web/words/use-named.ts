import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { defineWords } from './define-words.js';
import { useLanguage } from './language.js';
import { type IdWords, type Named, namedBy } from './named.js';
import { officeWordsQuery } from './office-words.js';
import { useWords } from './use-words.js';

const words = defineWords({
  unknown: { zh: '未载明', en: 'not stated' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
});

const nothing: IdWords = {
  names: {},
  labels: { stages: {}, parties: {}, responses: {}, facts: {}, weak_links: {}, values: {} },
};

/** Ids in the words of an answer that has them. */
export function useNamed(from: IdWords | undefined): Named {
  const say = useWords(words);
  const language = useLanguage();
  return useMemo(
    () => namedBy(from ?? nothing, language, { unknown: say('unknown'), yes: say('yes'), no: say('no') }),
    [from, language, say],
  );
}

/** The words of the office, with the names of these units and persons of the register. */
export function useOfficeWords(refs: Iterable<string | null> = [], isAllowed = true) {
  return useQuery({ ...officeWordsQuery(refs), enabled: isAllowed });
}
