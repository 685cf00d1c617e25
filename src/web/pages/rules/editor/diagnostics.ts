import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Finding } from './check-text.js';

/** Findings of the service at their places: from the column named to the end of the word there, or of the line. */
export const diagnosticsOf = (findings: readonly Finding[], doc: Text): Diagnostic[] =>
  findings.map(({ line = 1, column = 1, detail, hint, severity }) => {
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const from = Math.min(at.from + column - 1, at.to);
    const word = /^(?:"[^"]*"|'[^']*'|[^\s,:[\]{}]+)/.exec(at.text.slice(from - at.from))?.[0].length ?? 0;
    const to = Math.min(from + Math.max(word, 1), at.to);
    return { from, to: Math.max(from, to), severity, message: hint ? `${detail}\n${hint}` : detail };
  });
