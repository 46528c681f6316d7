import { hasDependants } from '#platform/problem/catalogue';
import { defineGuard } from '#platform/records/guards';

/** A report that a case was opened from stays, also for whoever may not see the case. */
defineGuard({
  async removing(ctx, resource, current) {
    if (resource.name !== 'feedback_message') return;
    const held = await ctx.one(
      'SELECT FROM feedback_messages WHERE organization_id = $1 AND id = $2 AND case_id IS NOT NULL',
      [ctx.organizationId, current.id],
    );
    if (held) throw hasDependants({ params: { dependants: 'cases' } });
  },
});
