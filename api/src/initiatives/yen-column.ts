import { Column } from 'typeorm';

/** Whole yen as `bigint`, a number in the program: MAX_YEN keeps it below 2^53. */
export function YenColumn(): PropertyDecorator {
  return Column('bigint', {
    nullable: true,
    transformer: {
      to: (yen: number | null | undefined) => yen,
      from: (text: string | null) => (text === null ? null : Number(text)),
    },
  });
}
