import type { InitiativeView, SourcedText } from '#domain/initiatives/contract';
import { aside } from '../../platform/i18n/brackets.ts';
import { useLanguage } from '../../platform/i18n/language.ts';
import { useTexts } from '../../platform/i18n/texts.ts';
import { SheetBlock } from './SheetBlock.tsx';
import { SHEET_TEXTS } from './sheet.locale.ts';

/** 【背景・取組内容】 in the words of the source, or of whoever summed them up. */
export function Background({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(SHEET_TEXTS);
  return (
    <SheetBlock title={t('background')}>
      <ul lang="ja" className="list-disc pl-6">
        {initiative.description.map((paragraph) => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ul>
      <Texts title={t('parts')} texts={initiative.parts} />
      <Texts title={t('breakdown')} texts={initiative.breakdown} />
      <Texts
        title={t('dependencies')}
        texts={initiative.externalDependencies.map((text) => ({ text, quoted: true }))}
      />
    </SheetBlock>
  );
}

/** 【現行と将来】 side by side; absent where neither is known. */
export function CurrentAndFuture({ initiative }: { initiative: InitiativeView }) {
  const t = useTexts(SHEET_TEXTS);
  if (initiative.current === null && initiative.future === null) return null;
  return (
    <SheetBlock title={t('currentFuture')}>
      <div className="grid items-stretch gap-4 sm:grid-cols-[1fr_auto_1fr]">
        <Side title={t('current')} text={initiative.current} />
        <svg
          aria-hidden="true"
          width="32"
          height="32"
          viewBox="0 0 32 32"
          className="self-center justify-self-center max-sm:rotate-90"
        >
          <path d="M4 12h12V4l12 12-12 12v-8H4z" fill="var(--c-key)" />
        </svg>
        <Side title={t('future')} text={initiative.future} />
      </div>
    </SheetBlock>
  );
}

function Side({ title, text }: { title: string; text: SourcedText | null }) {
  const t = useTexts(SHEET_TEXTS);
  return (
    <div className="rounded-8 border border-edge p-4">
      <h3 className="mb-1 text-[1rem]">{title}</h3>
      {text === null ? t('unknown') : <Sourced text={text} />}
    </div>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly SourcedText[] }) {
  if (texts.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-[1rem]">{title}</h3>
      <ul className="list-disc pl-6">
        {texts.map((text) => (
          <li key={text.text}>
            <Sourced text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A reader's summary says so: only the source's own words stand unmarked. */
function Sourced({ text }: { text: SourcedText }) {
  const t = useTexts(SHEET_TEXTS);
  const language = useLanguage();
  return (
    <>
      <span lang="ja">{text.text}</span>
      {!text.quoted && (
        <span className="ml-2 text-[0.75rem] whitespace-nowrap text-sub">{aside(t('summary'), language)}</span>
      )}
    </>
  );
}
