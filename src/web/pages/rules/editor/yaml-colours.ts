import { syntaxTree } from '@codemirror/language';
import { type Extension, type Range, RangeSet } from '@codemirror/state';
import { Decoration, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** Classes for the nodes that the parser of YAML names; their colours stand in the style sheet, for each appearance. */
const classes: Readonly<Record<string, string>> = {
  Comment: 'rules-yaml-comment',
  QuotedLiteral: 'rules-yaml-text',
  BlockLiteralContent: 'rules-yaml-text',
  Anchor: 'rules-yaml-anchor',
  Alias: 'rules-yaml-anchor',
  Key: 'rules-yaml-key',
};

const marks = Object.fromEntries(
  Object.entries(classes).map(([node, name]) => [node, Decoration.mark({ class: name })]),
);

function coloured(view: EditorView): RangeSet<Decoration> {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: ({ name, from: begin, to: end }) => {
        const mark = marks[name];
        if (mark && end > begin) found.push(mark.range(begin, end));
      },
    });
  return RangeSet.of(found, true);
}

export const yamlColours: Extension = ViewPlugin.fromClass(
  class {
    decorations: RangeSet<Decoration>;
    constructor(view: EditorView) {
      this.decorations = coloured(view);
    }
    update({ docChanged, viewportChanged, view, startState, state }: ViewUpdate) {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state))
        this.decorations = coloured(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
