import type { ChangePlanInput, CreatePlanInput, PlanView } from '#domain/plans/contract';

/** What stands in the form's fields: text as typed; empty where nothing is said. */
export type PlanDraft = Record<
  | 'title'
  | 'titleEn'
  | 'subtitle'
  | 'subtitleEn'
  | 'publisher'
  | 'published'
  | 'parentTitle'
  | 'parentEdition'
  | 'fromFiscalYear'
  | 'toFiscalYear'
  | 'quote'
  | 'fiscalStartMonth',
  string
> & { soft: boolean };

export function emptyDraft(fiscalYear: number, fiscalStartMonth: number): PlanDraft {
  return {
    title: '',
    titleEn: '',
    subtitle: '',
    subtitleEn: '',
    publisher: '',
    published: '',
    parentTitle: '',
    parentEdition: '',
    fromFiscalYear: String(fiscalYear),
    toFiscalYear: String(fiscalYear + 2),
    quote: '',
    soft: false,
    fiscalStartMonth: String(fiscalStartMonth),
  };
}

export function draftOf(plan: PlanView): PlanDraft {
  return {
    title: plan.title,
    titleEn: plan.titleEn ?? '',
    subtitle: plan.subtitle ?? '',
    subtitleEn: plan.subtitleEn ?? '',
    publisher: plan.publisher,
    published: plan.published ?? '',
    parentTitle: plan.parent?.title ?? '',
    parentEdition: plan.parent?.edition ?? '',
    fromFiscalYear: String(plan.period.fromFiscalYear),
    toFiscalYear: String(plan.period.toFiscalYear),
    quote: plan.period.quote ?? '',
    soft: plan.period.soft,
    fiscalStartMonth: String(plan.fiscalStartMonth),
  };
}

export type DraftMistake = { field: string; reason: 'title' | 'publisher' | 'published' | 'parent' | 'years' };

/** What can be told before anything is sent. */
export function mistakesIn(draft: PlanDraft): DraftMistake[] {
  const mistakes: DraftMistake[] = [];
  if (draft.title.trim() === '') mistakes.push({ field: 'title', reason: 'title' });
  if (draft.publisher.trim() === '') mistakes.push({ field: 'publisher', reason: 'publisher' });
  if (draft.published.trim() !== '' && !/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(monthOf(draft.published)))
    mistakes.push({ field: 'published', reason: 'published' });
  if (draft.parentTitle.trim() === '' && draft.parentEdition.trim() !== '')
    mistakes.push({ field: 'parent.title', reason: 'parent' });
  if (Number(draft.fromFiscalYear) > Number(draft.toFiscalYear))
    mistakes.push({ field: 'period.toFiscalYear', reason: 'years' });
  return mistakes;
}

/** All that a change may say. */
export function changeOf(draft: PlanDraft): ChangePlanInput {
  const { fiscalStartMonth: _, ...change } = creationOf(draft);
  return change;
}

export function creationOf(draft: PlanDraft): CreatePlanInput {
  const text = (field: string) => field.trim() || null;
  const parentTitle = text(draft.parentTitle);
  return {
    title: draft.title.trim(),
    titleEn: text(draft.titleEn),
    subtitle: text(draft.subtitle),
    subtitleEn: text(draft.subtitleEn),
    publisher: draft.publisher.trim(),
    published: monthOf(draft.published) || null,
    parent: parentTitle === null ? null : { title: parentTitle, edition: text(draft.parentEdition) },
    period: {
      fromFiscalYear: Number(draft.fromFiscalYear),
      toFiscalYear: Number(draft.toFiscalYear),
      soft: draft.soft,
      quote: text(draft.quote),
    },
    fiscalStartMonth: Number(draft.fiscalStartMonth),
  };
}

/** 2021年3月, 2021/3 and 2021-03, full width too, are `2021-03`; anything else stays as it was typed. */
function monthOf(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}` : text;
}
