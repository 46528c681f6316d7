import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { arrange } from '#platform/openapi/arrange';
import { completeOperations } from '#platform/openapi/complete';
import { CONVENTIONS } from '#platform/openapi/conventions';
import type { OpenApi } from '#platform/openapi/document-model';
import { operationId } from '#platform/openapi/operation-id';
import { addOwnRoutes } from '#platform/openapi/own-routes';
import { nullableAsType } from '#platform/openapi/schema-3-1';
import { tidySchemas } from '#platform/openapi/tidy-schemas';

export interface Description {
  title: string;
  version: string;
  text: string;
  tags: Array<{ name: string; description: string }>;
}

/** The document of the running program: written by the compiler plugin, completed with what every route has in common. */
export function buildDocument(app: INestApplication, { title, version, text, tags }: Description): OpenApi {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setVersion(version)
    .setDescription(`${text}\n\n${CONVENTIONS}`)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This installation')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'Access token from POST /api/v1/auth/login, or a personal access token (sik_…).',
    });
  for (const tag of tags) builder.addTag(tag.name, tag.description);
  const generated = SwaggerModule.createDocument(app, builder.build(), { operationIdFactory: operationId });
  return arrange(completeOperations(addOwnRoutes(nullableAsType(tidySchemas(generated as unknown as OpenApi)))));
}
