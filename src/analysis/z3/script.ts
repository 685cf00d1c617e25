import type { Term } from './terms.js';

export type Sort = 'Bool' | 'Int' | 'Real';

export interface Constant {
  readonly name: string;
  readonly sort: Sort;
}

/** What z3 is asked: whether there are values of the constants for which all assertions hold. */
export interface Script {
  readonly constants: readonly Constant[];
  /** The whole of it in SMT-LIB 2.6, which any solver of that language reads. */
  readonly text: string;
}

/** Writes a script from top to bottom. */
export interface ScriptWriter {
  declare(name: string, sort: Sort): Term;
  /** Gives a term a name, under which it can stand in many places without being written again. */
  define(name: string, sort: Sort, term: Term): Term;
  assert(term: Term): void;
  finish(): Script;
}

const isShort = (term: Term): boolean => !term.startsWith('(');

export function scriptWriter(): ScriptWriter {
  const constants: Constant[] = [];
  const lines: string[] = [];
  const symbol = (name: string): Term => `|${name}|`;
  return {
    declare(name, sort) {
      constants.push({ name, sort });
      lines.push(`(declare-const ${symbol(name)} ${sort})`);
      return symbol(name);
    },
    define(name, sort, term) {
      if (isShort(term)) return term;
      lines.push(`(define-fun ${symbol(name)} () ${sort} ${term})`);
      return symbol(name);
    },
    assert: (term) => {
      lines.push(`(assert ${term})`);
    },
    finish: () => ({ constants: [...constants], text: `${lines.join('\n')}\n` }),
  };
}
