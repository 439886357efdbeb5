// Validates a manifest against the official schema and prints one line a fault: node validate-manifest.mjs <package.json with ajv> <schema> <manifest>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [packageFile, schemaFile, manifestFile] = process.argv.slice(2);
const require = createRequire(packageFile);
const read = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));

const Ajv = require('ajv');
const ajv = new Ajv({ allErrors: true, schemaId: 'id', meta: false, unknownFormats: 'ignore', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(read(schemaFile));
if (!validate(read(manifestFile))) {
  for (const error of validate.errors) {
    console.log(`${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}
