import { aside } from '../platform/i18n/brackets.ts';
import { useLanguage } from '../platform/i18n/language.ts';
import { Spoken } from '../platform/i18n/named.tsx';

/** Whose act it is, behind words that are the same on every row: for those who hear them without the row. */
export function OfWhat({ name }: { name: string }) {
  const language = useLanguage();
  return (
    <span className="unseen">
      <Spoken text={aside(name, language)} />
    </span>
  );
}
