import { type Browser, chromium as engine } from '@playwright/test';
import { chromium } from '../../tools/chromium.mjs';
import type { Context } from './context.ts';

/** A Chromium that ends with the case. */
export async function openBrowser(context: Context): Promise<Browser> {
  const browser = await engine.launch(chromium());
  context.atEnd(() => browser.close());
  return browser;
}

/** The product's addresses, as one may open them without an id. */
export const SCREENS = [
  '/',
  '/dashboard',
  '/roadmap',
  '/roadmap?view=table',
  '/initiatives',
  '/initiatives?groupBy=department',
  '/plan',
  '/review-meetings',
  '/follow-ups',
  '/period-closures',
  '/settings',
  '/members',
  '/audit-entries',
  '/password',
];
