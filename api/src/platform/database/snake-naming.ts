import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** camelCase in the program, snake_case in the database. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined, embeddedPrefixes: string[]): string {
    const name = customName || snake(propertyName);
    return [...embeddedPrefixes.map(snake), name].join('_');
  }
}

function snake(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
