import type { SchemeInput } from '#domain/judgement-schemes/contract';
import type { AttainmentVariant } from '#domain/kpi-actuals/achievement';
import { normaliseNumber } from '#domain/kpi-actuals/normalise';
import { quotientOf } from '#domain/kpis/exact';
import type { PaceRule } from '#domain/kpis/pace';
import type { Grade } from '#domain/kpis/rollup';
import {
  type Band,
  type BandWord,
  type JudgementScheme,
  MAX_EDGE,
  mistakesInBands,
  type MultiYearRule,
  type SchemeRefusal,
} from '#domain/kpis/schemes/judgement-scheme';
import { DEFAULT_SCHEME } from '#domain/kpis/schemes/presets';

/** A band as it is typed: its edge as a percentage. */
export type BandDraft = { from: string; verdict: Grade; word: BandWord };

export type SchemeDraft = {
  name: string;
  nameEn: string;
  yearEnd: BandDraft[];
  hasMidYear: boolean;
  midYear: BandDraft[];
  pace: PaceRule;
  multiYear: MultiYearRule | '';
  variant: AttainmentVariant | '';
};

export type DraftMistake = { field: string; reason: SchemeRefusal | 'out_of_range' };

export function draftOf(scheme: JudgementScheme, name = scheme.name, nameEn = scheme.nameEn ?? ''): SchemeDraft {
  return {
    name,
    nameEn,
    yearEnd: scheme.yearEnd.map(typed),
    hasMidYear: scheme.midYear !== null,
    midYear: (scheme.midYear ?? DEFAULT_SCHEME.midYear ?? []).map(typed),
    pace: scheme.pace,
    multiYear: scheme.multiYear ?? '',
    variant: scheme.variant ?? '',
  };
}

function typed({ from, verdict, word }: Band): BandDraft {
  return { from: from === null ? '' : String(Number((from * 100).toFixed(1))), verdict, word };
}

/** What is wrong with the bands as they are typed; the last band's edge is not asked for. */
export function mistakesIn(draft: SchemeDraft): DraftMistake[] {
  const parts = draft.hasMidYear ? (['yearEnd', 'midYear'] as const) : (['yearEnd'] as const);
  return parts.flatMap((part) => {
    const bands = bandsOf(draft[part]);
    const tooFar = bands.flatMap(({ from }, index): DraftMistake[] =>
      from !== null && (from < 0 || from > MAX_EDGE)
        ? [{ field: `${part}.${index}.from`, reason: 'out_of_range' }]
        : [],
    );
    const others = mistakesInBands(bands).map(({ band, field, refusal }) => ({
      field: band === null ? `${part}.0.from` : `${part}.${band}.${field}`,
      reason: refusal,
    }));
    return [...tooFar, ...others];
  });
}

/** What would be sent. */
export function inputOf(draft: SchemeDraft): SchemeInput {
  return {
    name: draft.name.trim(),
    nameEn: draft.nameEn.trim() === '' ? null : draft.nameEn.trim(),
    yearEnd: bandsOf(draft.yearEnd),
    midYear: draft.hasMidYear ? bandsOf(draft.midYear) : null,
    pace: draft.pace,
    multiYear: draft.multiYear === '' ? null : draft.multiYear,
    variant: draft.variant === '' ? null : draft.variant,
  };
}

function bandsOf(drafts: readonly BandDraft[]): Band[] {
  return drafts.map(({ from, verdict, word }, index) => ({
    from: index === drafts.length - 1 ? null : ratioIn(from),
    verdict,
    word,
  }));
}

/** A typed percentage as a ratio, divided exactly: 33.4 % is 0.334. */
function ratioIn(text: string): number | null {
  const { value } = normaliseNumber(text, { unit: '%', kind: 'percent' });
  return value === null ? null : quotientOf(value, 100);
}
