// Which of several files belong together, as far as folders and names tell: report.zh.docx and report.en.pdf, 2024/中文版.docx and 2024/英文版.docx.

const MARKS = /(^|[^a-z])(zh|cn|chs|cht|chinese|hans|hant|en|eng|english)(?=[^a-z]|$)/gi;
const HAN_MARKS = /中文版?|汉语|漢語|英文版?|英译本?|英譯本?/g;

export const chinese = name => /(^|[^a-z])(zh|cn|chs|cht|chinese|hans|hant)([^a-z]|$)/i.test(name) || /中文|汉|漢/.test(name);
export const english = name => /(^|[^a-z])(en|eng|english)([^a-z]|$)/i.test(name) || /英文|英译|英譯/.test(name);
const han = name => (name.match(/\p{Script=Han}/gu) ?? []).length;

/** The Chinese file first, as far as names tell. */
export function ordered(files) {
  const [a, b] = files;
  const swap = english(a.name) && !english(b.name) || chinese(b.name) && !chinese(a.name)
    || english(a.name) === english(b.name) && chinese(a.name) === chinese(b.name) && han(b.name) > han(a.name);
  return swap ? [b, a] : [a, b];
}

/** The year that a name tells; null if none or several. */
export function year(name) {
  const years = new Set(name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return years.size === 1 ? [...years][0] : null;
}

/** What two names of one report have in common: the folder, and the name without its ending and its language. */
function stem(file) {
  const path = file.path ?? file.webkitRelativePath ?? '';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (folder + file.name.replace(/\.[^.]*$/, '')).replace(MARKS, '$1').replace(HAN_MARKS, '').replace(/[\s._()（）-]+/g, ' ').trim().toLowerCase();
}

/** Groups of one file, or of two that belong together, the Chinese one first. */
export function grouped(files) {
  const byStem = new Map();
  files.forEach(file => byStem.set(stem(file), [...byStem.get(stem(file)) ?? [], file]));
  return [...byStem.values()].flatMap(same => {
    const zh = same.filter(file => chinese(file.name) && !english(file.name));
    const en = same.filter(file => english(file.name) && !chinese(file.name));
    return same.length === 2 && zh.length === 1 && en.length === 1 ? [[zh[0], en[0]]] : same.map(file => [file]);
  });
}

/** The files of a drop, those in folders too. */
export async function dropped(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
  if (!entries.some(entry => entry.isDirectory)) {
    return [...transfer.files];
  }
  return (await Promise.all(entries.map(within))).flat();
}

async function within(entry) {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed)).catch(() => null);
    if (!file || file.name.startsWith('.')) {
      return [];
    }
    file.path = entry.fullPath;
    return [file];
  }
  const reader = entry.createReader();
  const all = [];
  for (let some = [null]; some.length > 0;) { // a folder is read a hundred at a time
    some = await new Promise((done, failed) => reader.readEntries(done, failed)).catch(() => []);
    all.push(...some);
  }
  return (await Promise.all(all.map(within))).flat();
}
