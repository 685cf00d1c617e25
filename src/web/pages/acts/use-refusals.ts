import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { problemOf } from '../../api/problem-of.js';
import { useReadAnew } from '../../case/moved.js';
import { fieldAt, type Places } from './field-at.js';

/** Puts each reason of a refusal at its field, and reads the case anew where it was refused because it has moved. */
export function useRefusals(form: FormInstance, error: unknown, places?: Places): void {
  useEffect(() => {
    if (!error) return;
    for (const { at, detail } of problemOf(error).problem?.problems ?? []) {
      const name = fieldAt(at, places);
      if (name) form.setFields([{ name: [...name], errors: [detail] }]);
    }
  }, [error, places, form]);
  useReadAnew(error);
}
