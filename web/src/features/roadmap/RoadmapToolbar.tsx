import { Link } from '@tanstack/react-router';
import type { PlanSummary } from '#domain/plans/contract';
import { type Zoom, ZOOMS } from '#domain/roadmap/zoom';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import type { RoadmapSearch } from './RoadmapScreen.tsx';

/** Chart or table, zoom, the edition laid beneath, open and close, print. What changes the picture is in the address. */
export function RoadmapToolbar({
  plan,
  search,
  onSearch,
  onExpandAll,
  onCollapseAll,
  onKeys,
}: {
  plan: PlanSummary;
  search: RoadmapSearch;
  onSearch: (change: Partial<RoadmapSearch>) => void;
  onExpandAll: () => void;
  onCollapseAll: () => void;
  onKeys: () => void;
}) {
  const t = useTexts(ROADMAP_TEXTS);
  const { month, day } = useDates();
  const published = (text: string) => (text.length === 7 ? month(text) : day(text as `${number}-${number}-${number}`));
  const isTable = search.view === 'table';
  return (
    <div className="no-print mb-4 flex flex-wrap items-end gap-3">
      <Choice
        label={t('view')}
        options={[
          { value: undefined, word: t('chart') },
          { value: 'table' as const, word: t('table') },
        ]}
        value={search.view}
        onChange={(view) => onSearch({ view })}
      />
      {!isTable && (
        <Choice
          label={t('zoom')}
          options={ZOOMS.map((zoom) => ({ value: zoom, word: t(`zooms.${zoom}`) }))}
          value={search.zoom ?? 'plan'}
          onChange={(zoom) => onSearch({ zoom: zoomInAddress(zoom) })}
        />
      )}
      {plan.editions.length > 0 && (
        <SelectField
          name="edition"
          width="w-auto"
          label={t('baseline')}
          empty={t('noBaseline')}
          value={search.edition === undefined ? '' : String(search.edition)}
          onChange={(value) => onSearch({ edition: value === '' ? undefined : Number(value) })}
          options={plan.editions.map(({ number, publishedOn }) => ({
            value: String(number),
            label: t('edition', { number, published: published(publishedOn) }),
          }))}
        />
      )}
      {!isTable && (
        <>
          <Button size="small" onClick={onExpandAll}>
            {t('expandAll')}
          </Button>
          <Button size="small" onClick={onCollapseAll}>
            {t('collapseAll')}
          </Button>
        </>
      )}
      <Button size="small" onClick={onKeys}>
        {t('keysShow')}
      </Button>
      <Link
        to="/print/roadmap"
        search={{ paper: 'a3', fit: 'plan', baseline: search.edition }}
        className={buttonClass('secondary', 'small')}
      >
        {t('print')}
      </Link>
    </div>
  );
}

/** The whole plan is what an address without a zoom means. */
export function zoomInAddress(zoom: Zoom): Exclude<Zoom, 'plan'> | undefined {
  return zoom === 'plan' ? undefined : zoom;
}

function Choice<Value extends string | undefined>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { value: Value; word: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap">
      {options.map((option) => (
        <Button
          key={option.word}
          size="small"
          aria-pressed={option.value === value}
          look={option.value === value ? 'primary' : 'secondary'}
          onClick={() => onChange(option.value)}
        >
          {option.word}
        </Button>
      ))}
    </div>
  );
}
