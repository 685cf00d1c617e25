export interface TwoBarsProps {
  readonly before: number;
  readonly now: number;
  readonly most: number;
}

/** Two periods side by side. The numbers stand beside it, so it says nothing of its own. */
export function TwoBars({ before, now, most }: TwoBarsProps) {
  const height = (value: number): number =>
    most === 0 ? 0 : Math.max(value > 0 ? 2 : 0, (18 * value) / most);
  return (
    <svg className="bars" width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
      <rect className="bar-before" x="1" y={19 - height(before)} width="8" height={height(before)} />
      <rect className="bar-now" x="12" y={19 - height(now)} width="8" height={height(now)} />
      <path className="bar-base" d="M0 19.5H22" />
    </svg>
  );
}
