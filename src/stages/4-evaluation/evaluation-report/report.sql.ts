/** SQL over the alias `t` (evaluation_reports), for whoever reads a report. */

const utc = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The later version that took its place. */
export const NEWER = `(SELECT s.id FROM evaluation_reports s WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id AND s.state IN ('frozen', 'signed'))`;

const SIGNED = `(SELECT count(*) FROM evaluation_report_signatures s WHERE s.organization_id = t.organization_id AND s.report_id = t.id)::int`;

/** Whose turn it is to sign. */
export const NEXT = `CASE WHEN t.state = 'frozen' THEN (t.signatories -> ${SIGNED} ->> 'userId')::uuid END`;

export const SIGNATURES = `(SELECT coalesce(json_agg(json_build_object('place', s.place, 'userId', s.user_id, 'name', s.name,
    'capacity', s.capacity, 'signedAt', ${utc('s.signed_at')}, 'contentHash', s.content_hash) ORDER BY s.place), '[]')
  FROM evaluation_report_signatures s WHERE s.organization_id = t.organization_id AND s.report_id = t.id)`;

export const FILES = `(SELECT coalesce(json_agg(json_build_object('format', f.format, 'mediaType', f.media_type, 'fileName', f.file_name,
    'bytes', f.bytes, 'sha256', f.sha256, 'madeAt', ${utc('f.made_at')}) ORDER BY f.format), '[]')
  FROM evaluation_report_files f WHERE f.organization_id = t.organization_id AND f.report_id = t.id)`;
