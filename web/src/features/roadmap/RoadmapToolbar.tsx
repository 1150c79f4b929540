import type { PlanSummary } from '#domain/plans/contract';
import { useDates } from '../../platform/format/dates.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { ROADMAP_TEXTS } from './locale.ts';
import type { RoadmapSearch } from './RoadmapScreen.tsx';

/** Chart or table, the edition laid beneath, open and close, print. Everything that changes the picture is in the address. */
export function RoadmapToolbar({
  plan,
  search,
  onSearch,
  onExpandAll,
  onCollapseAll,
}: {
  plan: PlanSummary;
  search: RoadmapSearch;
  onSearch: (change: Partial<RoadmapSearch>) => void;
  onExpandAll: () => void;
  onCollapseAll: () => void;
}) {
  const t = useTexts(ROADMAP_TEXTS);
  const { month, day } = useDates();
  const published = (text: string) => (text.length === 7 ? month(text) : day(text as `${number}-${number}-${number}`));
  const isTable = search.view === 'table';
  return (
    <div className="no-print mb-4 flex flex-wrap items-end gap-3">
      <div role="group" aria-label={t('view')} className="flex">
        <Button
          size="small"
          aria-pressed={!isTable}
          look={isTable ? 'secondary' : 'primary'}
          onClick={() => onSearch({ view: undefined })}
        >
          {t('chart')}
        </Button>
        <Button
          size="small"
          aria-pressed={isTable}
          look={isTable ? 'primary' : 'secondary'}
          onClick={() => onSearch({ view: 'table' })}
        >
          {t('table')}
        </Button>
      </div>
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
      <Button size="small" onClick={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}
