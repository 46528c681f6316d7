import type { Text } from '#platform/problem/problem';

/** What is known of a new slot and of everything around it. */
export interface SlotFacts {
  plannedAt: Date;
  now: Date;
  /** The agency's local day of the slot. */
  day: string;
  campaign: { startsOn: string; endsOn: string | null };
  /** Names of the free days that fall on the day. */
  holidays: readonly Text[];
  /** Other pieces whose slot is close on one of the same channels. */
  neighbours: readonly { id: string; title: string; handle: string }[];
  /** Undone tasks with the instant at which they would fall due. */
  tasks: readonly { id: string; dueAt: Date }[];
  /** Until when the piece has to be approved for that slot; null where nothing is waiting for an approval. */
  approveBy: Date | null;
}

export interface SlotConflict {
  code: string;
  recordIds: string[];
  message: Text;
}

const listed = (values: readonly string[]): string => [...new Set(values)].join(', ');

/** Everything that a new slot would run into; nothing here keeps anybody from taking it. */
export function slotConflicts(facts: SlotFacts): SlotConflict[] {
  const { plannedAt, now, day, campaign, holidays, neighbours, approveBy } = facts;
  const late = facts.tasks.filter(({ dueAt }) => dueAt < now);
  const outside = day < campaign.startsOn || (campaign.endsOn !== null && day > campaign.endsOn);
  const found: [boolean, string, Text, string[]?][] = [
    [plannedAt < now, 'in_past', { en: 'The slot has passed already.', id: 'Jadwal itu sudah lewat.' }],
    [
      outside,
      'outside_campaign',
      {
        en: `The campaign runs from ${campaign.startsOn} to ${campaign.endsOn ?? 'an open end'}.`,
        id: `Kampanye berlangsung dari ${campaign.startsOn} sampai ${campaign.endsOn ?? 'belum ditentukan'}.`,
      },
    ],
    [
      holidays.length > 0,
      'holiday',
      {
        en: `Nobody works on ${day}: ${listed(holidays.map(({ en }) => en))}.`,
        id: `${day} hari libur: ${listed(holidays.map(({ id }) => id))}.`,
      },
    ],
    [
      neighbours.length > 0,
      'channel_busy',
      {
        en: `Close to it on ${listed(neighbours.map(({ handle }) => handle))}: ${listed(neighbours.map(({ title }) => title))}.`,
        id: `Berdekatan di ${listed(neighbours.map(({ handle }) => handle))}: ${listed(neighbours.map(({ title }) => title))}.`,
      },
      [...new Set(neighbours.map(({ id }) => id))],
    ],
    [
      late.length > 0,
      'task_due_past',
      {
        en: `${late.length} undone tasks would be overdue at once.`,
        id: `${late.length} tugas yang belum selesai akan langsung terlambat.`,
      },
      late.map(({ id }) => id),
    ],
    [
      approveBy !== null && approveBy < now,
      'approval_deadline',
      {
        en: 'The time by which it has to be approved for that slot has passed.',
        id: 'Batas waktu persetujuan untuk jadwal itu sudah lewat.',
      },
    ],
  ];
  return found
    .filter(([holds]) => holds)
    .map(([, code, message, recordIds = []]) => ({ code: `slot.${code}`, recordIds, message }));
}
