import type { Day } from '#domain/calendar/day';
import type { ChangeInitiativeInput, InitiativeView } from '#domain/initiatives/contract';
import { type Normalised, normaliseNumber } from '#domain/kpi-actuals/normalise';

/** Amounts as typed: 「1,200万円」. Empty is unknown, never 0. */
export type CostDraft = { fiscalYear: string; budgetYen: string; settledYen: string; note: string };
export type ContractDraft = { name: string; endsOn: Day | null; note: string };

/** What stands in the form of the sheet. */
export type InitiativeDraft = {
  title: string;
  titleEn: string;
  subtitle: string;
  departmentId: string;
  policyIds: string[];
  description: string[];
  current: string;
  future: string;
  parts: string[];
  effects: string[];
  notes: string[];
  costs: CostDraft[];
  contracts: ContractDraft[];
};

export type InitiativeMistake = {
  field: string;
  reason: 'titleMissing' | 'yearTwice' | 'yenWrong' | 'contractName' | 'contractDay';
};

const textOf = (amount: number | null) => (amount === null ? '' : String(amount));

export function draftOf(initiative: InitiativeView): InitiativeDraft {
  return {
    title: initiative.title,
    titleEn: initiative.titleEn ?? '',
    subtitle: initiative.subtitle ?? '',
    departmentId: initiative.department?.id ?? '',
    // The first one is the theme's own.
    policyIds: initiative.policies.slice(1).map(({ id }) => id),
    description: initiative.description,
    current: initiative.current?.text ?? '',
    future: initiative.future?.text ?? '',
    parts: initiative.parts.map(({ text }) => text),
    effects: initiative.effects.map(({ text }) => text),
    notes: initiative.notes,
    costs: initiative.costs.map((cost) => ({
      fiscalYear: String(cost.fiscalYear),
      budgetYen: textOf(cost.budgetYen),
      settledYen: textOf(cost.settledYen),
      note: cost.note ?? '',
    })),
    contracts: initiative.contracts.map(({ name, endsOn, note }) => ({ name, endsOn, note: note ?? '' })),
  };
}

/** Lines in which nothing stands go; so the places that the API names in its errors are those of the form. */
export function withoutBlankLines(draft: InitiativeDraft): InitiativeDraft {
  return {
    ...draft,
    description: filled(draft.description),
    parts: filled(draft.parts),
    effects: filled(draft.effects),
    notes: filled(draft.notes),
    contracts: draft.contracts.filter(({ name, endsOn, note }) => endsOn !== null || `${name}${note}`.trim() !== ''),
  };
}

export function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '');
}

/** Yen as staff type them. A sign for "no number" (－, 未) is unknown too. */
export function readYen(text: string): Normalised {
  return normaliseNumber(text, { unit: '円', kind: 'count' });
}

/** What must be mended before the draft can be sent; the fields are named as the API names them. */
export function mistakesIn(draft: InitiativeDraft): InitiativeMistake[] {
  const mistakes: InitiativeMistake[] = [];
  if (draft.title.trim() === '') mistakes.push({ field: 'title', reason: 'titleMissing' });
  for (const [index, cost] of draft.costs.entries()) {
    const isTwice = draft.costs.slice(0, index).some(({ fiscalYear }) => fiscalYear === cost.fiscalYear);
    if (isTwice) mistakes.push({ field: `costs.${index}.fiscalYear`, reason: 'yearTwice' });
    for (const amount of ['budgetYen', 'settledYen'] as const) {
      if (!isYen(readYen(cost[amount]))) mistakes.push({ field: `costs.${index}.${amount}`, reason: 'yenWrong' });
    }
  }
  for (const [index, { name, endsOn }] of draft.contracts.entries()) {
    if (name.trim() === '') mistakes.push({ field: `contracts.${index}.name`, reason: 'contractName' });
    if (endsOn === null) mistakes.push({ field: `contracts.${index}.endsOn`, reason: 'contractDay' });
  }
  return mistakes;
}

function isYen({ value, ask, error }: Normalised): boolean {
  return ask === null && error === null && (value === null || (Number.isInteger(value) && value >= 0));
}

/** What changed, as the API takes it: nothing that stands as it was, and a whole list where one line of it changed. */
export function changesOf(draft: InitiativeDraft, start: InitiativeDraft): ChangeInitiativeInput {
  const [before, after] = [inputOf(start), inputOf(draft)];
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof typeof before]),
  );
  return Object.fromEntries(changed);
}

/** What measures an effect is said on a screen of its own. */
function inputOf(draft: InitiativeDraft): Required<Omit<ChangeInitiativeInput, 'effectKpis'>> {
  const { title, titleEn, subtitle, departmentId, current, future, costs, contracts, ...lists } = draft;
  return {
    ...lists,
    title: title.trim(),
    titleEn: orNull(titleEn),
    subtitle: orNull(subtitle),
    departmentId: orNull(departmentId),
    current: orNull(current),
    future: orNull(future),
    costs: costs.map((cost) => {
      const [budget, settled] = [readYen(cost.budgetYen), readYen(cost.settledYen)];
      const remarks = [budget.remark, settled.remark].filter(
        (remark) => remark !== null && !cost.note.includes(remark),
      );
      return {
        fiscalYear: Number(cost.fiscalYear),
        budgetYen: budget.value,
        settledYen: settled.value,
        note: orNull([cost.note.trim(), ...remarks].filter((text) => text !== '').join('\n')),
      };
    }),
    // A contract without a day is refused by `mistakesIn` and never gets here.
    contracts: contracts.flatMap(({ name, endsOn, note }) =>
      endsOn === null ? [] : [{ name: name.trim(), endsOn, note: orNull(note) }],
    ),
  };
}

/** An empty field says that there is none. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
