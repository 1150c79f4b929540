import { useState } from 'react';
import type { CoverageItem } from '#domain/initiatives/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { announce } from '../../ui/announce.tsx';
import { CheckboxGroup } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { errorsOf, Form } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { COVERAGE_TEXTS } from './coverage.locale.ts';
import { changeInitiative } from './initiative.api.ts';

/** Which KPIs of the initiative measure an effect. */
export function EffectKpisDialog({
  item,
  effect,
  onClose,
}: {
  item: CoverageItem;
  effect: CoverageItem['effects'][number];
  onClose: () => void;
}) {
  const t = useTexts(COVERAGE_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const language = useLanguage();
  const [kpiIds, setKpiIds] = useState(effect.kpiIds);
  const save = useCommand({
    run: (ids: string[]) =>
      changeInitiative(item.id, { effectKpis: [{ effectId: effect.id, kpiIds: ids }] }, item.version),
    invalidates: [['initiatives']],
    onDone: () => {
      announce(ui('saved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('editOf', { effect: effect.text })} onClose={onClose}>
      <Form label={t('edit')} errors={errorsOf(save.error)} onSubmit={() => save.submit(kpiIds)}>
        <CheckboxGroup
          name="effectKpis"
          legend={t('kpis')}
          values={kpiIds}
          onChange={setKpiIds}
          choices={item.kpis.map((kpi) => ({ value: kpi.id, label: nameIn(language, kpi) }))}
        />
        <FormActs busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
