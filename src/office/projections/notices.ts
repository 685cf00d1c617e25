import { noticeDataSchema, noticeKinds } from '../../domain/notice.js';
import { z } from 'zod';
import { id, instant, projection, seq } from './declare.js';

export const noticeProjections = {
  /**
   * What other programs are told of, one row an entry that is told of, made in its transaction. What was sent is no
   * projection: rows that are made anew are not sent anew.
   */
  notice: projection(
    {
      /** The entry that it tells of. */
      entry: seq,
      kind: z.enum(noticeKinds),
      at: instant,
      case_id: id.nullable(),
      data: noticeDataSchema,
    },
    ['entry'],
    [['case_id', 'entry']],
  ),
} as const;
