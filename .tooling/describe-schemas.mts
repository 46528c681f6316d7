import ts from 'typescript';

/**
 * Compiler plugin beside the one of @nestjs/swagger: as a property's comment describes the property, a class's comment
 * describes its schema in the OpenAPI document.
 */
export function before(): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) =>
    /\.(dto|entity)\.ts$/.test(file.fileName)
      ? ts.visitEachChild(file, (node) => (ts.isClassDeclaration(node) ? described(node, context) : node), context)
      : file;
}

function described(node: ts.ClassDeclaration, { factory }: ts.TransformationContext): ts.ClassDeclaration {
  const description = commentOf(node);
  if (description === '') return node;
  const entry = factory.createObjectLiteralExpression([
    factory.createPropertyAssignment('description', factory.createStringLiteral(description)),
  ]);
  const define = factory.createPropertyAccessExpression(factory.createIdentifier('Reflect'), 'defineMetadata');
  const call = factory.createCallExpression(define, undefined, [
    // Where the generator keeps what @ApiSchema says.
    factory.createStringLiteral('swagger/apiSchema'),
    factory.createArrayLiteralExpression([entry]),
    factory.createThis(),
  ]);
  const block = factory.createClassStaticBlockDeclaration(
    factory.createBlock([factory.createExpressionStatement(call)], true),
  );
  const { modifiers, name, typeParameters, heritageClauses, members } = node;
  return factory.updateClassDeclaration(node, modifiers, name, typeParameters, heritageClauses, [...members, block]);
}

function commentOf(node: ts.ClassDeclaration): string {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.comment;
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}
