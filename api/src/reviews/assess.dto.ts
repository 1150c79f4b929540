import { MAX_TEXT_LENGTH } from '#domain/problems/contract';
import type { AdviseInput, AssessInput } from '#domain/reviews/contract';
import { CodeField, TextField } from '../platform/http/fields.ts';

export class AssessDto implements AssessInput {
  @CodeField({ codes: ['achievable', 'partly', 'not'], description: '実施できる見込: achievable, partly or not' })
  judgement!: AssessInput['judgement'];

  @TextField({ max: MAX_TEXT_LENGTH, description: 'Why, in the words of the department' })
  comment!: string;
}

export class AdviseDto implements AdviseInput {
  @TextField({ max: MAX_TEXT_LENGTH, description: "The adviser's opinion; never a decision" })
  text!: string;
}
