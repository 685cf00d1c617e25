import { useEffect, useState } from 'react';
import type { DraftEvidence } from '../../drafts/draft.js';
import { readFile } from '../../drafts/draft-store.js';

export interface FilePreviewProps {
  readonly draft: string;
  readonly evidence: DraftEvidence;
  readonly alt: string;
}

/** A photograph of a draft, as it will be sent. */
export function FilePreview({ draft, evidence: { id, file }, alt }: FilePreviewProps) {
  const [url, setUrl] = useState<string | null>(null);
  const mediaType = file?.mediaType ?? '';
  const isPicture = mediaType.startsWith('image/');
  useEffect(() => {
    if (!isPicture) return;
    let made: string | null = null;
    let isOver = false;
    void readFile(draft, id).then((bytes) => {
      if (!bytes || isOver) return;
      made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
      setUrl(made);
    });
    return () => {
      isOver = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [draft, id, isPicture, mediaType]);
  if (!isPicture) return null;
  return <div className="preview">{url ? <img src={url} alt={alt} /> : null}</div>;
}
