import { newId } from '#platform/database/ids';
import { type Client, ifMatch, made } from '#test/support/client';
import type { Agency } from '#test/support/factories';
import { pointers } from '#test/support/planning';

type Values = Record<string, unknown>;

export interface Lawful {
  path: string;
  /** As in the actions of the audit. */
  name: string;
  /** The agency whose records they are, and one that must never see them. */
  own: () => Agency;
  other: () => Agency;
  /** Somebody who may write them. */
  writer: () => Client;
  /** What creates one more of them; each call answers another one. */
  body: () => Promise<Values>;
  /** A change that is always allowed on a fresh one. */
  patch: Values;
  /** Whether they carry a classification of their own. */
  classified: boolean;
}

/** What holds for every collection, whatever its records are about. */
export function describeLaws({ path, name, own, other, writer, body, patch, classified }: Lawful): void {
  const store = async (values: Values = {}) => made(writer().post(path, { ...(await body()), ...values }));
  const without = ({ requestId: _request, instance: _instance, ...rest }: Values): Values => rest;

  describe(`/${path}, like every collection`, () => {
    it('answers 201 with address, version and record', async () => {
      const answer = await writer().post(path, await body());
      expect(answer.status).toBe(201);
      expect(answer.headers.get('location')).toBe(`/api/v1/${path}/${answer.body.id}`);
      expect(answer.headers.get('etag')).toBe('"1"');
      const read = await writer().get(`${path}/${answer.body.id}`);
      expect(read.body).toEqual(answer.body);
      expect((await writer().get(`${path}/${answer.body.id}`, { 'if-none-match': '"1"' })).status).toBe(304);
    });

    it('hides what belongs to another agency like what is not there', async () => {
      const { id } = await store();
      const foreign = await other().head.get(`${path}/${id}`);
      const unknown = await other().head.get(`${path}/${newId()}`);
      expect([foreign.status, without(foreign.body)]).toEqual([404, without(unknown.body)]);
      expect((await other().head.patch(`${path}/${id}`, patch, { 'if-match': '*' })).status).toBe(404);
      expect((await other().head.delete(`${path}/${id}`, { 'if-match': '*' })).status).toBe(404);
      expect((await made(other().head.get(path))).items).toEqual([]);
      expect((await made(other().head.get(`${path}/count`))).count).toBe(0);
    });

    it('lets a viewer read and not write', async () => {
      const record = await store();
      expect((await own().viewer.get(`${path}/${record.id}`)).status).toBe(200);
      expect((await own().viewer.post(path, await body())).status).toBe(403);
      expect((await own().viewer.patch(`${path}/${record.id}`, patch, ifMatch(record))).status).toBe(403);
    });

    it('changes only the version that was read', async () => {
      const record = await store();
      expect((await writer().patch(`${path}/${record.id}`, patch)).status).toBe(428);
      const stale = await writer().patch(`${path}/${record.id}`, patch, { 'if-match': '"9"' });
      expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"1"']);
      const changed = await made(writer().patch(`${path}/${record.id}`, patch, ifMatch(record)));
      expect(changed).toMatchObject({ ...patch, version: 2 });
      expect((await writer().delete(`${path}/${record.id}`, ifMatch(record))).status).toBe(412);
    });

    it('removes a fresh one and keeps the traces', async () => {
      const record = await store();
      const changed = await made(writer().patch(`${path}/${record.id}`, patch, ifMatch(record)));
      expect((await writer().delete(`${path}/${record.id}`, ifMatch(changed))).status).toBe(204);
      expect((await writer().get(`${path}/${record.id}`)).status).toBe(404);
      const { items } = await made(own().head.get(`audit-events?recordId=${record.id}`));
      expect(items.map(({ action }: { action: string }) => action).sort()).toEqual([
        `${name}.created`,
        `${name}.deleted`,
        `${name}.updated`,
      ]);
    });

    it('refuses fields, filters and sorts that it does not know', async () => {
      const field = await writer().post(path, { ...(await body()), nonsense: 1 });
      expect([field.status, pointers(field)]).toEqual([400, ['/nonsense']]);
      expect((await writer().get(`${path}?nonsense=1`)).status).toBe(400);
      expect((await writer().get(`${path}?sort=nonsense`)).status).toBe(400);
    });

    it('pages by key and neither doubles nor misses', async () => {
      for (let i = 0; i < 3; i++) await store();
      const seen: string[] = [];
      for (let next = `${path}?limit=2&sort=createdAt`; next; ) {
        const { body: page, headers } = await writer().get(next);
        seen.push(...page.items.map(({ id }: { id: string }) => id));
        next = page.nextCursor ? `${path}?limit=2&sort=createdAt&cursor=${page.nextCursor}` : '';
        expect(headers.get('link') !== null).toBe(next !== '');
      }
      const { count, exact } = await made(writer().get(`${path}/count`));
      expect([new Set(seen).size, seen.length, exact]).toEqual([count, count, true]);
    });

    it('writes nothing on a dry run', async () => {
      const { count } = await made(writer().get(`${path}/count`));
      const dry = await writer().post(`${path}?dryRun=true`, await body());
      expect([dry.status, dry.body.passed]).toEqual([200, true]);
      // What the body stands on may be of the same kind as what it makes; only the record itself must not be there.
      expect((await writer().get(`${path}/${dry.body.record.id}`)).status).toBe(404);
      expect((await made(writer().get(`${path}/count`))).count).toBe(count);
    });
  });

  if (classified) {
    describe(`/${path}, above the reader's clearance`, () => {
      it('is absent from reading, lists and counts', async () => {
        const { id } = await store({ classification: 'confidential' });
        expect((await own().viewer.get(`${path}/${id}`)).status).toBe(404);
        const { items } = await made(own().viewer.get(`${path}?limit=200`));
        expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
        const counts = await Promise.all(
          [own().viewer, own().head].map(async (who) => (await made(who.get(`${path}/count`))).count),
        );
        expect(counts[0]).toBeLessThan(Number(counts[1]));
      });
    });
  }
}
