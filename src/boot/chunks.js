// Chunk loader, part of the application's glue: fetches parts of the program when they are wanted, and links them to its main part.
// A file that does not come whole (subresource integrity) is fetched once more, past the HTTP cache; after that the program is
// told, and may try again.
import { __wasm } from './application.js';

// The address and the hash of each file; the build fills them in.
const FILES = 'slot:files';
const linked = {};

const fetched = async (file, cache) => {
  const [address, integrity] = FILES[file];
  const answer = await fetch(address, { credentials: 'same-origin', cache, integrity });
  if (!answer.ok) throw new Error(address + ' answered with status ' + answer.status);
  return answer.arrayBuffer();
};

const link = async (file) => {
  const bytes = await fetched(file, 'default').catch(() => fetched(file, 'reload'));
  return WebAssembly.instantiate(bytes, { __wasm_split: __wasm });
};

// What did not come is asked for anew when it is wanted next, by whichever chunk.
const part = (file) => linked[file] || (linked[file] = link(file).catch((error) => {
  linked[file] = null;
  throw error;
}));

// The program calls this for a chunk, by a name that ends with the chunk's, and is called back with whether it is there.
const load = (files) => async (callback, data) => {
  const isThere = await Promise.all(files.map(part)).then(() => true, (error) => {
    console.error('A part of the application did not come: ' + error.message);
    return false;
  });
  __wasm.__indirect_function_table.get(callback)(data, isThere);
};
