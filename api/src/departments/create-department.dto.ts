import type { CreateDepartmentInput } from '#domain/departments/contract';
import { MAX_NAME_LENGTH } from '#domain/problems/contract';
import { DayField, IdField, TextField } from '../platform/http/fields.ts';

export class CreateDepartmentDto implements CreateDepartmentInput {
  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  nameEn?: string;

  @IdField({ optional: true, description: 'The department it is part of' })
  parentId?: string;

  @DayField({ optional: true, description: 'First day; left out = has always been' })
  validFrom?: string;
}
