import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeOperations } from '#platform/openapi/complete';
import { operationId } from '#platform/openapi/operation-id';
import { nullableAsType } from '#platform/openapi/schema-3-1';
import { tidySchemas } from '#platform/openapi/tidy-schemas';

export interface Description {
  title: string;
  version: string;
  text: string;
  tags: Array<{ name: string; description: string }>;
}

/** The document of the running program: written by the compiler plugin, completed with what every route has in common. */
export function buildDocument(app: INestApplication, { title, version, text, tags }: Description): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setVersion(version)
    .setDescription(text)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This installation')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'Access token from POST /api/v1/auth/login, or a personal access token (sik_…).',
    });
  for (const tag of tags) builder.addTag(tag.name, tag.description);
  const document = SwaggerModule.createDocument(app, builder.build(), { operationIdFactory: operationId });
  return nullableAsType(completeOperations(tidySchemas(document)));
}
