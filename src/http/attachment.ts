/** RFC 8187, 3.2.1: everything but its `attr-char` as bytes of UTF-8. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** What no file system takes in a name, and half of a pair, which has no bytes in UTF-8. */
const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/\p{Cs}/gu, '-')
    .trim();

export interface AttachmentName {
  readonly name: string;
  /** What programs take that do not read the longer form; ASCII, without quotation marks. */
  readonly plain: string;
  readonly extension: string;
}

/** The header of a file that is kept and never shown in place, under a name of any script (RFC 6266). */
export function attachment({ name, plain, extension }: AttachmentName): string {
  const given = fileName(name);
  const whole = given.toLowerCase().endsWith(`.${extension}`) ? given : `${given}.${extension}`;
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encoded(whole)}`;
}
