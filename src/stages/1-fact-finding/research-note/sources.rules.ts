import type { Check } from '#platform/records/checks';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { NoteSource } from '#stages/1-fact-finding/research-note/note-source.dto';

export const MOST_SOURCES = 20;

/** At least one source, and not more than anybody checks again. */
export const sourcesCheck: Check = (value) =>
  Array.isArray(value) && value.length >= 1 && value.length <= MOST_SOURCES
    ? null
    : {
        code: 'list.size',
        message: {
          en: `Must be a list of 1 to ${MOST_SOURCES} sources.`,
          id: `Harus berupa daftar 1 sampai ${MOST_SOURCES} sumber.`,
        },
      };

/** The sources as one text. */
export function sourceText(sources: readonly NoteSource[]): string {
  return sources.map(({ title }) => title).join('; ');
}

export interface ToldSources {
  source?: string;
  sources?: NoteSource[];
}

/** What is stored of what was told: the list, and the text that follows from it; nothing when neither was told. */
export function sourcesOf({ source, sources }: ToldSources, checkedOn: string): ToldSources {
  const list = sources ?? (source === undefined ? undefined : [{ title: source, checkedOn }]);
  if (list === undefined) return {};
  const whole = list.map(({ title, url = null, checkedOn: day }) => ({ title, url, checkedOn: day }));
  return { sources: whole, source: sourceText(whole) };
}

/** Two ways to say the same thing that do not say the same thing. */
export function saysOneThing({ source, sources }: ToldSources): FieldVerdict {
  return {
    code: 'research_note.sources_differ',
    passed: source === undefined || sources === undefined || source === sourceText(sources),
    pointer: '/source',
    message: {
      en: 'Say the sources as sources or as one source, not as both.',
      id: 'Sebutkan sumber sebagai sources atau sebagai satu source, jangan keduanya.',
    },
  };
}
