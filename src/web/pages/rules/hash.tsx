/** The beginning of a hash, enough to compare by eye; the whole of it on hovering and for whoever copies it. */
export const Hash = ({ of, isWhole = false }: { readonly of: string; readonly isWhole?: boolean }) => (
  <code className="rules-hash" title={of}>
    {isWhole ? of : of.slice(0, 12)}
  </code>
);
