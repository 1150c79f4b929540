import type { ReactNode } from 'react';
import { useTexts } from '../../platform/i18n/texts.ts';
import { TextArea } from '../../ui/Field.tsx';
import { Form, type FormError } from '../../ui/Form.tsx';
import { FormActs } from '../../ui/FormActs.tsx';
import { ENTRY_TEXTS } from './entry.locale.ts';

type EntryFormProps = {
  label: string;
  /** From `useEntry`. */
  entry: {
    draft: { reason: string };
    set: (key: 'reason') => (value: string) => void;
    asksReason: boolean;
    errors: readonly FormError[];
    isPending: boolean;
    submit: () => void;
  };
  /** What saving would make of the year. */
  preview: ReactNode;
  onCancel: () => void;
  children: ReactNode;
};

/** The frame of `useEntry`: the fields, the reason where one is asked, and the preview beside them. */
export function EntryForm({ label, entry, preview, onCancel, children }: EntryFormProps) {
  const t = useTexts(ENTRY_TEXTS);
  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_minmax(280px,360px)]">
      <Form label={label} errors={entry.errors} onSubmit={entry.submit}>
        {children}
        {entry.asksReason && (
          <TextArea
            name="reason"
            label={t('reason')}
            description={t('reasonHelp')}
            required
            rows={2}
            value={entry.draft.reason}
            onChange={entry.set('reason')}
          />
        )}
        <FormActs busy={entry.isPending} onCancel={onCancel} />
      </Form>
      {preview}
    </div>
  );
}
