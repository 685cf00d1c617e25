import { setDiagnostics } from '@codemirror/lint';
import { type Extension, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../../words/language.js';
import type { Finding } from './check-text.js';
import { completion, explanation, type ReadWords } from './completion.js';
import { type Coverage, coverageMarks, setCoverage } from './coverage-marks.js';
import { diagnosticsOf } from './diagnostics.js';
import { editorSetup } from './editor-setup.js';

/** A place that somebody wants to be led to; each time an object of its own. */
export interface GoTo {
  readonly line: number;
  readonly column: number;
}

export interface YamlEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly words?: ReadWords;
  readonly findings?: readonly Finding[];
  readonly coverage?: readonly Coverage[];
  readonly goTo?: GoTo | null;
  readonly isShown?: boolean;
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** A text with numbered lines, findings at their places, and help in writing. What is changed elsewhere comes in as one step that can be undone. */
export function YamlEditor(props: YamlEditorProps) {
  const { label, text, onChange, words, findings, coverage, goTo, isShown = true } = props;
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const tell = useRef(onChange);
  tell.current = onChange;
  const first = useRef(text);
  first.current = text;

  useEffect(() => {
    if (!box.current) return;
    const told: Extension = EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) tell.current(state.doc.toString());
    });
    const help = words ? [completion(words, language), explanation(words, language)] : [];
    const made = new EditorView({
      parent: box.current,
      doc: first.current,
      extensions: [editorSetup(label, language), coverageMarks, ...help, told],
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [label, language, words]);

  useEffect(() => {
    const shown = view.current?.state.doc.toString();
    if (shown === undefined || shown === text) return;
    view.current?.dispatch({
      changes: difference(shown, text),
      annotations: Transaction.userEvent.of('input.outside'),
    });
  }, [text]);

  useEffect(() => {
    const made = view.current;
    if (made && findings) made.dispatch(setDiagnostics(made.state, diagnosticsOf(findings, made.state.doc)));
  }, [findings]);

  useEffect(() => {
    if (coverage) view.current?.dispatch({ effects: setCoverage.of(coverage) });
  }, [coverage]);

  useEffect(() => {
    const made = view.current;
    if (!made || !goTo || !isShown) return;
    const line = made.state.doc.line(Math.min(Math.max(goTo.line, 1), made.state.doc.lines));
    const anchor = Math.min(line.from + goTo.column - 1, line.to);
    made.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    made.focus();
  }, [goTo, isShown]);

  return <div ref={box} className="rules-editor" />;
}
