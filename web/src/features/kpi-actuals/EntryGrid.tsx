import { useState } from 'react';
import type { BreakdownOfYear } from '#domain/kpi-actuals/contract';
import type { KpiView } from '#domain/kpis/contract';
import { versionIn } from '#domain/kpis/definition';
import { useTenantCalendar } from '../../platform/format/fiscal-years.tsx';
import { unitIn } from '../../platform/format/numbers.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { BREAKDOWN_TEXTS } from './breakdown.locale.ts';
import { ENTRY_TEXTS } from './entry.locale.ts';
import { cellId, inputOfCell } from './entry-grid.ts';
import { GRID_TEXTS } from './grid.locale.ts';
import { GridTable } from './GridTable.tsx';
import { type Change, type Refused, useEntryGrid } from './use-entry-grid.ts';
import { useCellTexts } from './use-cell-texts.ts';

/** A fiscal year of a KPI as a grid to type into: a row for each 区, 手続 or 所属, a column for each period. */
export function EntryGrid({ kpi, year, onBehalf }: { kpi: KpiView; year: BreakdownOfYear; onBehalf: boolean }) {
  const t = useTexts(GRID_TEXTS);
  const entry = useTexts(ENTRY_TEXTS);
  const words = useTexts(BREAKDOWN_TEXTS);
  const language = useLanguage();
  const calendar = useTenantCalendar();
  const definition = versionIn(kpi.versions, year.fiscalYear) ?? kpi.definition;
  const unit = unitIn(language, definition);
  const [provisional, setProvisional] = useState(false);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [refused, setRefused] = useState<Refused[]>([]);
  const [lost, setLost] = useState(0);
  const say = useCellTexts(year, definition);
  const grid = useEntryGrid(year, definition, kpi.closedOn, (saved, left) => {
    setRefused(left);
    setErrors(left.map((one) => ({ field: one.name, message: say.at(one, problemSentence(one.error)) })));
    if (left.length === 0) announce(t('saved', { count: saved }));
  });
  useUnsavedWarning(grid.typed.size > 0, 'address');
  const needsReason = onBehalf || year.decided || refused.some(({ error }) => error.code === 'reason_required');

  const submit = () => {
    const found: FormError[] =
      needsReason && reason.trim() === '' ? [{ field: 'reason', message: entry('missing.reason') }] : [];
    const changes: Change[] = [];
    for (const place of grid.grid.flat()) {
      const texts = grid.typed.get(cellId(place));
      if (texts === undefined) continue;
      const { input } = inputOfCell(texts, place.cell, definition, { provisional, reason, needsReason: false });
      if (input !== null) changes.push({ ...place, texts, input });
      else found.push({ field: place.name, message: say.at(place, say.mistake(texts)) });
    }
    if (changes.length === 0 && found.length === 0) found.push({ field: null, message: t('nothing') });
    setErrors(found);
    setRefused([]);
    if (found.length === 0) grid.save.submit(changes);
  };

  const title = t('title', { dimension: words(year.dimension), year: calendar.fiscalYear(year.fiscalYear) });
  const table = (
    <GridTable
      caption={t('caption', { dimension: words(year.dimension), unit })}
      year={year}
      definition={definition}
      grid={grid}
      onLost={setLost}
    />
  );
  return (
    <section className="mb-8">
      <h2 className="mb-2 text-[1.25rem]">{title}</h2>
      {grid.grid.flat().some(({ open }) => open) ? (
        <>
          <p className="mb-3 max-w-3xl text-sub">
            {t('help')} {definition.kind === 'ratio' && t('helpRatio')}
          </p>
          <Form label={title} errors={errors} onSubmit={submit} className="flex flex-col gap-4">
            {refused.length > 0 && <Notice tone="warning">{t('refused', { count: refused.length })}</Notice>}
            {table}
            {grid.undoPaste !== null && (
              <div className="flex flex-wrap items-center gap-3" role="status">
                <span>{lost === 0 ? t('pasted') : t('lost', { count: lost })}</span>
                <Button size="small" onClick={grid.undoPaste}>
                  {t('undo')}
                </Button>
              </div>
            )}
            <Checkbox
              label={t('provisional')}
              description={entry('provisionalHelp')}
              checked={provisional}
              onChange={setProvisional}
            />
            {needsReason && (
              <TextArea
                name="reason"
                label={entry('reason')}
                description={entry('reasonHelp')}
                required
                rows={2}
                value={reason}
                onChange={setReason}
              />
            )}
            {grid.save.isPending && <Saving {...grid.sending} />}
            <FormActs
              {...(grid.typed.size === 0 ? {} : { label: t('save', { count: grid.typed.size }) })}
              busy={grid.save.isPending}
            />
          </Form>
        </>
      ) : (
        table
      )}
    </section>
  );
}

/** How far the row of cells is: a year of all wards takes its time. */
function Saving({ tried, of }: { tried: number; of: number }) {
  const t = useTexts(GRID_TEXTS);
  return (
    <label className="flex flex-wrap items-center gap-3">
      <progress
        value={tried}
        max={of}
        className="h-4 w-64 max-w-full appearance-none border border-edge-strong bg-panel forced-colors:appearance-auto [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-panel [&::-webkit-progress-value]:bg-action"
      />
      <span className="figures">{t('saving', { tried, of })}</span>
    </label>
  );
}
