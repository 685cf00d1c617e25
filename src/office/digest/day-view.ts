import type { ColumnReader, TrailReader } from '../ports.js';
import type { DaySpan } from './day-span.js';
import type { Place } from './placed.js';

/** What a digest is read from: the projections as they were when the day ended, and the trail. */
export interface DayView {
  readonly projections: ColumnReader;
  readonly trail: TrailReader;
  readonly place: Place;
  readonly span: DaySpan;
}
