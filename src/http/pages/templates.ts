import { Eta } from 'eta/core';
import { letterTemplates } from './letter/letter-templates.js';
import { pageTemplates } from './page-templates.js';

const named = { ...pageTemplates, ...letterTemplates } as const;
export type TemplateName = keyof typeof named;

let made: Eta | undefined;

/** Compiled once, when the first page is asked for: commands that print none do not wait for it. */
function templates(): Eta {
  if (made) return made;
  made = new Eta({ autoEscape: true, useWith: false, cache: true });
  for (const [name, text] of Object.entries(named)) made.loadTemplate(`@${name}`, text);
  return made;
}

/** HTML of a template. Everything that `data` holds is escaped, save what a template names as HTML. */
export const fill = (name: TemplateName, data: object): string => templates().render(`@${name}`, data);
