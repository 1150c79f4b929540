import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decompress } from 'woff2-encoder';
import { root } from '../../tools/settings.mjs';

const SOURCE = path.join(root, 'node_modules/@fontsource-variable/noto-sans-jp/files');
const FOLDER = path.join(root, 'node_modules/.cache/ayumi/japanese-font');

/** The weights that the files hold besides the first: looked through for each character, they would take most of the time. */
const WEIGHTS = ['ExtraLight', 'Light', 'Medium', 'SemiBold', 'Bold', 'ExtraBold', 'Black'];
const pattern = (name: string, value: string) => `<pattern><patelt name="${name}">${value}</patelt></pattern>`;
const CONFIG = `<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${FOLDER}</dir>
  <cachedir>${FOLDER}/cache</cachedir>
  <selectfont><rejectfont>
    ${pattern('variable', '<bool>true</bool>')}
    ${WEIGHTS.map((weight) => pattern('style', `<string>${weight}</string>`)).join('\n    ')}
  </rejectfont></selectfont>
</fontconfig>
`;

/**
 * The environment of a browser on a machine with a Japanese font, as every reader's has one. A server mostly has none:
 * until the page's own font is there, its browser draws boxes half as wide as the characters, and all lines break anew
 * afterwards. Only the characters are given, not the Latin letters, which differ from font to font.
 */
export async function withJapaneseFont(): Promise<NodeJS.ProcessEnv> {
  if (process.platform !== 'linux') return process.env;
  const config = path.join(FOLDER, 'fonts.conf');
  if (!existsSync(config)) {
    const made = `${FOLDER}-${process.pid}`;
    mkdirSync(made, { recursive: true });
    for (const file of readdirSync(SOURCE).filter((name) => /-\d+-wght-normal\.woff2$/.test(name))) {
      const name = file.replace('.woff2', '.ttf');
      writeFileSync(path.join(made, name), await decompress(readFileSync(path.join(SOURCE, file))));
    }
    writeFileSync(path.join(made, 'fonts.conf'), CONFIG);
    renameSync(made, FOLDER);
  }
  return { ...process.env, FONTCONFIG_FILE: config };
}
