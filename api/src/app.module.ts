import { type DynamicModule, Module } from '@nestjs/common';
import { entities } from './entities.ts';
import type { Config } from './platform/config.ts';
import { KpisModule } from './kpis/kpis.module.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The features. The author of a feature adds its module here: one import and one line. */
const features: NonNullable<DynamicModule['imports']> = [KpisModule];

@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, entities), ...features] };
  }
}
