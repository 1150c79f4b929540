import { describe, expect, it } from '@jest/globals';
import { IntegerField, ObjectField, ObjectListField } from './fields.ts';
import { ShapePipe } from './validation-pipe.ts';

class PartDto {
  @IntegerField({ min: 0, max: 9 })
  size!: number;
}

class WholeDto {
  @ObjectField(PartDto, { optional: true })
  part?: PartDto;

  @ObjectListField(PartDto, { minItems: 1, maxItems: 2, optional: true })
  parts?: PartDto[];
}

/** Where and why a body is refused; `null`: it is taken. */
async function refusalOf(body: object): Promise<[pointer: string, code: string][] | null> {
  try {
    await new ShapePipe().transform(body, { type: 'body', metatype: WholeDto });
    return null;
  } catch (error) {
    const { errors } = (error as { extras: { errors: { pointer: string; code: string }[] } }).extras;
    return errors.map(({ pointer, code }) => [pointer, code]);
  }
}

describe('objects within a body', () => {
  it('are taken where they have their shape', async () => {
    expect(await refusalOf({ part: { size: 1 }, parts: [{ size: 2 }, { size: 3 }] })).toBeNull();
    expect(await refusalOf({})).toBeNull();
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a list of what fits', [{ size: 1 }]],
    ['a number', 1],
    ['a text', '{}'],
  ])('are refused where %s stands for one', async (_, value) => {
    expect(await refusalOf({ part: value })).toEqual([['/part', 'is_object']]);
    expect(await refusalOf({ parts: [{ size: 1 }, value] })).toEqual([['/parts/1', 'nested_validation']]);
  });

  it.each([
    [{ parts: {} }, '/parts'],
    [{ parts: null }, '/parts'],
    [{ parts: [] }, '/parts'],
    [{ parts: [{ size: 1 }, { size: 1 }, { size: 1 }] }, '/parts'],
    [{ parts: [{ size: 10 }] }, '/parts/0/size'],
    [{ parts: [{ size: 1, id: 1 }] }, '/parts/0/id'],
  ])('are refused where they are at fault: %j', async (body, pointer) => {
    expect((await refusalOf(body))?.map(([at]) => at)).toContain(pointer);
  });
});
