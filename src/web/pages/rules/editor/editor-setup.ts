import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { completionKeymap } from '@codemirror/autocomplete';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { nonce } from '../../../shell/appearance.js';
import type { Language } from '../../../words/language.js';
import { phrasesIn } from './editor-phrases.js';
import { yamlColours } from './yaml-colours.js';

/** What every editor of rules has. Tab leaves it, so that nobody is caught in it by keyboard. */
export const editorSetup = (label: string, language: Language): Extension => [
  EditorView.cspNonce.of(nonce),
  EditorView.darkTheme.of(document.documentElement.dataset['shown'] === 'dark'),
  EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
  EditorState.phrases.of(phrasesIn(language)),
  EditorState.tabSize.of(2),
  EditorView.lineWrapping,
  lineNumbers(),
  foldGutter(),
  codeFolding(),
  lintGutter(),
  highlightSpecialChars(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  search({ top: true }),
  yaml(),
  yamlColours,
  keymap.of([
    ...completionKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    ...searchKeymap,
    ...foldKeymap,
    ...lintKeymap,
  ]),
];
