import { useEffect, useRef, useState } from 'react';
import { INITIATIVE_STATUSES } from '#domain/initiatives/contract';
import { VERDICTS } from '#domain/kpis/codes';
import type { NamedRef } from '#domain/problems/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useSingleKeys } from '../../platform/keys.ts';
import { useLevelNames } from '../../platform/wording/level-name.ts';
import { WORDS } from '../../platform/wording/words.ts';
import { Button } from '../../ui/Button.tsx';
import { type Option, SelectField, TextField } from '../../ui/Field.tsx';
import { LIST_TEXTS } from './initiative-list.locale.ts';
import { type GroupBy, type InitiativeFilters, type InitiativeRow, NONE } from './initiative-rows.ts';

export type ListSearch = InitiativeFilters & { groupBy?: GroupBy | undefined };

type InitiativeListFiltersProps = {
  rows: readonly InitiativeRow[];
  search: ListSearch;
  onChange: (part: ListSearch) => void;
};

/** The filters, each offering only what occurs. */
export function InitiativeListFilters({ rows, search, onChange }: InitiativeListFiltersProps) {
  const t = useTexts(LIST_TEXTS);
  const level = useLevelNames();
  const words = useTexts(WORDS);
  const language = useLanguage();
  const named = (refs: readonly NamedRef[]): Option[] => [
    ...new Map(refs.map((ref) => [ref.id, { value: ref.id, label: nameIn(language, ref) }])).values(),
  ];
  const verdicts = VERDICTS.filter((verdict) => rows.some((row) => row.shownVerdict === verdict));
  const statuses = INITIATIVE_STATUSES.filter((status) => rows.some((row) => row.status === status));
  const departments = named(rows.flatMap(({ department }) => (department === null ? [] : [department])));
  const choose = (name: keyof ListSearch) => (value: string) => onChange({ [name]: value === '' ? undefined : value });
  const isFiltered = [search.q, search.policy, search.department, search.status, search.verdict].some(
    (filter) => filter !== undefined,
  );
  return (
    <section aria-label={t('filters')} className="no-print mb-6 flex flex-wrap items-end gap-4">
      <SearchField value={search.q ?? ''} onChange={choose('q')} />
      <SelectField
        name="policy"
        label={level('policy')}
        width="w-48"
        empty={t('all')}
        options={named(rows.flatMap(({ policies }) => policies))}
        value={search.policy ?? ''}
        onChange={choose('policy')}
      />
      <SelectField
        name="department"
        label={t('department')}
        width="w-44"
        empty={t('all')}
        options={[...departments, { value: NONE, label: t('noDepartment') }]}
        value={search.department ?? ''}
        onChange={choose('department')}
      />
      <SelectField
        name="verdict"
        label={t('verdict')}
        width="w-40"
        empty={t('all')}
        options={[
          ...verdicts.map((verdict) => ({ value: verdict, label: words(`verdict.${verdict}`) })),
          { value: NONE, label: t('noKpi') },
        ]}
        value={search.verdict ?? ''}
        onChange={choose('verdict')}
      />
      <SelectField
        name="status"
        label={t('status')}
        width="w-32"
        empty={t('all')}
        options={statuses.map((status) => ({ value: status, label: words(`initiative.${status}`) }))}
        value={search.status ?? ''}
        onChange={choose('status')}
      />
      <SelectField
        name="groupBy"
        label={t('groupBy')}
        width="w-40"
        empty={t('group.none')}
        options={(['policy', 'department', 'progress'] as const).map((group) => ({
          value: group,
          label: group === 'policy' ? t('group.policy', { policy: level('policy') }) : t(`group.${group}`),
        }))}
        value={search.groupBy ?? ''}
        onChange={(value) => onChange({ groupBy: value === '' ? undefined : (value as GroupBy) })}
      />
      {isFiltered && (
        <Button
          onClick={() =>
            onChange({ q: undefined, policy: undefined, department: undefined, status: undefined, verdict: undefined })
          }
        >
          {t('clear')}
        </Button>
      )}
    </section>
  );
}

const TYPING_PAUSE_MS = 250;

/** Typing goes on undisturbed (also while Japanese is being converted); the list follows at a pause. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTexts(LIST_TEXTS);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed without us, as by "clear": follow it. Our own change must not undo what was typed since.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === known) return;
    const timer = setTimeout(() => {
      setKnown(typed);
      onChange(typed);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, known, onChange]);
  const frame = useRef<HTMLDivElement>(null);
  useSingleKeys({ '/': () => frame.current?.querySelector('input')?.focus() });
  return (
    <div ref={frame}>
      <TextField name="q" type="search" label={t('q')} width="w-48" value={typed} onChange={setTyped} />
    </div>
  );
}
