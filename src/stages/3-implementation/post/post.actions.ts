import type { Text } from '#platform/problem/problem';
import type { ActionRule } from '#platform/records/record.service';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import { isOut, postMachine } from '#stages/3-implementation/post/post.rules';

const TAKEN_DOWN: Text = { en: 'It was taken down for good.', id: 'Sudah diturunkan untuk seterusnya.' };
const CANCELLED: Text = { en: 'It was given up for good.', id: 'Sudah dibatalkan untuk seterusnya.' };
const KEPT: Text = { en: 'What was out is kept.', id: 'Yang pernah terbit disimpan.' };
const NOT_OUT: Text = { en: 'It is not out.', id: 'Belum terbit.' };
const NOT_STALE: Text = {
  en: 'No pause that is over holds it.',
  id: 'Tidak ditahan jeda yang sudah berakhir.',
};
const HELD: Text = {
  en: 'A pause holds it; it waits to be confirmed afterwards.',
  id: 'Ditahan jeda; menunggu konfirmasi sesudahnya.',
};

type Rule = ActionRule<PostEntity>['refuse'];

const final: Rule = ({ state }) =>
  postMachine.isFinal(state) ? (state === 'cancelled' ? CANCELLED : TAKEN_DOWN) : null;
const amendable: Rule = (post) => (isOut(post.state) ? (final?.(post, '') ?? null) : NOT_OUT);

/** What a person may do with a post before they try. */
export const POST_ACTIONS: ActionRule<PostEntity>[] = [
  { action: 'update', permission: 'post.write' },
  { action: 'transition', permission: 'post.write', refuse: final },
  {
    action: 'publish',
    permission: 'post.write',
    refuse: ({ state, heldBy }) => {
      if (!postMachine.canMove(state, 'published'))
        return { en: 'It does not wait to go out.', id: 'Tidak menunggu terbit.' };
      return heldBy ? HELD : null;
    },
  },
  { action: 'confirm', permission: 'post.write', refuse: ({ staleSince }) => (staleSince ? null : NOT_STALE) },
  { action: 'correct', permission: 'post.write', refuse: amendable },
  { action: 'withdraw', permission: 'post.write', refuse: amendable },
  { action: 'remove', permission: 'post.write', refuse: ({ state }) => (isOut(state) ? KEPT : null) },
];
