/* Repeating tables: rows added and removed, the keyboard, and rows pasted from a spreadsheet. form.js does the saving. */
(function () {
  'use strict';
  window.baosong = window.baosong || {};

  /* core: kind(cell), write(cell, raw), changed(part), complain(element, message), storable(text) */
  window.baosong.tables = function (core) {
    let made = 0;
    const rowsOf = (part) => Array.from(part.querySelectorAll('tbody > tr.f-row'));
    const cellsOf = (row) => Array.from(row.querySelectorAll(':scope > .f-cell'));
    const open = (row) => cellsOf(row).filter((c) => !c.dataset.locked);
    const control = (cell) => cell.querySelector('input:not([type=hidden]):not(.f-calendar), select, textarea');
    const filled = (v) => Array.isArray(v) ? v.length > 0 : v !== null && v !== undefined && String(v).trim() !== '';
    const said = (part) => part.querySelector('.f-table-said');

    function raw(row) {
      const values = {};
      if (row.dataset.id) { values._id = row.dataset.id; }
      open(row).forEach((c) => { values[c.dataset.field] = core.raw(c); });
      return values;
    }
    /* Rows as they are sent: those left wholly empty are none. */
    const kept = (part) => rowsOf(part).filter((row) => row.dataset.id || open(row).some((c) => filled(core.raw(c))));

    function number(part) {
      const rows = rowsOf(part);
      rows.forEach((row, i) => row.querySelectorAll('[data-row-no]').forEach((e) => { e.textContent = i + 1; }));
      const keys = part.querySelector('input[name$=":rows"]');
      if (keys) { keys.value = rows.map((row) => row.dataset.row).join(','); }
    }
    function add(part, before) {
      if (!part.querySelector(':scope > template')) { return null; }
      if (rowsOf(part).length >= Number(part.dataset.most)) {
        said(part).textContent = said(part).dataset.full.replace('#', part.dataset.most);
        return null;
      }
      const template = part.querySelector(':scope > template');
      const key = 'a' + (made += 1);
      const body = document.createElement('tbody');
      body.append(template.content.cloneNode(true));
      const row = body.firstElementChild;
      row.dataset.row = key;
      row.querySelectorAll('*').forEach((e) => Array.from(e.attributes).forEach((a) => {
        if (a.value.includes('__ROW__')) { e.setAttribute(a.name, a.value.split('__ROW__').join(key)); }
      }));
      part.querySelector('tbody').insertBefore(row, before || null);
      number(part);
      return row;
    }
    function remove(part, row) {
      const at = rowsOf(part).indexOf(row);
      const after = row.nextElementSibling;
      row.remove();
      number(part);
      const line = said(part);
      line.textContent = line.dataset.removed.replace('#', at + 1) + ' ';
      const undo = document.createElement('button');
      undo.type = 'button';
      undo.className = 'btn link';
      undo.textContent = line.dataset.undo;
      undo.addEventListener('click', () => {
        delete row.dataset.id;
        row.querySelectorAll('input[name$=":_id"]').forEach((e) => e.remove());
        part.querySelector('tbody').insertBefore(row, after && after.parentNode ? after : null);
        number(part);
        line.textContent = '';
        control(open(row)[0]).focus();
        core.changed(part);
      });
      line.append(undo);
      const next = rowsOf(part)[Math.min(at, rowsOf(part).length - 1)];
      (next ? control(open(next)[0]) : part.querySelector('[data-add-row]')).focus();
      core.changed(part);
    }

    /* Text of a spreadsheet: tabs between cells, line breaks between rows, cells with either in quotation marks. */
    function grid(text) {
      const rows = [[]];
      let cell = '', quoted = false;
      const end = () => { rows[rows.length - 1].push(cell); cell = ''; };
      for (let i = 0; i < text.length; i += 1) {
        const c = text[i];
        if (quoted) {
          if (c !== '"') { cell += c; } else if (text[i + 1] === '"') { cell += c; i += 1; } else { quoted = false; }
        } else if (c === '"' && cell === '') { quoted = true;
        } else if (c === '\t') { end();
        } else if (c === '\n' || c === '\r') { if (c === '\r' && text[i + 1] === '\n') { i += 1; } end(); rows.push([]);
        } else { cell += c; }
      }
      end();
      while (rows.length && rows[rows.length - 1].every((t) => t.trim() === '')) { rows.pop(); }
      return rows;
    }
    function fill(cell, text) {
      const c = control(cell);
      if (c && c.tagName === 'SELECT' && cell.dataset.type !== 'person-id') {
        const t = text.trim();
        const fit = Array.from(c.options).find((o) => o.value === t || o.textContent.trim() === t);
        // What is not in the list stays to be seen and is told by the server; it never turns into nothing.
        if (!fit) { c.append(new Option(t, t)); }
        c.value = fit ? fit.value : t;
      } else if (cell.dataset.type === 'choices') {
        const wanted = text.split(/[,，;；]/).map((t) => t.trim());
        cell.querySelectorAll('input[type=checkbox][name]').forEach((b) => { b.checked = wanted.includes(b.value) || wanted.includes(b.parentElement.textContent.trim()); });
      } else {
        core.write(cell, core.storable(text).trim());
      }
    }
    /* The next row that may be written in; none across one that may not. */
    function below(part, row) {
      const rows = rowsOf(part), next = rows[rows.indexOf(row) + 1];
      return next ? open(next).length ? next : null : add(part);
    }
    function paste(part, cell, text) {
      let lines = grid(text);
      const first = cell.closest('tr');
      const column = open(first).indexOf(cell);
      const labels = open(first).slice(column).map((c) => c.dataset.label);
      if (lines.length > 1 && lines[0].length > 1 && lines[0].every((t, i) => t.trim().replace(/\*$/, '') === labels[i])) { lines = lines.slice(1); }
      let row = first, done = 0;
      for (; done < lines.length && row; done += 1) {
        const cells = open(row).slice(column);
        lines[done].slice(0, cells.length).forEach((t, i) => fill(cells[i], t));
        row = done + 1 === lines.length ? row : below(part, row);
      }
      const wide = Math.max(...lines.map((l) => l.length));
      const columns = Math.min(wide, labels.length);
      const line = said(part);
      const left = lines.length - done, over = wide - columns;
      line.textContent = line.dataset.pasted.replace('#1', done).replace('#2', columns)
        + (left || over ? line.dataset.left.replace('#1', left).replace('#2', over) : '');
      core.changed(part);
    }

    document.addEventListener('click', (e) => {
      const part = e.target.closest('.f-tabled');
      if (!part) { return; }
      if (e.target.closest('[data-add-row]')) { const row = add(part); if (row) { control(open(row)[0]).focus(); } }
      const gone = e.target.closest('[data-remove-row]');
      if (gone) { remove(part, gone.closest('tr')); }
    });
    document.addEventListener('paste', (e) => {
      const cell = e.target.closest('.f-tabled .f-cell');
      const text = cell && e.clipboardData ? e.clipboardData.getData('text/plain') : '';
      if (!cell || cell.dataset.locked || !/[\t\n\r]./.test(text)) { return; }
      e.preventDefault();
      paste(cell.closest('.f-tabled'), cell, text);
    });
    document.addEventListener('keydown', (e) => {
      const cell = e.target.closest('.f-tabled .f-cell');
      const line = cell && e.target.tagName === 'INPUT' && !e.target.classList.contains('f-calendar') && !e.isComposing && !e.altKey && !e.ctrlKey && !e.metaKey;
      if (!line || !['Enter', 'ArrowDown', 'ArrowUp'].includes(e.key)) { return; }
      e.preventDefault();
      const part = cell.closest('.f-tabled'), rows = rowsOf(part), row = cell.closest('tr');
      const next = rows[rows.indexOf(row) + (e.key === 'ArrowUp' ? -1 : 1)] || (e.key === 'Enter' ? add(part) : null);
      const there = next && control(cellsOf(next).find((c) => c.dataset.field === cell.dataset.field));
      if (there) { there.focus(); if (there.select) { there.select(); } }
    });

    return {
      kept: kept,
      raw: raw,
      cells: cellsOf,
      rows: rowsOf,
      /* Rows with the calculated cells among the others, for what is calculated over them. */
      values: (part) => (part.dataset.locked ? rowsOf(part) : kept(part)).map((row) => Object.fromEntries(cellsOf(row).map((c) =>
        [c.dataset.field, c.dataset.locked ? (c.dataset.value ? JSON.parse(c.dataset.value) : null) : core.raw(c)]))),
      write: (part, list) => {
        // Where none may come, the rows there are stay as they are.
        if (!part.querySelector(':scope > template')) { return; }
        rowsOf(part).forEach((row) => row.remove());
        (list || []).forEach((values) => {
          const row = add(part);
          if (row && values._id) { row.dataset.id = values._id; }
          if (row) { open(row).forEach((c) => { if (c.dataset.field in values) { core.write(c, values[c.dataset.field]); } }); }
        });
        if (!rowsOf(part).length) { add(part); }
      },
      /* After a save: identities, values as they are stored, and what is wrong in each cell. */
      taken: (part, sent, stored, wrong, calm) => {
        sent.forEach((row, i) => {
          const values = (stored || [])[i];
          if (!values) { return; }
          row.dataset.id = values._id;
          let id = row.querySelector('input[name$=":_id"]');
          if (!id) {
            id = document.createElement('input');
            id.type = 'hidden';
            id.name = part.dataset.base + ':' + row.dataset.row + ':_id';
            row.querySelector('.f-row-acts').append(id);
          }
          id.value = values._id;
          open(row).forEach((c) => {
            const message = wrong[part.dataset.field + '[' + i + '].' + c.dataset.field] || '';
            if (!calm || c.contains(document.activeElement)) { return; }
            core.complain(c, message);
            if (!message && c.dataset.field in values) { core.write(c, values[c.dataset.field]); }
          });
        });
      }
    };
  };
})();
