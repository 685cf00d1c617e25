import { z } from 'zod';
import { suspensions } from '../domain/appeal.js';
import { bases, saying } from './schema-words.js';

const suspensionWords = {
  order: 'Nothing new is ordered, and no order of the decision is found unmet.',
  history: 'Decision and orders count in no history.',
};

const period = z.string().min(1).max(40);

export const appealSchema = z
  .strictObject({
    within: period.describe(
      'How long an appeal can be lodged, counted from the day of the decision: P1M, 15 working_days.',
    ),
    decide_within: period.describe(
      'How soon it is to be decided, counted from the day on which it was lodged.',
    ),
    suspends: z
      .array(
        z.enum(suspensions).meta({
          description: 'What an appeal suspends.',
          ...saying(suspensions, suspensionWords),
        }),
      )
      .max(suspensions.length)
      .describe(
        'What is suspended while an appeal is heard; [] where the decision is carried out meanwhile.',
      ),
    basis: bases,
  })
  .describe(
    'How a decision is appealed against. Without it a decision says itself until when, and an appeal suspends both.',
  );
