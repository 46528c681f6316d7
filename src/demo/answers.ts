/** The average that an element reached among those who answered. */
export type Averages = Record<string, number>;

export interface Respondents {
  people: number;
  averages: Averages;
  areas: readonly string[];
  /** Told with the round, so that what is delivered again is known. */
  prefix: string;
}

const AGES = ['17–25', '26–40', '41–60', '> 60'] as const;

/**
 * Answers of a survey that come to the averages that the story tells: each person gives whole points, and the halves
 * are spread evenly over the people.
 */
export function answersOf({ people, averages, areas, prefix }: Respondents): object[] {
  return Array.from({ length: people }, (_, i) => ({
    externalId: `${prefix}-${String(i + 1).padStart(4, '0')}`,
    sex: i % 5 < 3 ? 'female' : 'male',
    ageGroup: AGES[(i * 7) % AGES.length],
    area: areas[i % areas.length],
    scores: Object.fromEntries(
      Object.entries(averages).map(([element, average]) => [
        element,
        Math.floor((i + 1) * average + 0.5) - Math.floor(i * average + 0.5),
      ]),
    ),
  }));
}
