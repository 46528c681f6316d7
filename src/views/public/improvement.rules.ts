import { maskDetails } from '#kernel/privacy/masking.rules';
import type { Locale } from '#platform/problem/problem';
import { printed } from '#views/public/public-number.rules';
import type { PublicImprovement } from '#views/public/scoreboard.dto';

export type ImprovementRow = Omit<PublicImprovement, 'messages'> & { messages: number };

/** What leaves the agency passes the mask, also where nobody expects a number of a person. */
export function publicImprovement(row: ImprovementRow, locale: Locale): PublicImprovement {
  const masked = (text: string): string => maskDetails(text, { locale });
  return {
    ...row,
    service: masked(row.service),
    change: masked(row.change),
    indicator: masked(row.indicator),
    messages: row.messages === 0 ? null : printed(row.messages),
  };
}
