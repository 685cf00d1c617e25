import { ok, type Result } from '../domain/result.js';

/** All pages of a list, one after another: for who works beside the service and wants the whole. */
export async function everyPage<Page extends { readonly cursor: string | null }>(
  ask: (from: { readonly cursor?: string }) => Promise<Result<Page>>,
): Promise<Result<readonly Page[]>> {
  const pages: Page[] = [];
  for (;;) {
    const cursor = pages.at(-1)?.cursor;
    if (cursor === null) return ok(pages);
    const page = await ask(cursor === undefined ? {} : { cursor });
    if (!page.ok) return page;
    pages.push(page.value);
  }
}
