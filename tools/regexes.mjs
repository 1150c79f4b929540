// Every regular expression of the product's code, and which of them a hostile text could keep busy for ever.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import recheck from 'recheck';
import ts from 'typescript';
import { root } from './settings.mjs';

const FOLDERS = ['domain/src', 'api/src', 'web/src'];

/**
 * @typedef {{ at: string, source: string, flags: string }} Regex `at`: file and line
 * @returns {Regex[]} the literals, and what is handed to `new RegExp` as a constant text
 */
export function regexesOfTheProduct() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
      .sort((a, b) => a.localeCompare(b, 'en'))
      .flatMap((name) => regexesOf(path.join(folder, name), readFileSync(path.join(root, folder, name), 'utf8'))),
  );
}

/** @returns {Regex[]} */
export function regexesOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const note = (node, pattern, flags) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ at: `${file}:${line + 1}`, source: pattern, flags });
  };
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      note(node, node.text.slice(1, end), node.text.slice(end + 1));
    } else if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
      if (node.expression.getText() === 'RegExp') {
        const [pattern, flags] = node.arguments ?? [];
        if (!pattern || !ts.isStringLiteralLike(pattern)) note(node, null, '');
        else note(node, pattern.text, flags && ts.isStringLiteralLike(flags) ? flags.text : '');
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @returns {Promise<string | null>} why this one is not safe, or null */
export async function faultOfRegex({ at, source, flags }) {
  if (source === null) return `${at}: put together while running, so it cannot be checked`;
  const { status, attack, error } = await recheck.check(source, flags, { timeout: 60_000 });
  if (status === 'safe') return null;
  return `${at}: /${source}/${flags} is ${status}${attack ? `, e.g. for ${attack.pattern}` : ''}${error ? ` (${error.kind})` : ''}`;
}
