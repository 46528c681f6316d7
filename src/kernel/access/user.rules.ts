import type { Role } from '#kernel/access/roles';
import { type Classification, rankOf } from '#kernel/classification/classification';
import type { FieldVerdict } from '#platform/records/verdicts';

interface Rights {
  id: string;
  role: Role;
  clearance: Classification;
  state: string;
}

/** Nobody gives themselves more than others gave them: a change of one's own role, or upward of one's own clearance. */
export function ownRightsVerdicts(actorId: string, current: Rights, next: Omit<Rights, 'id'>): FieldVerdict[] {
  const own = actorId === current.id;
  return [
    {
      code: 'user.own_role',
      pointer: '/role',
      passed: !own || next.role === current.role,
      message: {
        en: 'Nobody changes their own role; ask another admin.',
        id: 'Tidak ada yang mengubah perannya sendiri; minta admin lain.',
      },
    },
    {
      code: 'user.own_clearance',
      pointer: '/clearance',
      passed: !own || rankOf(next.clearance) <= rankOf(current.clearance),
      message: {
        en: 'Nobody raises their own clearance; ask another admin.',
        id: 'Tidak ada yang menaikkan kewenangannya sendiri; minta admin lain.',
      },
    },
  ];
}

const isActiveAdmin = ({ role, state }: Pick<Rights, 'role' | 'state'>): boolean =>
  role === 'admin' && state === 'active';

/** Whether the change takes an active admin away, so that the others have to be counted. */
export function losesAdmin(current: Rights, next: Omit<Rights, 'id'>): boolean {
  return isActiveAdmin(current) && !isActiveAdmin(next);
}

/** An agency without an admin could let nobody in any more. */
export function lastAdminVerdict(otherAdmins: number): FieldVerdict {
  return {
    code: 'user.last_admin',
    pointer: '/state',
    passed: otherAdmins > 0,
    message: {
      en: 'This is the last active admin; make another one first.',
      id: 'Ini admin aktif terakhir; tunjuk admin lain lebih dulu.',
    },
  };
}
