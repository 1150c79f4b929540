import { INITIATIVE_STATUSES, type InitiativeStatus, MAX_SEARCH_LENGTH } from '#domain/initiatives/contract';
import { CodeField, IdField, TextField } from '../platform/http/fields.ts';
import { PageQuery } from '../platform/http/lists.ts';

export class ListInitiativesQuery extends PageQuery {
  @IdField({ optional: true })
  planId?: string;

  @IdField({ optional: true, description: "The theme's policy or a further one" })
  policyId?: string;

  @IdField({ optional: true })
  departmentId?: string;

  @CodeField({
    codes: INITIATIVE_STATUSES,
    optional: true,
    description: "Status on the plan's own day (`defaultAsOf`)",
  })
  status?: InitiativeStatus;

  @TextField({
    max: MAX_SEARCH_LENGTH,
    optional: true,
    nullable: true,
    description: 'Words that all stand in title, subtitle or description; width, case and kana are folded',
  })
  q?: string | null;
}
