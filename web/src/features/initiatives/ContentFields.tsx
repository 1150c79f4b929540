import { useTexts } from '../../platform/i18n/texts.ts';
import { type Change, settersOf } from '../../platform/query/use-draft.ts';
import { TextArea } from '../../ui/Field.tsx';
import { EDITING_TEXTS } from './editing.locale.ts';
import type { InitiativeDraft } from './initiative-draft.ts';
import { TextLines } from './TextLines.tsx';

/** What an initiative does, in the order of its sheet. */
export function ContentFields({
  draft,
  change,
  isOriginal,
}: {
  draft: InitiativeDraft;
  change: Change<InitiativeDraft>;
  /** Its words may be the published plan's: whoever changes them is told what that does. */
  isOriginal: boolean;
}) {
  const t = useTexts(EDITING_TEXTS);
  const set = settersOf(change);
  return (
    <>
      <TextLines
        name="description"
        legend={t('description')}
        nameOfLine={(number) => t('paragraph', { number })}
        addLabel={t('addParagraph')}
        rows={4}
        lines={draft.description}
        onChange={set('description')}
      />
      {isOriginal && <p className="text-[0.875rem] text-sub">{t('quoted')}</p>}
      <TextLines
        name="parts"
        legend={t('parts')}
        nameOfLine={(number) => t('part', { number })}
        addLabel={t('addPart')}
        lines={draft.parts}
        onChange={set('parts')}
      />
      <TextArea name="current" label={t('current')} lang="ja" value={draft.current} onChange={set('current')} />
      <TextArea name="future" label={t('future')} lang="ja" value={draft.future} onChange={set('future')} />
      <TextLines
        name="effects"
        legend={t('effects')}
        nameOfLine={(number) => t('effect', { number })}
        addLabel={t('addEffect')}
        lines={draft.effects}
        onChange={set('effects')}
      />
      <TextLines
        name="notes"
        legend={t('notes')}
        nameOfLine={(number) => t('note', { number })}
        addLabel={t('addNote')}
        lines={draft.notes}
        onChange={set('notes')}
      />
    </>
  );
}
