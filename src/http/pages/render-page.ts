import { createHash } from 'node:crypto';
import type { Language } from '../../domain/problem.js';
import { instantText } from './instant-text.js';
import type { PagePart, PageSection } from './page-part.js';
import { pageStyle, sheetStyle } from './page-style.js';
import { pageWords } from './page-words.js';
import { fill } from './templates.js';

/** What a page says beside what it is about. */
export interface PageFrame {
  readonly language: Language;
  /** The office's name, as it says itself. */
  readonly office: string;
  readonly timeZone: string;
  /** Where the page was asked for, as a person can type it. */
  readonly address: string;
  /** The same page in the other language. */
  readonly otherHref: string | null;
  /** Of Gradus. */
  readonly version: string;
  readonly renderedAt: number;
}

export interface PageBody {
  readonly title: string;
  /** Of the rules that it rests on. */
  readonly rules?: string | undefined;
  readonly lead: readonly PagePart[];
  readonly sections: readonly PageSection[];
}

/** A page with the policy that it is sent under. */
export interface Page {
  readonly html: string;
  readonly policy: string;
  readonly lang: string;
}

/** The style that stands in the page, and nothing else: no script, no picture, nothing from elsewhere. */
export const policyOf = (style: string): string => {
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
};

interface Filled {
  readonly title: string;
  readonly rules: string | undefined;
  /** HTML that a template made. */
  readonly main: string;
  readonly style: string;
}

function footOf(
  { language, timeZone, address, version, renderedAt }: PageFrame,
  rules: string | undefined,
): { readonly foot: readonly string[]; readonly ofSheet: string } {
  const words = pageWords[language];
  const when = `${instantText(timeZone, renderedAt)} ${timeZone}`;
  const place = [words.address(address), ...(rules === undefined ? [] : [words.rules(rules)])];
  return {
    foot: [...place, words.rendered(when, version)],
    ofSheet: [...place, words.sheet(when, version)].join(' | '),
  };
}

/** Puts what a template made between head and foot. */
export function framed(frame: PageFrame, { title, rules, main, style }: Filled): Page {
  const words = pageWords[frame.language];
  const other = frame.language === 'zh' ? 'en' : 'zh';
  const { lang } = words;
  const html = fill('page', {
    lang,
    title,
    style,
    main,
    office: frame.office,
    other:
      frame.otherHref === null
        ? null
        : {
            href: frame.otherHref,
            lang: pageWords[other].lang,
            label: words.languages,
            text: words.otherLanguage,
          },
    foot: footOf(frame, rules).foot,
  });
  return { html, policy: policyOf(style), lang };
}

/** A page of parts; each sheet of it that is printed has the foot. */
export const renderPage = (frame: PageFrame, { title, rules, lead, sections }: PageBody): Page =>
  framed(frame, {
    title,
    rules,
    main: fill('parts', { title, lead, sections }),
    style: pageStyle + sheetStyle(footOf(frame, rules).ofSheet),
  });
