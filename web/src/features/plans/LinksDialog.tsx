import type { PlanView } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { Name, nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useDraft } from '../../platform/query/use-draft.ts';
import { announce } from '../../ui/announce.tsx';
import { CheckboxGroup } from '../../ui/Choices.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { errorsOf, Form } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { EDITING_TEXTS } from './editing.locale.ts';
import { PRINTS_PLANS, replaceLinks } from './plans.api.ts';

/** The visions that each policy serves, by the policy's id. */
type Served = Record<string, string[]>;

/** Says of every policy which visions it serves. */
export function LinksDialog({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const t = useTexts(EDITING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const language = useLanguage();
  const form = useDraft<PlanView, Served>(plan, servedIn);
  const save = useCommand({
    run: (served: Served) => replaceLinks(form.base, { links: linksOf(served) }),
    invalidates: PRINTS_PLANS,
    onDone: () => {
      announce(ui('saved'));
      onClose();
    },
  });
  form.follow(save.error);
  const isStale = save.error?.status === 412;
  const nameOf = (policyId: string) => {
    const policy = plan.policies.find(({ id }) => id === policyId);
    return policy === undefined ? '' : nameIn(language, policy);
  };
  return (
    <Dialog title={t('changeLinks')} onClose={onClose}>
      <Form errors={isStale ? [] : errorsOf(save.error)} onSubmit={() => save.submit(form.draft)}>
        <ConflictNotice error={save.error} clashes={form.clashes.map(nameOf)} />
        <p>{t('linksHelp')}</p>
        {form.base.policies.map((policy) => (
          <CheckboxGroup
            key={policy.id}
            name={policy.id}
            legend={<Name of={policy} />}
            choices={form.base.visions.map((vision) => ({ value: vision.id, label: <Name of={vision} /> }))}
            values={form.draft[policy.id] ?? []}
            onChange={(visions) => form.change({ [policy.id]: visions })}
          />
        ))}
        <FormActs busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function servedIn({ policies, visionPolicyLinks }: PlanView): Served {
  return Object.fromEntries(
    policies.map(({ id }) => [
      id,
      visionPolicyLinks.filter(({ policyId }) => policyId === id).map(({ visionId }) => visionId),
    ]),
  );
}

function linksOf(served: Served): { visionId: string; policyId: string }[] {
  return Object.entries(served).flatMap(([policyId, visions]) => visions.map((visionId) => ({ visionId, policyId })));
}
