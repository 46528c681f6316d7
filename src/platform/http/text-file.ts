import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

/** What a handler answers with instead of a record: a text of another kind than JSON, for saving under a name. */
export class TextFile {
  constructor(
    readonly name: string,
    /** Media type with its parameters. */
    readonly type: string,
    readonly text: string,
  ) {}
}

interface TextAnswer {
  /** Media type without parameters. */
  type: string;
  description: string;
  example: string;
}

/** The route answers a text file. */
export function AnswersText({ type, description, example }: TextAnswer): MethodDecorator {
  const schema = { type: 'string' as const, description };
  return applyDecorators(
    ApiProduces(type),
    ApiOkResponse({
      description: 'The file, as an attachment.',
      content: { [type]: { schema, example } },
      headers: {
        'Content-Disposition': {
          description: 'attachment, with the name of the file.',
          schema: { type: 'string', example: 'attachment; filename="daftar.csv"' },
        },
      },
    }),
  );
}
