import { useState } from 'react';
import { LEVELS, type TenantView } from '#domain/tenants/contract';
import { Spoken } from '../../platform/i18n/named.tsx';
import { textsIn, useTexts } from '../../platform/i18n/texts.ts';
import { useCommand } from '../../platform/query/use-command.ts';
import { useDraft } from '../../platform/query/use-draft.ts';
import { LEVEL_TEXTS } from '../../platform/wording/level-name.ts';
import { announce } from '../../ui/announce.tsx';
import { ConflictNotice } from '../../ui/ConflictNotice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { errorsOf, Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { useUnsavedWarning } from '../../ui/unsaved.ts';
import { draftOf, type LevelDraft, mistakesIn, namesOf } from './level-draft.ts';
import { TENANTS_TEXTS } from './locale.ts';
import { changeTenant } from './tenants.api.ts';

/** Two names for each level; beside each what it is called without one. */
export function LevelNamesForm({ tenant }: { tenant: TenantView }) {
  const t = useTexts(TENANTS_TEXTS);
  const levels = useTexts(LEVEL_TEXTS);
  const form = useDraft<TenantView, LevelDraft>(tenant, draftOf);
  const [mistakes, setMistakes] = useState<FormError[]>([]);
  const save = useCommand({
    run: (draft: LevelDraft) => changeTenant(form.base, { levelNames: namesOf(draft) }),
    invalidates: [['tenant'], ['session']],
    onDone: (saved) => {
      form.change(draftOf(saved));
      announce(t('saved'));
    },
  });
  form.follow(save.error);
  useUnsavedWarning(form.isTouched);
  const submit = () => {
    const found = mistakesIn(form.draft).map(({ level, language, reason, most }) => ({
      field: `levelNames.${level}.${language}`,
      message: t(reason, { level: levels(`one.${level}`), most }),
    }));
    setMistakes(found);
    if (found.length === 0) save.submit(form.draft);
  };
  const isStale = save.error?.status === 412;
  return (
    <Form
      label={t('levels')}
      errors={mistakes.length > 0 ? mistakes : isStale ? [] : errorsOf(save.error)}
      onSubmit={submit}
    >
      <ConflictNotice error={save.error} clashes={form.clashes.map((field) => levels(`one.${levelOf(field)}`))} />
      <div>
        <h2 className="text-[1.25rem]">{t('levels')}</h2>
        <p className="max-w-3xl text-sub">{t('levelsHelp')}</p>
      </div>
      {LEVELS.map((level) => (
        <fieldset key={level} className="max-w-3xl rounded-8 border border-rule p-4">
          <legend className="px-2 font-bold">{levels(`one.${level}`)}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            {(['ja', 'en'] as const).map((language) => (
              <TextField
                key={language}
                name={`levelNames.${level}.${language}`}
                label={
                  <>
                    <span aria-hidden="true">{t(language)}</span>
                    <span className="unseen">{t(`${language}Of`, { level: levels(`one.${level}`) })}</span>
                  </>
                }
                description={<Spoken text={t('own', { word: textsIn(language, LEVEL_TEXTS)(`many.${level}`) })} />}
                width="w-full"
                lang={language}
                value={form.draft[`${level}.${language}`]}
                onChange={(text) => form.change({ [`${level}.${language}`]: text })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <FormActs busy={save.isPending} />
    </Form>
  );
}

function levelOf(field: keyof LevelDraft): (typeof LEVELS)[number] {
  return LEVELS.find((level) => field.startsWith(`${level}.`))!;
}
