import { parseDate } from '@internationalized/date';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Button as CalendarButton,
  DateField,
  DateInput,
  DateSegment,
  Heading,
  I18nProvider,
  Label,
} from 'react-aria-components';
import type { Day } from '#domain/calendar/day';
import { useLanguage } from '../platform/i18n/language.ts';
import { useTexts } from '../platform/i18n/texts.ts';
import { useFormField } from './Form.tsx';
import { UI_TEXTS } from './texts.ts';

type DayFieldProps = {
  name: string;
  label: ReactNode;
  description?: ReactNode;
  required?: boolean;
  error?: string | undefined;
  value: Day | null;
  onChange: (day: Day | null) => void;
  min?: Day;
  max?: Day;
};

/**
 * A day, typed part by part or taken from a calendar, both by keyboard. The calendar opens in place, not above the page:
 * so it also works inside a dialog. Import the field lazily where the screen can do without it at first.
 */
export function DayField({
  name,
  label,
  description,
  required = false,
  error,
  value,
  onChange,
  min,
  max,
}: DayFieldProps) {
  const t = useTexts(UI_TEXTS);
  const language = useLanguage();
  const field = useFormField(name);
  const panelId = useId();
  const [open, setOpen] = useState(false);
  const message = error ?? field.error;
  const limits = {
    minValue: min === undefined ? null : parseDate(min),
    maxValue: max === undefined ? null : parseDate(max),
  };
  const day = value === null ? null : parseDate(value);
  const describedBy = [
    description !== undefined && `${field.id}-description`,
    message !== undefined && `${field.id}-error`,
  ];
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    const box = frame.current;
    if (!open || box === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The dialog around the field stays.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    box.addEventListener('keydown', onKeyDown, true);
    return () => box.removeEventListener('keydown', onKeyDown, true);
  }, [open]);
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <div ref={frame} className="flex flex-col gap-1">
        <DateField
          {...limits}
          value={day}
          onChange={(next) => onChange(next === null ? null : (next.toString() as Day))}
          isInvalid={message !== undefined}
          isRequired={required}
          validationBehavior="aria"
          shouldForceLeadingZeros={false}
          aria-describedby={describedBy.filter((id) => id !== false).join(' ') || undefined}
          className="flex flex-col gap-1"
        >
          <Label className="font-bold">
            {label}
            {required && <span className="ml-2 text-[0.875rem] font-normal text-error-on-panel">{t('required')}</span>}
          </Label>
          {description !== undefined && (
            <span id={`${field.id}-description`} className="text-[0.875rem] text-sub">
              {description}
            </span>
          )}
          <div id={field.id} tabIndex={-1} className="flex items-center gap-2">
            <DateInput className="control flex w-fit min-w-44 items-center">
              {(segment) => (
                <DateSegment
                  segment={segment}
                  className="min-h-6 rounded-4 px-0.5 tabular-nums focus:bg-action focus:text-white data-[placeholder]:text-sub"
                />
              )}
            </DateInput>
            <button
              type="button"
              ref={button}
              aria-label={t('calendar.open')}
              aria-expanded={open}
              aria-controls={panelId}
              onClick={() => setOpen(!open)}
              className="flex size-12 items-center justify-center rounded-8 border border-edge-strong text-action hover:bg-action-soft"
            >
              <CalendarIcon />
            </button>
          </div>
        </DateField>
        <div id={panelId}>
          {open && (
            <DayCalendar
              {...limits}
              value={day}
              onChoose={(chosen) => {
                onChange(chosen);
                close();
              }}
            />
          )}
        </div>
        {message !== undefined && (
          <p id={`${field.id}-error`} className="text-error">
            {message}
          </p>
        )}
      </div>
    </I18nProvider>
  );
}

type CalendarDay = ReturnType<typeof parseDate>;
type DayCalendarProps = {
  value: CalendarDay | null;
  minValue: CalendarDay | null;
  maxValue: CalendarDay | null;
  onChoose: (day: Day) => void;
};

function DayCalendar({ value, minValue, maxValue, onChoose }: DayCalendarProps) {
  const t = useTexts(UI_TEXTS);
  const step =
    'flex size-10 items-center justify-center rounded-4 text-action hover:bg-action-soft data-[disabled]:text-sub';
  const frame = useRef<HTMLDivElement>(null);
  // Whoever opens it goes on by arrow keys: the chosen day, or today, takes the focus.
  useEffect(() => frame.current?.querySelector<HTMLElement>('td [tabindex="0"]')?.focus(), []);
  return (
    <Calendar
      ref={frame}
      value={value}
      minValue={minValue}
      maxValue={maxValue}
      onChange={(day) => onChoose(day.toString() as Day)}
      className="mt-1 w-fit rounded-8 border border-edge-strong p-4"
    >
      <div className="mb-2 flex items-center justify-between">
        <CalendarButton slot="previous" aria-label={t('calendar.previous')} className={step}>
          <Chevron direction="M10 3 5 8l5 5" />
        </CalendarButton>
        <Heading level={3} className="font-bold" />
        <CalendarButton slot="next" aria-label={t('calendar.next')} className={step}>
          <Chevron direction="m6 3 5 5-5 5" />
        </CalendarButton>
      </div>
      <CalendarGrid>
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="size-10 text-[0.875rem] font-normal text-sub">{day}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="flex size-10 items-center justify-center rounded-4 tabular-nums hover:bg-action-soft data-[disabled]:text-sub data-[disabled]:line-through data-[outside-month]:hidden data-[selected]:bg-action data-[selected]:text-white"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

function CalendarIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <rect x="2.5" y="4" width="15" height="13.5" rx="1.5" />
      <path d="M2.5 8h15M6.5 2v4M13.5 2v4" />
    </svg>
  );
}

function Chevron({ direction }: { direction: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d={direction} />
    </svg>
  );
}
