import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { TextArea, TextField } from '../../ui/Field.tsx';
import type { DefinitionDraft } from './definition-draft.ts';
import { DEFINING_TEXTS } from './defining.locale.ts';
import { KPI_TEXTS } from './locale.ts';

/** Where the numbers come from, how they are counted and at whose desk. */
export function OriginFields({ draft, change }: { draft: DefinitionDraft; change: Change<DefinitionDraft> }) {
  const kpi = useTexts(KPI_TEXTS);
  const t = useTexts(DEFINING_TEXTS);
  const set = settersOf(change);
  return (
    <>
      <TextField name="source" label={kpi('source')} lang="ja" value={draft.source} onChange={set('source')} />
      <TextArea name="method" label={kpi('method')} lang="ja" rows={3} value={draft.method} onChange={set('method')} />
      <TextField
        name="responsible"
        label={kpi('responsible')}
        lang="ja"
        value={draft.responsible}
        onChange={set('responsible')}
      />
      <TextField
        name="publicationLagDays"
        label={kpi('lag')}
        description={t('lagHelp')}
        width="w-24"
        inputMode="numeric"
        value={draft.publicationLagDays}
        onChange={set('publicationLagDays')}
      />
    </>
  );
}
