import { defineObjectiveResult } from '#kernel/campaign/objective-results';
import { claimsSql } from '#stages/4-evaluation/standing';

/**
 * The verified result before everything else, then what was verified on the way, then what waits for verification; among
 * equals the latest.
 */
defineObjectiveResult(`(SELECT json_build_object('id', r.id, 'value', r.value::text, 'measuredOn', r.measured_on,
    'verified', r.state = 'verified', 'final', NOT r.interim AND (r.measured_on >= t.target_date OR r.early_stop_reason IS NOT NULL))
  ${claimsSql('t')}
  ORDER BY r.state = 'verified' AND NOT r.interim DESC, r.state = 'verified' DESC, r.measured_on DESC, r.id DESC LIMIT 1)`);
