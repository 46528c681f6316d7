import { applyDecorators } from '@nestjs/common';
import { MayBeAbsent, TextField, TextsField, WholeField } from '#platform/records/fields';

/** As far before the campaign's start as a template may prepare, and as long after it as it may plan, in days. */
export const EARLIEST = -366;
export const LATEST = 1_830;
/** Rows that a plan may have of one part, and that one copy makes of it at most. */
export const MOST = 200;

const KEY = {
  max: 60,
  pattern: /^[a-z0-9][a-z0-9_-]*$/,
  patternText: {
    en: 'Small letters, digits, - and _, beginning with a letter or digit.',
    id: 'Huruf kecil, angka, - dan _, diawali huruf atau angka.',
  },
  column: false,
} as const;

export const KeyField = () => TextField(KEY);
export const OptionalKeyField = () => TextField({ ...KEY, optional: true });
export const KeysField = () => applyDecorators(MayBeAbsent(), TextsField({ ...KEY, most: 50 }));
export const DaysField = (min: number = EARLIEST) => WholeField(min, LATEST, { column: false });
export const OptionalDaysField = () => WholeField(EARLIEST, LATEST, { column: false, optional: true });
