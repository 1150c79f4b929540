import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** Every operation, every field with its unit, every error. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Ayumi')
    .setVersion('1')
    .setDescription(
      'Fields are camelCase, ids UUIDs, days `YYYY-MM-DD`, instants ISO 8601, periods `FY2018-M01`. Unknown is `null`, zero is `0`. ' +
        'Changes need `If-Match`, cookie-borne writes `X-CSRF-Token`, and every POST takes an `Idempotency-Key`. ' +
        'Every refusal is RFC 9457 `application/problem+json` in Japanese or English by `Accept-Language`.',
    )
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('__Host-sid')
    .build();
  return SwaggerModule.createDocument(app, frame);
}
