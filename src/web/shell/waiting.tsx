import './waiting.css';

const lines = [38, 100, 100, 100, 100, 100, 100, 61] as const;

/** The shape of a page that is being loaded. */
export const Waiting = () => (
  <div className="page waiting" aria-hidden>
    {lines.map((width, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike.
      <div key={at} style={{ width: `${width}%` }} />
    ))}
  </div>
);
