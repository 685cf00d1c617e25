import { hexOf } from '../../trail/bytes.js';

/** The longer side of a photograph that is sent, in pixels. */
const sideMost = 1600;
const quality = 0.85;
export const fileBytesMost = 5 * 1024 * 1024;

export interface PreparedFile {
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
  /** 64 hex digits; null where this browser cannot count it (a page that is not served securely). */
  readonly sha256: string | null;
}

export type Prepared =
  | { readonly ok: true; readonly file: PreparedFile }
  | { readonly ok: false; readonly why: 'type' | 'size' | 'picture' };

/** Drawn anew, so that nothing but the picture is left: no place, no time, no device. */
async function redrawn(file: Blob): Promise<Blob | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  const scale = Math.min(1, sideMost / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG has no transparency: what shows through is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

async function hashed(bytes: ArrayBuffer): Promise<string | null> {
  // Browsers have it on secure pages alone, whatever the types say.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  return subtle ? hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes))) : null;
}

/** A file as it is to be sent: pictures drawn anew and smaller, PDF and text as they are. */
export async function prepareFile(file: File): Promise<Prepared> {
  const isPicture = file.type.startsWith('image/');
  if (!isPicture && file.type !== 'application/pdf' && file.type !== 'text/plain')
    return { ok: false, why: 'type' };
  const sent = isPicture ? await redrawn(file) : file;
  if (!sent) return { ok: false, why: 'picture' };
  if (sent.size > fileBytesMost || sent.size === 0) return { ok: false, why: 'size' };
  const bytes = await sent.arrayBuffer();
  const mediaType = isPicture ? 'image/jpeg' : file.type;
  return { ok: true, file: { mediaType, bytes, sha256: await hashed(bytes) } };
}
