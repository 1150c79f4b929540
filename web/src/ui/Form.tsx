import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import type { ProblemError } from '../platform/http/problem-error.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { problemSentence } from './problem-sentence.ts';
import { UI_TEXTS } from './texts.ts';

/** What is wrong with a form; `field` is the `name` of the field to mend, `null` where it is the whole. */
export type FormError = { field: string | null; message: string };

type FormContext = { formId: string; errors: readonly FormError[] };
const Context = createContext<FormContext | null>(null);

/** Id and error of a named field inside its form; outside of one, an id of its own. */
export function useFormField(name: string): { id: string; error: string | undefined } {
  const form = useContext(Context);
  const ownId = useId();
  if (form === null) return { id: ownId, error: undefined };
  return { id: `${form.formId}-${name}`, error: form.errors.find((error) => error.field === name)?.message };
}

export type FormProps = {
  /** From checking before sending, or `errorsOf(command.error)`. Non-empty: the summary takes the focus. */
  errors?: readonly FormError[];
  onSubmit: () => void;
  children: ReactNode;
  className?: string;
  /** Names the form for screen readers. */
  label?: string;
};

/** A form that sums up its errors at the top, each a link to its field. Nothing typed is ever cleared. */
export function Form({ errors = [], onSubmit, children, className = 'flex flex-col gap-6', label }: FormProps) {
  const formId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Context.Provider value={{ formId, errors }}>
      <form noValidate className={className} onSubmit={submit} aria-label={label}>
        <ErrorSummary formId={formId} errors={errors} />
        {children}
      </form>
    </Context.Provider>
  );
}

function ErrorSummary({ formId, errors }: FormContext) {
  const t = useTexts(UI_TEXTS);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;

  const ofFields = errors.filter((error) => error.field !== null).length;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-8 border-2 border-error p-4">
      <p className="font-bold text-error">
        {t('errors')}
        {ofFields > 0 && <span className="ml-2 font-normal text-body">{t('errorsCount', { count: ofFields })}</span>}
      </p>
      <ul className="mt-2 list-disc pl-6">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              message
            ) : (
              <a href={`#${formId}-${field}`} onClick={(event) => goTo(event, `${formId}-${field}`)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focus instead of following: the address stays the screen's own. */
function goTo(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** One list for one refusal: the summary takes the focus when it is refused, not with every key typed afterwards. */
const known = new WeakMap<ProblemError, FormError[]>();
const NONE: FormError[] = [];

/** A refused command as form errors: `/email` belongs to the field `email`, `/conditions/0/due` to `conditions.0.due`. */
export function errorsOf(error: ProblemError | null): FormError[] {
  if (error === null) return NONE;
  const errors = known.get(error) ?? listOf(error);
  known.set(error, errors);
  return errors;
}

function listOf(error: ProblemError): FormError[] {
  const ofFields = error.problem.errors
    .filter(({ pointer }) => pointer.startsWith('/'))
    .map(({ pointer, detail }) => ({ field: pointer.slice(1).replaceAll('/', '.'), message: detail }));
  return ofFields.length > 0 ? ofFields : [{ field: null, message: problemSentence(error) }];
}
