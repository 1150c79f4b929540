// Two lines that nobody may forget, as rules for oxlint.

const CRITERIA_FIRST = new Set(['findOneBy', 'findOneByOrFail', 'findBy', 'update', 'delete', 'softDelete']);

const isEmptyObject = (node) => node?.type === 'ObjectExpression' && node.properties.length === 0;

export default {
  meta: { name: 'ayumi' },
  rules: {
    'no-save': {
      meta: {
        docs: { description: 'TypeORM save() overwrites a row that somebody else has changed, without an error' },
      },
      create: (context) => ({
        'CallExpression[callee.property.name="save"]'(node) {
          context.report({
            node,
            message:
              'save() overwrites what others wrote: insert(), or update({ …, version }, …) and look at `affected`.',
          });
        },
      }),
    },
    'no-empty-criteria': {
      meta: { docs: { description: 'Empty criteria match every row, and the first of all is answered' } },
      create: (context) => ({
        CallExpression(node) {
          const method = node.callee.property?.name;
          // manager.update(Entity, criteria, …) has them second, repository.update(criteria, …) first
          const criteria = node.arguments[0]?.type === 'Identifier' ? node.arguments[1] : node.arguments[0];
          if (CRITERIA_FIRST.has(method) && isEmptyObject(criteria)) {
            context.report({ node, message: `${method}({}) means every row: say which.` });
          }
        },
      }),
    },
  },
};
