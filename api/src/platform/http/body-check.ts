import type { FastifyInstance } from 'fastify';
import { BadInput, type Sentence } from '../problems/refusal.ts';

/** Levels of nesting that a body may have. */
export const MAX_DEPTH = 20;
/** Items of one list. */
export const MAX_ITEMS = 5_000;

/** `constructor`, `__proto__`, `toString` …: no record of ours has them; only who wants to reach into the program sends them. */
const isReserved = (name: string): boolean => name in Object.prototype;

const SENTENCES: Record<'too_deep' | 'too_many_items' | 'unknown_property' | 'unreadable_text', Sentence> = {
  too_deep: { ja: `入れ子は${MAX_DEPTH}段までです。`, en: `At most ${MAX_DEPTH} levels of nesting.` },
  too_many_items: { ja: `${MAX_ITEMS}件以内で指定してください。`, en: `Give at most ${MAX_ITEMS}.` },
  unknown_property: { ja: 'この項目は送信できません。', en: 'There is no such property here.' },
  unreadable_text: { ja: '使用できない文字が含まれています。', en: 'This contains characters that cannot be stored.' },
};

/** Looks through every body and query before anything else does: sizes, names and texts that no field takes. */
export function addBodyCheck(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    inspect(request.body, '', 1);
    for (const [name, value] of Object.entries(request.query as Record<string, unknown>)) {
      if (isReserved(name)) refuse(`?${name}`, 'unknown_property');
      for (const text of Array.isArray(value) ? value : [value]) inspect(text, `?${name}`, 1);
    }
  });
}

function inspect(value: unknown, pointer: string, depth: number): void {
  if (typeof value === 'string') {
    // PostgreSQL stores no NUL, and half a surrogate pair is no character.
    if (value.includes('\0') || !value.isWellFormed()) refuse(pointer, 'unreadable_text');
  } else if (Array.isArray(value)) {
    if (depth > MAX_DEPTH) refuse(pointer, 'too_deep');
    if (value.length > MAX_ITEMS) refuse(pointer, 'too_many_items');
    value.forEach((item, index) => inspect(item, `${pointer}/${index}`, depth + 1));
  } else if (typeof value === 'object' && value !== null) {
    if (depth > MAX_DEPTH) refuse(pointer, 'too_deep');
    for (const name of Object.keys(value)) {
      const below = `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
      if (isReserved(name)) refuse(below, 'unknown_property');
      inspect((value as Record<string, unknown>)[name], below, depth + 1);
    }
  }
}

function refuse(pointer: string, code: keyof typeof SENTENCES): never {
  throw new BadInput([{ pointer, code, detail: SENTENCES[code] }]);
}
