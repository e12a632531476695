// Writes common-passwords.bin from the passwords of the npm package @zxcvbn-ts/language-common (MIT); see README.md.
// node make-common-passwords.mjs PATH/TO/passwords.json
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const words = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const hashes = [...new Set(words.map(word => word.toLowerCase()))]
  .map(word => createHash('sha256').update(word, 'utf8').digest().subarray(0, 8))
  .sort(Buffer.compare);
writeFileSync(new URL('common-passwords.bin', import.meta.url), Buffer.concat(hashes));
console.log(`${hashes.length} passwords`);
