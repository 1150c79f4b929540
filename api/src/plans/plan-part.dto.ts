import { ArrayUnique } from 'class-validator';
import {
  type ChangePlanPartInput,
  type ChangePolicyInput,
  type CreatePlanPartInput,
  type CreatePolicyInput,
  MAX_PLAN_PARTS,
  type ReplaceVisionPolicyLinksInput,
} from '#domain/plans/contract';
import { MAX_NAME_LENGTH } from '#domain/problems/contract';
import { IdField, IntegerField, ObjectListField, TextField } from '../platform/http/fields.ts';

export class CreatePlanPartDto implements CreatePlanPartInput {
  @TextField({ max: MAX_NAME_LENGTH })
  name!: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  nameEn?: string | null;
}

export class CreatePolicyDto extends CreatePlanPartDto implements CreatePolicyInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true, description: "Short name in the sheet's corner" })
  label?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  labelEn?: string | null;
}

export class ChangePlanPartDto implements ChangePlanPartInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true })
  name?: string;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  nameEn?: string | null;

  @IntegerField({ min: 1, max: MAX_PLAN_PARTS, optional: true, description: 'Where it is to stand, from 1' })
  position?: number;
}

export class ChangePolicyDto extends ChangePlanPartDto implements ChangePolicyInput {
  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true, description: "Short name in the sheet's corner" })
  label?: string | null;

  @TextField({ max: MAX_NAME_LENGTH, optional: true, nullable: true })
  labelEn?: string | null;
}

class VisionPolicyLinkDto {
  @IdField()
  visionId!: string;

  @IdField()
  policyId!: string;
}

export class ReplaceVisionPolicyLinksDto implements ReplaceVisionPolicyLinksInput {
  @ArrayUnique((link: VisionPolicyLinkDto | null) => `${link?.visionId} ${link?.policyId}`.toLowerCase())
  @ObjectListField(VisionPolicyLinkDto, { maxItems: MAX_PLAN_PARTS * MAX_PLAN_PARTS })
  links!: VisionPolicyLinkDto[];
}
