/** What was put right of the post `t`, first to last, as it stands on the post. */
export const CHAIN = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'number', k.number, 'kind', k.kind, 'type', k.type,
    'reason', k.reason, 'captionBefore', k.caption_before, 'captionAfter', k.caption_after,
    'at', to_char(k.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'byId', k.created_by) ORDER BY k.number)
  FROM corrections k WHERE k.organization_id = t.organization_id AND k.post_id = t.id), '[]'::jsonb)`;
