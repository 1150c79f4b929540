import type { FiscalYear } from '#domain/calendar/fiscal-year';
import type { JudgementSchemeView, SchemeChoiceView, SchemeUse } from '#domain/judgement-schemes/contract';
import type { JudgementScheme } from '#domain/kpis/schemes/judgement-scheme';
import { DEFAULT_SCHEME } from '#domain/kpis/schemes/presets';
import { presetOf } from '#domain/kpis/schemes/scheme-in-force';

/** A row of `LOAD_SCHEMES`. */
export type SchemeRow = {
  id: string;
  versions: { scheme: JudgementScheme; reason: string | null; madeBy: string | null; madeAt: string }[];
};

/** A row of `LOAD_USES`. */
export type UseRow = SchemeUse & { preset: string | null; schemeId: string | null };

/** A row of `LOAD_CHOICES`; all but the plan null where it has not chosen. */
export type ChoiceRow = {
  planId: string;
  fromFiscalYear: FiscalYear | null;
  preset: string | null;
  own: JudgementScheme;
  reason: string;
  chosenBy: string | null;
  chosenAt: Date;
  version: number;
};

export function ownSchemeView({ id, versions }: SchemeRow, uses: readonly UseRow[]): JudgementSchemeView {
  const views = versions.map(({ scheme, reason, madeBy, madeAt }) => ({
    ...scheme,
    reason,
    madeBy,
    madeAt: new Date(madeAt).toISOString(),
  }));
  const latest = views[0];
  if (latest === undefined) throw new Error(`the scheme ${id} has no version`);
  return { id, published: false, latest, versions: views, uses: usesOf(id, uses), version: latest.version };
}

export function presetView(scheme: JudgementScheme, uses: readonly UseRow[]): JudgementSchemeView {
  const latest = { ...scheme, reason: null, madeBy: null, madeAt: null };
  const { id, version } = scheme;
  return { id, published: true, latest, versions: [latest], uses: usesOf(id, uses), version };
}

function usesOf(id: string, uses: readonly UseRow[]): SchemeUse[] {
  return uses
    .filter(({ preset, schemeId }) => (preset ?? schemeId) === id)
    .map(({ plan, fromFiscalYear, version }) => ({ plan, fromFiscalYear, version }));
}

/** `null` for the row of a plan that has not chosen. */
export function choiceView(row: ChoiceRow): SchemeChoiceView | null {
  if (row.fromFiscalYear === null) return null;
  const { planId, fromFiscalYear, preset, own, reason, chosenBy, chosenAt, version } = row;
  const scheme = preset === null ? own : (presetOf(preset) ?? DEFAULT_SCHEME);
  return { planId, fromFiscalYear, scheme, reason, chosenBy, chosenAt: chosenAt.toISOString(), version };
}
