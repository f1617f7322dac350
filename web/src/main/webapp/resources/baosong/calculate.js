/* Calculated answers: the same closed set as on the server, in whole numbers so that no binary fraction rounds. Only a preview: the server
   works out what is stored. */
(function () {
  'use strict';
  const half = (t) => t.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  /* A number as people type it, unit and commas left out; null if it is none. */
  function read(value) {
    if (value === null || value === undefined) { return null; }
    const text = half(String(value)).replace(/[,\s¥￥]/g, '').replace(/[^\d.]+$/, '');
    const m = /^([+-]?)(\d{1,15})(?:\.(\d{0,6}))?$/.exec(text);
    return m && { n: BigInt((m[1] === '-' ? '-' : '') + m[2] + (m[3] || '')), s: (m[3] || '').length };
  }
  const ten = (n) => BigInt(10) ** BigInt(n);
  function add(a, b) {
    const s = Math.max(a.s, b.s);
    return { n: a.n * ten(s - a.s) + b.n * ten(s - b.s), s: s };
  }
  const total = (all) => all.filter((x) => x).reduce((sum, x) => sum ? add(sum, x) : x, null);
  function divide(a, b, decimals, percent) {
    let over = a.n * ten(b.s) * ten(decimals) * BigInt(percent ? 100 : 1), under = b.n * ten(a.s);
    if (under < 0n) { over = -over; under = -under; }
    const size = over < 0n ? -over : over;
    const rounded = (size * 2n + under) / (under * 2n);
    return { n: over < 0n ? -rounded : rounded, s: decimals };
  }
  function text(x, decimals) {
    if (!x || x.s > decimals) { return null; }
    const n = x.n * ten(decimals - x.s);
    const digits = (n < 0n ? -n : n).toString().padStart(decimals + 1, '0');
    const cut = digits.length - decimals;
    return digits.slice(0, cut).length > 15 ? null : (n < 0n ? '-' : '') + digits.slice(0, cut) + (decimals ? '.' + digits.slice(cut) : '');
  }
  /* The result as text with that many decimals, or null; valueOf gives answers by field id, and lists of rows by table id. */
  function calculate(c, valueOf, decimals) {
    const rows = (id) => { const v = valueOf(id); return Array.isArray(v) ? v : []; };
    if (c.sum) { return text(total(c.sum.map((id) => read(valueOf(id)))), decimals); }
    if (c.difference) {
      const [a, b] = c.difference.map((id) => read(valueOf(id)));
      return a && b ? text(add(a, { n: -b.n, s: b.s }), decimals) : null;
    }
    if (c.ratio) {
      const [a, b] = c.ratio.map((id) => read(valueOf(id)));
      return a && b && b.n !== 0n ? text(divide(a, b, decimals, c.percent), decimals) : null;
    }
    if (c.rows) { return text({ n: BigInt(rows(c.rows).length), s: 0 }, decimals); }
    const [table, column] = c.column.split('.');
    return text(total(rows(table).map((row) => read(row[column]))), decimals);
  }
  window.baosong = window.baosong || {};
  window.baosong.calculate = calculate;
})();
