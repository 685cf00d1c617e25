import { genesisBodySchema } from '../../domain/entry.js';
import type { ReadTx } from '../ports.js';

/** The trail that notices come from, `gradus/<16 hex>`. */
export async function trailSource({ trail }: Pick<ReadTx, 'trail'>): Promise<string> {
  const genesis = await trail.entry(0);
  return genesisBodySchema.parse(genesis?.entry.body).origin;
}
