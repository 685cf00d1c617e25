export interface TrendLineProps {
  readonly label: string;
  readonly values: readonly number[];
}

/** A small line of numbers that stand in a table beside it. */
export function TrendLine({ label, values }: TrendLineProps) {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? 112 / (values.length - 1) : 0;
  const points = values.map((value, at) => ({ x: 4 + at * step, y: 26 - (22 * value) / most, at }));
  return (
    <svg className="trend-line" viewBox="0 0 120 30" role="img" aria-label={`${label} ${values.join(', ')}`}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y, at }) => (
        <circle key={at} cx={x} cy={y} r="2.5" />
      ))}
    </svg>
  );
}
