import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { GutterMarker, gutter } from '@codemirror/view';

/** A rule or row by its line, and by how many cases it was met. */
export interface Coverage {
  readonly line: number;
  readonly met: number;
  /** The same in words. */
  readonly label: string;
}

class CoverageMarker extends GutterMarker {
  constructor(readonly coverage: Coverage) {
    super();
  }
  override eq(other: CoverageMarker): boolean {
    return other.coverage.label === this.coverage.label;
  }
  override toDOM(): Node {
    const { met, label } = this.coverage;
    const mark = document.createElement('span');
    mark.className = met > 0 ? 'rules-met' : 'rules-unmet';
    mark.textContent = met > 0 ? `✓${met}` : '✗0';
    mark.title = label;
    return mark;
  }
}

export const setCoverage = StateEffect.define<readonly Coverage[]>();

/** The marks go with the lines that they stand at, also while somebody types above them. */
const coverageField = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(marks, { effects, changes, state }) {
    const set = effects.find((effect) => effect.is(setCoverage));
    if (!set) return marks.map(changes);
    const { doc } = state;
    return RangeSet.of(
      (set.value as readonly Coverage[])
        .filter(({ line }) => line >= 1 && line <= doc.lines)
        .map((each) => new CoverageMarker(each).range(doc.line(each.line).from)),
      true,
    );
  },
});

export const coverageMarks: Extension = [
  coverageField,
  gutter({
    class: 'rules-coverage',
    markers: (view) => view.state.field(coverageField),
  }),
];
