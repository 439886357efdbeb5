// Validates cards against the official schema and prints one line a fault: node validate.mjs <package.json with ajv> <schema> <cards>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [packageFile, schemaFile, cardsFile] = process.argv.slice(2);
const Ajv = createRequire(packageFile)('ajv');
const read = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));

// The schema says draft-06, but names itself by "id".
const { id, ...schema } = read(schemaFile);
const ajv = new Ajv({ allErrors: true, schemaId: '$id', meta: false, logger: false });
ajv.addMetaSchema(createRequire(packageFile)('ajv/lib/refs/json-schema-draft-06.json'));
const validate = ajv.compile({ ...schema, $id: id });

/** Removes what Teams adds: `msteams` at the root and in the data of actions, `choices.data` of the people picker. */
function withoutTeams(value) {
  if (Array.isArray(value)) {
    return value.map(withoutTeams);
  }

  if (value === null || typeof value !== 'object') {
    return value;
  }

  const result = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTeams(inner)]));
  if (result.type === 'AdaptiveCard') {
    delete result.msteams;
  } else if (result.type === 'Input.ChoiceSet') {
    delete result['choices.data'];
  } else if (typeof result.type === 'string' && result.type.startsWith('Action.') && result.data && typeof result.data === 'object') {
    delete result.data.msteams;
  }

  return result;
}

for (const { name, card } of read(cardsFile)) {
  if (!validate(withoutTeams(card))) {
    const faults = validate.errors.map((error) => `${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`);
    console.log(`${name}: ${[...new Set(faults)].slice(0, 6).join('; ')}`);
  }
}
