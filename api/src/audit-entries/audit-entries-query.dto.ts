import { IdField, TextField } from '../platform/http/fields.ts';
import { PageQuery } from '../platform/http/lists.ts';

export class AuditEntriesQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'e.g. `kpi-actual`' })
  objectType?: string;

  @TextField({ max: 200, optional: true })
  objectId?: string;

  @IdField({ optional: true, description: 'The member who did it' })
  actorId?: string;
}
