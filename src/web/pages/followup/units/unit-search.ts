/** Which units and persons of the register are listed. */
export interface UnitSearch {
  readonly q?: string;
  readonly kind?: string;
  readonly unit?: string;
}

const textOf = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, most) || undefined
    : undefined;

export const unitSearchOf = ({ q, kind, unit }: Readonly<Record<string, unknown>>): UnitSearch => ({
  q: textOf(q, 200),
  kind: textOf(kind, 64),
  unit: textOf(unit, 64),
});
