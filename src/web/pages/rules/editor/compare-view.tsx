import { unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { editorSetup } from './editor-setup.js';

const words = defineWords({
  label: { zh: '与原版本逐行比较', en: 'Line by line against the version before' },
  same: { zh: '两份文本相同。', en: 'The texts are the same.' },
});

export interface CompareViewProps {
  readonly old: string;
  readonly text: string;
}

/** Which lines changed: those that are gone above those that took their place, the rest folded. */
export function CompareView({ old, text }: CompareViewProps) {
  const say = useWords(words);
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const label = say('label');
  useEffect(() => {
    if (!box.current || old === text) return;
    const view = new EditorView({
      parent: box.current,
      doc: text,
      extensions: [
        editorSetup(label, language),
        EditorState.readOnly.of(true),
        unifiedMergeView({
          original: old,
          mergeControls: false,
          syntaxHighlightDeletions: false,
          collapseUnchanged: { margin: 3, minSize: 6 },
          diffConfig: { timeout: 500 },
        }),
      ],
    });
    return () => view.destroy();
  }, [old, text, label, language]);
  return old === text ? (
    <p className="quiet">{say('same')}</p>
  ) : (
    <div ref={box} className="rules-editor rules-compare" />
  );
}
