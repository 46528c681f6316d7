import { type Client, made } from '#test/support/client';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the list shows
type Items = any[];

/** What came of a campaign that is over, whatever the agency. */
export function evaluationFacts(head: () => Client, items: (head: Client, path: string) => Promise<Items>): void {
  it('carried its lessons into the campaign that follows', async () => {
    const [closed] = await items(head(), 'campaigns?stage=closed');
    const [successor] = await items(head(), `campaigns?previousCampaignId=${closed.id}`);
    const lessons = await items(head(), `lessons?campaignId=${closed.id}`);
    const notes = await items(head(), `research-notes?campaignId=${successor.id}&kind=lesson`);
    const carried = lessons.flatMap(({ carriedNoteId }) => carriedNoteId ?? []);
    expect(carried.length).toBeGreaterThan(1);
    expect(notes.map(({ id }) => id).sort()).toEqual(carried.sort());
    const { items: inherited } = await made(head().get(`campaigns/${successor.id}/inherited-lessons`));
    expect(inherited.map(({ lessonId }: { lessonId: string }) => lessonId).sort()).toEqual(
      lessons.map(({ id }) => id).sort(),
    );
    expect(
      inherited.filter((one: { decision: unknown; carriedNoteId: unknown }) => !one.decision && !one.carriedNoteId),
    ).toEqual([]);
  });

  it('signed its report, and the file is still what was signed', async () => {
    const [closed] = await items(head(), 'campaigns?stage=closed');
    const [report] = await items(head(), `evaluation-reports?campaignId=${closed.id}&state=signed`);
    const { intact, checkedFiles } = await made(head().get(`evaluation-reports/${report.id}/verification`));
    expect([intact, checkedFiles.length]).toEqual([true, 4]);
    const rounds = await items(head(), 'survey-rounds?state=closed');
    const { items: told } = await made(head().get(`survey-rounds/${rounds[0].id}/figures`));
    expect(told.find(({ formula }: { formula: string }) => formula === 'survey.ikm').value).not.toBeNull();
  });
}
