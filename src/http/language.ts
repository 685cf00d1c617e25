import type { Language } from '../domain/problem.js';

const mostRanges = 20;

/** Weight 1 unless said; what is no weight counts as none. */
function weightOf(parameters: readonly string[]): number {
  const given = parameters.map((each) => /^\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/i.exec(each)?.[1]);
  const weight = given.find((each) => each !== undefined);
  return weight === undefined ? (parameters.length > 0 ? 0 : 1) : Number(weight);
}

/** The language of answers for people, by Accept-Language (RFC 9110, section 12.5.4): zh or en, en if it says neither. */
export function languageOf(header: string | undefined): Language {
  let best: { readonly language: Language; readonly weight: number } | undefined;
  for (const range of (header ?? '').split(',').slice(0, mostRanges)) {
    const [tag = '', ...parameters] = range.split(';');
    const primary = tag.trim().toLowerCase().split('-')[0];
    const language = primary === 'zh' ? 'zh' : primary === 'en' || primary === '*' ? 'en' : undefined;
    const weight = weightOf(parameters);
    if (language && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? 'en';
}
