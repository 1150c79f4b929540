import { LEVELS } from '#domain/tenants/contract';
import { type Schema, text, textOrNull } from '../openapi/schema.ts';

const NAME: Schema = {
  type: 'object',
  required: ['ja', 'en'],
  properties: { ja: text(), en: textOrNull('null: Japanese stands on English pages too') },
};

export const LEVEL_NAMES_SCHEMA: Schema = {
  type: 'object',
  description:
    "What the organisation calls the levels of its plans; one that is missing goes by the product's own word",
  properties: Object.fromEntries(LEVELS.map((level) => [level, NAME])),
};
