/* Filling in a form: what is asked (conditions), saving while typing, choosing places, explanations. The server stays the judge. */
(function () {
  'use strict';

  // ---- conditions: the same closed set as on the server; a missing answer satisfies only "not" ----
  const filled = (v) => v !== null && v !== undefined && v !== '' && (typeof v !== 'object' || Object.keys(v).length > 0);
  const texts = (v) => !filled(v) ? [] : Array.isArray(v) ? v.flatMap(texts) : typeof v === 'object' ? [] : [String(v)];
  /* Decimal numbers as text, compared without the rounding of binary fractions. */
  function compare(a, b) {
    const read = (t) => { const m = /^(-?)0*(\d+)(?:\.(\d+))?$/.exec(t); return m && { minus: m[1] === '-', whole: m[2], part: (m[3] || '').replace(/0+$/, '') }; };
    const x = read(a), y = read(b);
    if (!x || !y) { return NaN; }
    const size = (p, q) => p.whole.length !== q.whole.length ? p.whole.length - q.whole.length
      : p.whole !== q.whole ? (p.whole < q.whole ? -1 : 1) : p.part === q.part ? 0 : p.part < q.part ? -1 : 1;
    const zero = (p) => /^0*$/.test(p.whole) && p.part === '';
    if (zero(x) && zero(y)) { return 0; }
    if (x.minus !== y.minus) { return x.minus ? -1 : 1; }
    return x.minus ? -size(x, y) : size(x, y);
  }
  function test(c, valueOf) {
    if (c.all) { return c.all.every((p) => test(p, valueOf)); }
    if (c.any) { return c.any.some((p) => test(p, valueOf)); }
    if (c.not) { return !test(c.not, valueOf); }
    const v = valueOf(c.field);
    if ('equals' in c) { return texts(v).includes(c.equals); }
    if ('in' in c) { return texts(v).some((t) => c.in.includes(t)); }
    if ('filled' in c) { return filled(v); }
    if ('before' in c) { return texts(v).some((t) => t < c.before); }
    if ('after' in c) { return texts(v).some((t) => t > c.after); }
    if ('at-least' in c) { return texts(v).some((t) => t.length <= 40 && compare(t, c['at-least']) >= 0); }
    return false;
  }
  window.baosong = window.baosong || {};
  window.baosong.condition = test;

  // ---- explanations: opened by pointer, focus and touch; Escape closes ----
  const tipOf = (e) => e.target.closest ? e.target.closest('.f-tip') : null;
  function tip(element, open) {
    element.classList.toggle('is-shut', !open);
    element.querySelector('button').setAttribute('aria-expanded', String(open));
  }
  document.addEventListener('mouseover', (e) => { const t = tipOf(e); if (t && !t.contains(e.relatedTarget)) { tip(t, true); } });
  document.addEventListener('mouseout', (e) => { const t = tipOf(e); if (t && !t.contains(e.relatedTarget)) { tip(t, false); } });
  document.addEventListener('focusin', (e) => { const t = tipOf(e); if (t) { tip(t, true); } });
  document.addEventListener('focusout', (e) => { const t = tipOf(e); if (t) { tip(t, false); } });
  document.addEventListener('click', (e) => { const t = tipOf(e); if (t) { e.target.closest('button')?.focus(); tip(t, true); } });
  document.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') { document.querySelectorAll('.f-tip').forEach((t) => tip(t, false)); }
  });

  const form = document.getElementById('form');
  if (!form || !form.dataset.draft) { return; }
  const PREFIX = 'form:answers:';
  const editable = form.dataset.editable === 'true';
  const byId = (id) => document.getElementById(id);
  const parts = Array.from(form.querySelectorAll('.f-part'));
  const partOf = {};
  parts.forEach((p) => { partOf[p.dataset.field] = p; });
  const storable = (t) => t.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

  // ---- what stands in a field, by its type ----
  const boxes = (part) => Array.from(part.querySelectorAll('input[type=checkbox][name]'));
  const base = (part) => part.dataset.base || PREFIX + part.dataset.field;
  const half = (part, which) => byId(base(part) + ':' + which);
  const only = (part) => byId(base(part));
  const kinds = {
    choices: {
      read: (p) => boxes(p).filter((b) => b.checked).map((b) => b.value),
      write: (p, v) => boxes(p).forEach((b) => { b.checked = (v || []).includes(b.value); }),
      words: (p) => boxes(p).filter((b) => b.checked).map((b) => b.parentElement.textContent.trim()).join('；')
    },
    'geo-point': {
      read: (p) => {
        const lon = half(p, 'lon').value, lat = half(p, 'lat').value;
        return lon.trim() || lat.trim() ? lon + ';' + lat : '';
      },
      write: (p, v) => {
        const pair = v && typeof v === 'object' ? [v.lon || '', v.lat || ''] : String(v || '').split(';');
        half(p, 'lon').value = pair[0] || '';
        half(p, 'lat').value = pair[1] || '';
      },
      words: (p) => kinds['geo-point'].read(p).replace(';', ', ')
    },
    period: {
      read: (p) => {
        const from = half(p, 'from').value, to = half(p, 'to').value;
        return from.trim() || to.trim() ? from + ';' + to : '';
      },
      write: (p, v) => {
        const pair = v && typeof v === 'object' ? [v.from || '', v.to || ''] : String(v || '').split(';');
        half(p, 'from').value = pair[0] || '';
        half(p, 'to').value = pair[1] || '';
      },
      words: (p) => kinds.period.read(p).replace(';', ' – ')
    },
    // A number that is stored comes back masked; given back like that it means no change.
    'person-id': {
      read: (p) => { const n = half(p, 'number').value; return n.trim() ? half(p, 'kind').value + ';' + n : ''; },
      write: (p, v) => {
        const pair = v && typeof v === 'object' ? [v.kind, v.masked || v.number || ''] : String(v || '').split(';');
        if (pair.length > 1) { half(p, 'kind').value = pair[0]; }
        half(p, 'number').value = pair.length > 1 ? pair[1] : pair[0];
      },
      words: (p) => half(p, 'number').value
    },
    any: {
      read: (p) => { const c = only(p); return c && 'value' in c ? c.value : ''; },
      write: (p, v) => { const c = only(p); if (c && 'value' in c) { c.value = v === null || v === undefined ? '' : v; } },
      words: (p) => { const c = only(p); return c.tagName === 'SELECT' ? (c.value && c.selectedOptions[0].textContent) : c.value; }
    }
  };
  const kind = (part) => kinds[part.dataset.type] || kinds.any;
  const raw = (part) => { const v = kind(part).read(part); return typeof v === 'string' ? storable(v) : v; };
  const tables = window.baosong.tables({
    raw: raw, storable: storable,
    write: (cell, v) => kind(cell).write(cell, v),
    complain: complainAt,
    changed: (part) => { note(part); refresh(); later(0); }
  });
  kinds.table = {
    read: (p) => tables.kept(p).map(tables.raw),
    write: tables.write,
    words: (p) => String(tables.kept(p).length)
  };
  function answer(field) {
    const part = partOf[field];
    if (!part || !asked(part)) { return null; }
    if (part.dataset.type === 'table') { return tables.values(part); }
    if (part.dataset.locked) { return part.dataset.value ? JSON.parse(part.dataset.value) : null; }
    const v = raw(part);
    return typeof v === 'string' ? v.trim() : v;
  }
  function asked(element) {
    for (let e = element.closest('[data-when]'); e && form.contains(e); e = e.parentElement.closest('[data-when]')) {
      if (!test(JSON.parse(e.dataset.when), answer)) { return false; }
    }
    return true;
  }
  /* Answers as a condition or a calculation at this place sees them: within a row its own cells come first. */
  function seenFrom(element) {
    const row = element.closest('.f-row');
    if (!row) { return answer; }
    return (field) => {
      const cell = tables.cells(row).find((c) => c.dataset.field === field);
      if (!cell) { return answer(field); }
      const v = cell.dataset.locked ? (cell.dataset.value ? JSON.parse(cell.dataset.value) : null) : raw(cell);
      return typeof v === 'string' ? v.trim() : v;
    };
  }
  const grouped = (t) => t.replace(/^(-?\d+)/, (n) => n.replace(/\B(?=(\d{3})+$)/g, ','));
  function calculate() {
    const all = Array.from(form.querySelectorAll('.f-part[data-compute], .f-row > .f-cell[data-compute]')).reverse();
    let changing = editable;
    for (let i = 0; changing && i <= all.length; i += 1) {
      changing = all.map((e) => {
        const result = window.baosong.calculate(JSON.parse(e.dataset.compute), seenFrom(e), Number(e.dataset.decimals));
        const value = result === null ? '' : JSON.stringify(e.dataset.type === 'integer' ? Number(result) : result);
        const same = (e.dataset.value || '') === value;
        e.dataset.value = value;
        const shown = byId(base(e));
        const unit = e.dataset.unit && !/^[%‰]/.test(e.dataset.unit) ? ' ' + e.dataset.unit : e.dataset.unit;
        // In a table the unit stands in the heading.
        const cell = e.classList.contains('f-cell');
        if (shown) { shown.textContent = result === null ? (cell ? '' : e.dataset.none) : grouped(result) + (cell ? '' : unit); }
        return !same;
      }).some((changed) => changed);
    }
  }
  function fix(e) {
    const fixed = test(JSON.parse(e.dataset.fixed), seenFrom(e));
    e.classList.toggle('is-fixed', fixed);
    e.querySelectorAll('input[type=text], input[type=tel], input[type=email], textarea').forEach((c) => { c.readOnly = fixed; });
    e.querySelectorAll('select, input[type=checkbox], .f-calendar').forEach((c) => { c.disabled = fixed; });
  }
  function refresh() {
    calculate();
    form.querySelectorAll('[data-when]').forEach((e) => { e.hidden = !test(JSON.parse(e.dataset.when), seenFrom(e)); });
    form.querySelectorAll('[data-fixed]').forEach(fix);
    form.querySelectorAll('[data-needed]').forEach((e) => {
      const needed = test(JSON.parse(e.dataset.needed), seenFrom(e));
      e.querySelectorAll('.f-star').forEach((s) => { s.hidden = !needed; });
    });
  }

  // ---- what the page says ----
  const saved = byId('form-saved');
  const say = (which, more) => { if (saved) { saved.textContent = saved.dataset[which].replace('#', more || '') + (which === 'refused' ? more : ''); saved.dataset.state = which; } };
  function complain(field, message) {
    const part = partOf[field];
    if (part && part.dataset.type === 'table') { byId(base(part) + ':error').textContent = message; return; }
    if (part) { complainAt(part, message); }
  }
  function complainAt(part, message) {
    const error = byId(base(part) + ':error');
    if (!error) { return; }
    error.textContent = message;
    part.querySelectorAll('input:not([type=checkbox]):not([type=hidden]), select, textarea').forEach((c) => {
      if (message) { c.setAttribute('aria-invalid', 'true'); } else { c.removeAttribute('aria-invalid'); }
    });
  }
  /* What is still to do, as the server sees it now: the box at the top loses what has been mended and goes with the last of it. */
  const summary = byId('summary');
  function stillToDo(left) {
    if (!summary) { return; }
    const list = summary.querySelector('ul');
    const there = new Map(Array.from(list.children).map((li) => [li.querySelector('a').getAttribute('href'), li]));
    left.forEach((complaint) => {
      let li = there.get(complaint.href);
      there.delete(complaint.href);
      if (!li) {
        li = document.createElement('li');
        li.append(document.createElement('a'));
        li.firstChild.setAttribute('href', complaint.href);
        list.append(li);
      }
      const a = li.querySelector('a');
      if (a.textContent !== complaint.words) { a.textContent = complaint.words; }
    });
    there.forEach((li) => li.remove());
    const head = summary.querySelector('h2');
    const words = head.dataset.words.replace('#', left.length);
    if (head.textContent !== words) { head.textContent = words; }
    summary.hidden = left.length === 0;
  }
  function progress(sections) {
    Object.entries(sections).forEach(([id, n]) => {
      const e = form.querySelector('[data-progress="' + id + '"]');
      if (e) { e.textContent = e.dataset.words.replace('#1', n[0]).replace('#2', n[1]); }
    });
  }

  // ---- what was noticed when answers were judged together; a warning passes with a reason ----
  const REASONS = '_reasons';
  function explain(area) { dirty.set(REASONS, Object.assign({}, dirty.get(REASONS), { [area.dataset.reason]: storable(area.value) })); }
  function findings(list) {
    const there = new Map(Array.from(form.querySelectorAll('[data-finding]')).map((e) => [e.dataset.finding, e]));
    const words = byId('form-words').dataset;
    list.forEach((f) => {
      const known = there.get(f.key);
      there.delete(f.key);
      if (known) { known.querySelector('.f-finding-words').textContent = f.words; return; }
      const box = document.createElement('div');
      box.className = f.warning ? 'f-finding' : 'f-finding is-error';
      box.dataset.finding = f.key;
      const p = document.createElement('p');
      p.className = 'f-finding-words';
      p.textContent = f.words;
      box.append(p);
      if (f.warning) {
        const label = document.createElement('label');
        label.htmlFor = f.id;
        label.textContent = words.reason;
        const area = document.createElement('textarea');
        Object.assign(area, { id: f.id, name: f.id, rows: 2, value: f.reason });
        area.dataset.reason = f.key;
        area.setAttribute('aria-required', 'true');
        box.append(label, area);
      }
      partOf[f.at]?.querySelector('.f-findings').append(box);
    });
    there.forEach((e) => { if (!e.contains(document.activeElement)) { e.remove(); } });
  }

  // ---- saving: only what changed, one call at a time, nothing thrown away until the server has it ----
  let version = form.dataset.version;
  let dirty = new Map();
  let sentRows = {};
  let flying = null;
  let timer = 0;
  let conflict = false;
  let tries = 0;
  const focused = (field) => partOf[field] && partOf[field].contains(document.activeElement);

  function note(part) { if (part && !part.dataset.locked) { dirty.set(part.dataset.field, raw(part)); } }
  function later(ms) { clearTimeout(timer); timer = setTimeout(() => flush({}), ms); }
  function putBack(sent) { sent.forEach((v, k) => { if (!dirty.has(k)) { dirty.set(k, v); } }); }

  function taken(sent, json) {
    version = json.rowVersion;
    form.elements.rowVersion.value = version;
    tries = 0;
    sent.forEach((v, field) => {
      const part = partOf[field];
      if (!part) { return; }
      if (part.dataset.type === 'table') { tables.taken(part, sentRows[field] || [], json.answers[field], json.cells, !dirty.has(field)); }
      if (dirty.has(field) || focused(field)) { return; }
      complain(field, json.messages[field] || '');
      const canonical = json.answers[field];
      const which = kind(partOf[field]);
      if (!json.messages[field] && canonical && which !== kinds.choices && which !== kinds.table) { which.write(partOf[field], canonical); }
      partOf[field].querySelectorAll('.f-stored').forEach((s) => s.remove());
    });
    progress(json.progress);
    findings(json.findings);
    stillToDo(json.complaints);
    Object.entries(json.periods).forEach(([field, words]) => {
      const line = form.querySelector('[data-period-of="' + field + '"]');
      if (line) { line.textContent = words; line.hidden = !words; }
    });
    refresh();
    say('saved', json.savedAt);
    if (dirty.size) { later(300); }
    return true;
  }
  function refused(sent, status, json) {
    putBack(sent);
    if (status === 409 && json.code === 'F2001') {
      conflict = true;
      byId('form-conflict').hidden = false;
      byId('form-conflict').scrollIntoView({ block: 'center' });
      say('refused', '');
    } else {
      say('refused', json.detail || String(status));
    }
    return false;
  }
  function lost(sent, error) {
    putBack(sent);
    if (error.message === 'not logged in') { say('ended'); return false; }
    say('failed');
    tries += 1;
    clearTimeout(timer);
    timer = setTimeout(() => flush({ background: true }), Math.min(60, 3 * tries) * 1000);
    return false;
  }
  function flush(options) {
    clearTimeout(timer);
    if (flying) { return flying.then(() => flush(options)); }
    if (!dirty.size) { return Promise.resolve(true); }
    if (conflict) { return Promise.resolve(false); }
    const sent = dirty;
    dirty = new Map();
    sentRows = {};
    sent.forEach((v, field) => {
      if (partOf[field] && partOf[field].dataset.type === 'table') {
        sentRows[field] = tables.kept(partOf[field]);
        sent.set(field, sentRows[field].map(tables.raw));
      }
    });
    say('saving');
    flying = window.baosong.send('PUT', form.dataset.draft, { rowVersion: version, answers: Object.fromEntries(sent), checked: form.dataset.checked === 'true' }, options)
      .then((reply) => reply.json().then((json) => reply.ok ? taken(sent, json) : refused(sent, reply.status, json)))
      .catch((error) => lost(sent, error))
      .finally(() => { flying = null; });
    return flying;
  }

  form.addEventListener('input', (e) => {
    const part = e.target.closest('.f-part');
    if (!part || e.target.dataset.calendarOf || part.dataset.locked && !e.target.dataset.reason) { return; }
    if (e.target.dataset.reason) { explain(e.target); say('dirty'); later(5000); return; }
    lengthOf(e.target);
    note(part);
    if (e.target.type === 'checkbox') { return; }
    if (saved && saved.dataset.state !== 'failed') { say('dirty'); }
    later(5000);
  });
  form.addEventListener('change', (e) => {
    const all = e.target.dataset.all;
    const part = e.target.closest('.f-part');
    if (!part) { return; }
    if (e.target.dataset.reason) { explain(e.target); later(0); return; }
    if (all) { boxes(part).forEach((b) => { b.checked = e.target.checked; }); }
    if (part.dataset.type === 'choices') { count(part); }
    if (e.target.dataset.calendarOf) { byId(e.target.dataset.calendarOf).value = e.target.value; }
    if (e.target.dataset.leadsTo) { lead(e.target); return; }
    if (part.dataset.type === 'region') { prefix(e.target); }
    note(part);
    refresh();
    if (part.dataset.type === 'table') { later(300); return; }
    later(e.target.type === 'checkbox' ? 700 : 0);
  });
  // Two boxes make one point: it is judged when both have been left.
  form.addEventListener('focusout', (e) => {
    const part = e.target.closest('.f-part');
    if (part && dirty.has(part.dataset.field) && !part.contains(e.relatedTarget)) { later(0); }
    if (e.target.dataset.reason && dirty.has(REASONS)) { later(0); }
  });
  window.addEventListener('online', () => flush({ background: true }));

  let going = false;
  form.addEventListener('submit', (e) => {
    if (going || !editable) { return; }
    e.preventDefault();
    e.stopImmediatePropagation();
    const button = e.submitter;
    const only = !button || button.id === 'form:save';
    parts.filter((p) => p.contains(document.activeElement)).forEach((p) => { if (!p.dataset.locked) { note(p); document.activeElement.blur(); } });
    flush({}).then((ok) => {
      if (!ok) { return; }
      if (only) { if (!saved.dataset.state || saved.dataset.state === 'dirty') { say('saved', now()); } return; }
      going = true;
      // Not before this event is over: until then the browser ignores another submission of the same form.
      setTimeout(() => form.requestSubmit(button), 0);
    });
  }, true);
  const now = () => new Date().toTimeString().slice(0, 5);
  window.addEventListener('beforeunload', (e) => { if (dirty.size && !going) { e.preventDefault(); e.returnValue = ''; } });
  window.addEventListener('pagehide', () => { if (dirty.size && !going && !conflict) { flush({ keepalive: true }); } });
  window.addEventListener('pageshow', (e) => { if (e.persisted) { location.reload(); } });

  // ---- somebody else saved: load anew, keep what was typed here beside what is stored now ----
  document.addEventListener('click', (e) => {
    if (e.target.closest('[data-form-reload]')) {
      try { sessionStorage.setItem(form.dataset.stash, JSON.stringify(Array.from(dirty))); } catch (blocked) { return; }
      going = true;
      location.replace(location.pathname + '?id=' + form.elements.id.value);
    }
    const take = e.target.closest('[data-take]');
    if (take) {
      const part = take.closest('.f-part');
      kind(part).write(part, JSON.parse(take.dataset.take));
      dirty.delete(part.dataset.field);
      take.closest('.f-stored').remove();
      if (part.dataset.type === 'choices') { count(part); }
      refresh();
    }
    const link = e.target.closest('#summary a, #returned a[href^="#"]');
    if (link) { e.preventDefault(); go(link.hash); }
  });
  function unstash() {
    let stash = null;
    try {
      stash = JSON.parse(sessionStorage.getItem(form.dataset.stash));
      sessionStorage.removeItem(form.dataset.stash);
    } catch (unreadable) { return; }
    (stash || []).forEach(([field, mine]) => {
      const part = partOf[field];
      if (!part || part.dataset.locked) { return; }
      const theirs = raw(part);
      if (JSON.stringify(theirs) === JSON.stringify(mine)) { return; }
      const words = kind(part).words(part);
      kind(part).write(part, mine);
      dirty.set(field, mine);
      const line = document.createElement('p');
      line.className = 'f-stored';
      line.textContent = byId('form-words').dataset.stored.replace('{0}', words || '—') + ' ';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn link';
      button.dataset.take = JSON.stringify(theirs);
      button.textContent = byId('form-words').dataset.take;
      line.append(button);
      part.append(line);
      say('dirty');
    });
  }

  // ---- helpers of single types ----
  function lengthOf(area) {
    const line = area.tagName === 'TEXTAREA' && form.querySelector('[data-length-of="' + area.id + '"]');
    if (!line) { return; }
    const n = Array.from(area.value.trim()).length;
    line.hidden = n < line.dataset.most * 0.5;
    line.classList.toggle('f-too-long', n > Number(line.dataset.most));
    line.textContent = line.dataset.words.replace('#1', n).replace('#2', line.dataset.most);
  }
  function count(part) {
    const all = boxes(part);
    const chosen = all.filter((b) => b.checked).length;
    const words = part.querySelector('[data-count]');
    words.textContent = words.dataset.words.replace('#', chosen);
    const box = part.querySelector('[data-all]');
    box.checked = chosen === all.length;
    box.indeterminate = chosen > 0 && chosen < all.length;
  }
  function lead(select) {
    const target = byId(select.dataset.leadsTo);
    const empty = target.options[0];
    target.replaceChildren(empty);
    const reload = () => target.dispatchEvent(new Event('change', { bubbles: true }));
    if (!select.value) { reload(); return; }
    window.baosong.send('GET', '/filing/places?parent=' + encodeURIComponent(select.value)).then((r) => r.json()).then((json) => {
      target.dataset.above = json.above;
      json.places.forEach((p) => target.append(new Option(p.name, p.code)));
      reload();
    });
  }
  function prefix(select) {
    document.querySelectorAll('[data-lead-of]').forEach((e) => {
      if (e.dataset.leadOf === select.id) { e.textContent = select.dataset.above + (select.value ? select.selectedOptions[0].textContent : ''); }
    });
  }
  /* A row added on this page has another name here than where it was saved. */
  function inSavedRow(id) {
    const place = /^form:answers:[^:]+:(\d+)(?::([^:]+))?/.exec(id);
    const row = place && form.querySelector('tr[data-id="' + place[1] + '"]');
    return row && (tables.cells(row).find((c) => c.dataset.field === place[2]) || row);
  }
  /* To a control, or to the first one of an item, a row or a table. */
  function go(hash) {
    const id = decodeURIComponent(hash.slice(1));
    const target = byId(id) || inSavedRow(id);
    if (!target) { return; }
    const inside = 'input:not([type=hidden]):not(.f-calendar), select, textarea, .f-text[tabindex]';
    const control = target.matches(inside) ? target : target.querySelector(inside) || target;
    control.focus({ preventScroll: true });
    (target.closest('.f-item') || target).scrollIntoView({ block: 'center' });
  }

  // Coming to a place of the page, a browser takes the focus from whatever cannot have it itself: only after that is it ours to give.
  window.addEventListener('load', () => {
    if (location.hash.length > 1) { requestAnimationFrame(() => setTimeout(() => go(location.hash), 0)); }
  });

  // ---- begin ----
  form.querySelectorAll('textarea').forEach(lengthOf);
  form.querySelectorAll('.f-all').forEach((e) => { e.hidden = false; });
  parts.filter((p) => p.dataset.type === 'choices' && !p.dataset.locked).forEach(count);
  if (editable) { unstash(); }
  refresh();
  document.addEventListener('DOMContentLoaded', () => {
    const first = document.querySelector('#summary a[href]');
    if (location.hash.length <= 1 && first && form.dataset.checked === 'true') { go(first.hash); }
  });
})();
