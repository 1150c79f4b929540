import { useState } from 'react';
import type { CreatePolicyInput } from '#domain/plans/contract';
import { useLanguage } from '../../platform/i18n/language.ts';
import { nameIn } from '../../platform/i18n/named.tsx';
import { useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useDraft } from '../../platform/query/use-draft.ts';
import { useLevelName } from '../../platform/wording/level-name.ts';
import { announce } from '../../ui/announce.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { UI_TEXTS } from '../../ui/texts.ts';
import { EDITING_TEXTS } from './editing.locale.ts';
import { changePart, createPart, type PartKind, type PartView, PRINTS_PLANS } from './plans.api.ts';

export type OpenedPart = {
  kind: PartKind;
  /** The plan, for a theme its policy. */
  wholeId: string;
  /** As last read; `new` adds one at the end. */
  part: PartView | 'new';
  /** How many stand in its list. */
  count: number;
};

type Draft = { name: string; nameEn: string; label: string; labelEn: string; position: string };

/** Adds a vision, policy or theme, or changes its name and place. */
export function PartDialog({ kind, wholeId, part, count, onClose }: OpenedPart & { onClose: () => void }) {
  const t = useTexts(EDITING_TEXTS);
  const ui = useTexts(UI_TEXTS);
  const language = useLanguage();
  const level = useLevelName(kind);
  const form = useDraft<Source, Draft>(part === 'new' ? NOTHING : part, draftOf);
  const { draft, change } = form;
  const [mistakes, setMistakes] = useState<FormError[]>([]);
  const save = useCommand({
    run: (typed: Draft, key) => {
      const texts = textsOf(typed, kind);
      if (part === 'new') return createPart(kind, wholeId, texts, key);
      const position = Number(typed.position);
      return changePart(kind, form.base, { ...texts, ...(position !== form.base.position && { position }) });
    },
    invalidates: PRINTS_PLANS,
    onDone: (saved) => {
      announce(part === 'new' ? t('added', { name: nameIn(language, saved) }) : ui('saved'));
      onClose();
    },
  });
  form.follow(save.error);
  const submit = () => {
    const found = draft.name.trim() === '' ? [{ field: 'name', message: t('mistakes.name') }] : [];
    setMistakes(found);
    if (found.length === 0) save.submit(draft);
  };
  const isStale = save.error?.status === 412;
  const fields = kind === 'policy' ? POLICY_FIELDS : NAME_FIELDS;
  return (
    <Dialog
      title={part === 'new' ? t('add', { level }) : t('changeOf', { name: nameIn(language, part) })}
      onClose={onClose}
    >
      <Form errors={mistakes.length > 0 ? mistakes : isStale ? [] : errorsOf(save.error)} onSubmit={submit}>
        <ConflictNotice error={save.error} clashes={form.clashes.map((field) => t(`fields.${field}`))} />
        {fields.map((field) => (
          <TextField
            key={field}
            name={field}
            label={t(`fields.${field}`)}
            required={field === 'name'}
            lang={field.endsWith('En') ? 'en' : undefined}
            {...(field === 'label' && { description: t('labelHelp') })}
            value={draft[field]}
            onChange={(text) => change({ [field]: text })}
          />
        ))}
        {part !== 'new' && count > 1 && (
          <SelectField
            name="position"
            label={t('fields.position')}
            description={t('positionHelp')}
            width="w-auto"
            options={Array.from({ length: count }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1}` }))}
            value={draft.position}
            onChange={(position) => change({ position })}
          />
        )}
        <FormActs label={part === 'new' ? t('addThis') : undefined} busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

type Source = Pick<PartView, 'id' | 'name' | 'nameEn' | 'position' | 'version'> & {
  label?: string | null;
  labelEn?: string | null;
};
const NOTHING: Source = { id: '', name: '', nameEn: null, position: 0, version: 0 };
const NAME_FIELDS = ['name', 'nameEn'] as const;
const POLICY_FIELDS = ['name', 'nameEn', 'label', 'labelEn'] as const;

function draftOf({ name, nameEn, label, labelEn, position }: Source): Draft {
  return { name, nameEn: nameEn ?? '', label: label ?? '', labelEn: labelEn ?? '', position: String(position) };
}

function textsOf({ name, nameEn, label, labelEn }: Draft, kind: PartKind): CreatePolicyInput {
  return {
    name: name.trim(),
    nameEn: nameEn.trim() || null,
    ...(kind === 'policy' && { label: label.trim() || null, labelEn: labelEn.trim() || null }),
  };
}
