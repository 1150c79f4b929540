import type { FiscalYearLabels } from '#domain/calendar/fiscal-year-labels';
import type {
  ChangeScheduleItemInput,
  CreateScheduleItemInput,
  ScheduleItemKind,
  ScheduleItemView,
} from '#domain/schedule-items/contract';
import type { FuzzyDate, FuzzyDateText } from '#domain/schedule-items/fuzzy-date';
import { parseFuzzyDate } from '#domain/schedule-items/parse-fuzzy-date';

export const DATE_FIELDS = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** What stands in the form's fields: text as typed, until it is sent. */
export type Draft = Record<DateField, string> & {
  label: string;
  labelEn: string;
  kind: ScheduleItemKind;
  laneName: string;
  scope: string;
  percent: string;
  openEnded: boolean;
  tentative: boolean;
};

export type DraftError = { field: string; reason: 'labelMissing' | 'dateWrong' | 'percentWrong' };

export const EMPTY_DRAFT: Draft = {
  label: '',
  labelEn: '',
  kind: 'bar',
  laneName: '',
  plannedStart: '',
  plannedEnd: '',
  actualStart: '',
  actualEnd: '',
  scope: '',
  percent: '',
  openEnded: false,
  tentative: false,
};

export function draftOf(item: ScheduleItemView, dateText: (date: FuzzyDate) => string): Draft {
  const text = (date: FuzzyDate | null) => (date === null ? '' : dateText(date));
  return {
    label: item.label,
    labelEn: item.labelEn ?? '',
    kind: item.kind,
    laneName: item.lane ?? '',
    plannedStart: text(item.planned.start),
    plannedEnd: text(item.planned.end),
    actualStart: text(item.actual.start),
    actualEnd: text(item.actual.end),
    scope: item.scope ?? '',
    percent: item.actual.percent === null ? '' : String(item.actual.percent),
    openEnded: item.openEnded,
    tentative: item.tentative,
  };
}

type Fields = Omit<ChangeScheduleItemInput, 'laneId' | 'order' | 'certainty'> & { label: string };

/** The draft as the API takes it, or what must be mended first. An empty date is unknown, never today. */
export function fieldsOf(
  draft: Draft,
  labels: readonly FiscalYearLabels[],
  startMonth: number,
): { fields: Fields; errors: DraftError[] } {
  const errors: DraftError[] = [];
  if (draft.label.trim() === '') errors.push({ field: 'label', reason: 'labelMissing' });
  const dates = Object.fromEntries(
    DATE_FIELDS.map((field) => {
      const text = draft[field].trim();
      const date = text === '' ? null : parseFuzzyDate(text, labels, startMonth);
      if (text !== '' && date === null) errors.push({ field, reason: 'dateWrong' });
      return [field, date];
    }),
  ) as Record<DateField, FuzzyDateText | null>;
  const percentText = draft.percent.normalize('NFKC').replace('%', '').trim();
  const percent = percentText === '' ? null : Number(percentText);
  if (percent !== null && !(Number.isInteger(percent) && percent >= 0 && percent <= 100))
    errors.push({ field: 'percent', reason: 'percentWrong' });
  return {
    errors,
    fields: {
      ...dates,
      label: draft.label.trim(),
      labelEn: draft.labelEn.trim() === '' ? null : draft.labelEn.trim(),
      scope: draft.scope.trim() === '' ? null : draft.scope.trim(),
      openEnded: draft.openEnded,
      tentative: draft.tentative,
      percent,
    },
  };
}

/** A new item has no actual dates yet; they follow as a change. */
export function creationOf(fields: Fields, draft: Draft): CreateScheduleItemInput {
  const { actualStart: _start, actualEnd: _end, percent: _percent, ...planned } = fields;
  return { ...planned, kind: draft.kind, ...(draft.laneName.trim() === '' ? {} : { laneName: draft.laneName.trim() }) };
}
