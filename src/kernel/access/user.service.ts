import { Injectable } from '@nestjs/common';
import { endAccess } from '#kernel/access/end-access';
import { passwordVerdict } from '#kernel/access/password.rules';
import { UserEntity } from '#kernel/access/user.entity';
import { lastAdminVerdict, losesAdmin, ownRightsVerdicts } from '#kernel/access/user.rules';
import { hashPassword } from '#platform/auth/passwords';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';

export const users = new Resource<UserEntity>({
  entity: UserEntity,
  name: 'user',
  path: 'users',
  title: 'name',
  sorts: ['createdAt', 'name', 'email'],
  defaultSort: 'name',
  filters: {
    role: { kind: 'any', property: 'role' },
    function: { kind: 'sql', condition: 't.functions && {}::text[]' },
    unitId: { kind: 'any', property: 'unitId' },
    clearance: { kind: 'any', property: 'clearance' },
    state: { kind: 'any', property: 'state' },
  },
  search: ['name', 'email'],
});

export type UserInput = Partial<UserEntity> & { password?: string };

/** The people of an agency. They are disabled, never deleted: the audit trail names them. */
@Injectable()
export class UserService extends RecordService<UserEntity> {
  protected readonly actions: ActionRule<UserEntity>[] = [{ action: 'update', permission: 'user.write' }];

  constructor() {
    super(users);
  }

  override async create(ctx: Ctx, input: UserInput): Promise<Answered<UserEntity>> {
    const { password = '', ...person } = input;
    decide(ctx, [passwordVerdict(password, [person.name ?? '', person.email ?? ''])]);
    return super.create(ctx, { ...person, passwordHash: await hashPassword(password) });
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    { password, ...change }: UserInput,
  ): Promise<Answered<UserEntity>> {
    if (change.role !== undefined || change.state !== undefined) await this.holdAdmins(ctx);
    // Hashed before the row is locked: a lock is not held for the time that hashing takes on purpose.
    const hashed = password === undefined ? {} : { passwordHash: await hashPassword(password) };
    const answer = await super.update(ctx, id, expected, { ...change, ...hashed });
    if (password !== undefined) decide(ctx, [passwordVerdict(password, [answer.name, answer.email])]);
    if (password !== undefined || change.state === 'disabled')
      await endAccess(ctx, id, { tokens: change.state === 'disabled' });
    return answer;
  }

  protected override async check(ctx: Ctx, next: Partial<UserEntity>, current: UserEntity | null): Promise<void> {
    if (!current) return;
    const after = { ...current, ...next };
    const verdicts = ownRightsVerdicts(ctx.actor.userId, current, after);
    if (losesAdmin(current, after)) verdicts.push(lastAdminVerdict(await this.otherAdmins(ctx, current.id)));
    decide(ctx, verdicts);
  }

  /** Two admins who demote each other at once would leave none: whoever changes roles waits for the other here. */
  private async holdAdmins(ctx: Ctx): Promise<void> {
    await ctx.query('SELECT FROM organizations WHERE id = $1 FOR NO KEY UPDATE', [ctx.organizationId]);
  }

  private async otherAdmins(ctx: Ctx, id: string): Promise<number> {
    const row = await ctx.one<{ n: number }>(
      `SELECT count(*)::int AS n FROM users WHERE organization_id = $1 AND role = 'admin' AND state = 'active' AND id <> $2`,
      [ctx.organizationId, id],
    );
    return row?.n ?? 0;
  }
}
