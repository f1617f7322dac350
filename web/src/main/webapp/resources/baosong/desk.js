/* Lists and decision pages: ticking rows, dialogs that ask for a reason, remarks pinned to fields, progress that moves by itself. */
(function () {
  'use strict';
  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }

  // ---- ticked rows ----
  function ticked(name) {
    return all('td.tick input[type=checkbox]' + (name && name !== 'true' ? '[name="' + name + '"]' : '[name]') + ':checked').length;
  }
  /** How many of those ticked the machine sorted so. */
  function verdict(name) { return all('td.tick input[data-verdict="' + name + '"]:checked').length; }
  function count() {
    all('[data-needs-tick]').forEach(function (button) {
      var number = ticked(button.dataset.needsTick);
      button.disabled = number === 0;
      if (button.dataset.confirmCount) { button.dataset.confirm = button.dataset.confirmCount.replace('{0}', number); }
    });
    all('[data-ticked]').forEach(function (place) {
      place.dataset.none = place.dataset.none || place.textContent;
      var number = ticked('true');
      place.textContent = number === 0 ? place.dataset.none : place.dataset.ticked.replace('{0}', number);
    });
    all('[data-tally]').forEach(function (place) {
      var number = place.dataset.of ? verdict(place.dataset.of) : ticked('true');
      place.textContent = place.dataset.tally.replace('{0}', number);
      place.hidden = number === 0;
    });
    all('[data-tally-box]').forEach(function (box) {
      box.hidden = !box.dataset.tallyBox.split(' ').some(verdict);
      if (box.hidden) { all('input', box).forEach(function (input) { input.checked = false; }); }
    });
    all('[data-tick-all]').forEach(function (head) {
      var boxes = all('input[type=checkbox][name="' + head.dataset.tickAll + '"]');
      var on = boxes.filter(function (box) { return box.checked; }).length;
      head.checked = on > 0 && on === boxes.length;
      head.indeterminate = on > 0 && on < boxes.length;
      head.disabled = boxes.length === 0;
    });
    all('td.tick input[type=checkbox]').forEach(function (box) { box.closest('tr').classList.toggle('is-ticked', box.checked); });
  }
  document.addEventListener('change', function (e) {
    if (e.target.matches('[data-tick-all]')) {
      all('input[type=checkbox][name="' + e.target.dataset.tickAll + '"]').forEach(function (box) { box.checked = e.target.checked; });
    }
    if (e.target.matches('input[type=checkbox]')) { count(); }
  });

  // ---- dialogs ----
  function open(dialog) {
    if (!dialog.open) { dialog.showModal(); }
    var first = dialog.querySelector('[aria-invalid=true]') || dialog.querySelector('select, textarea') || dialog.querySelector('input[type=checkbox]');
    if (first) { first.focus(); }
  }
  document.addEventListener('click', function (e) {
    var opener = e.target.closest('[data-open-dialog]');
    if (!opener) { return; }
    var dialog = document.getElementById(opener.dataset.openDialog);
    if (opener.dataset.set) { document.getElementById(opener.dataset.set).value = opener.dataset.value; }
    var name = dialog.querySelector('[data-dialog-name]');
    if (name) { name.textContent = opener.dataset.name || ''; }
    dialog.onclose = function () { opener.focus(); };
    open(dialog);
  });

  // ---- remarks pinned to fields ----
  function pins() {
    var list = document.querySelector('[data-pins]');
    if (!list) { return; }
    list.textContent = '';
    var pinned = 0;
    all('details[data-pin]').forEach(function (pin) {
      var words = pin.querySelector('textarea').value.trim();
      var item = pin.closest('.item, .item-row');
      item.classList.toggle('is-pinned', words !== '');
      if (words === '') { return; }
      pinned += 1;
      var line = document.createElement('li');
      var link = document.createElement('a');
      link.href = '#item-' + pin.dataset.pin;
      link.textContent = pin.dataset.pinLabel;
      link.addEventListener('click', function (e) {
        e.preventDefault();
        pin.open = true;
        pin.querySelector('textarea').focus({ preventScroll: true });
        item.scrollIntoView({ block: 'center' });
      });
      var text = document.createElement('span');
      text.textContent = words;
      var remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'btn link';
      remove.textContent = '✕';
      remove.setAttribute('aria-label', list.dataset.remove + ' ' + pin.dataset.pinLabel);
      remove.addEventListener('click', function () {
        pin.querySelector('textarea').value = '';
        pin.open = false;
        pins();
        pin.querySelector('summary').focus();
      });
      line.append(link, text, remove);
      list.append(line);
    });
    var none = document.querySelector('[data-no-pins]');
    if (none) { none.hidden = pinned > 0; }
  }
  document.addEventListener('input', function (e) { if (e.target.closest('details[data-pin]')) { pins(); } });
  document.addEventListener('toggle', function (e) {
    if (!e.target.matches || !e.target.matches('details[data-pin]') || !e.target.open) { return; }
    // The page stays where it is, and moves only as far as the box would lie outside it.
    e.target.querySelector('textarea').focus({ preventScroll: true });
    e.target.scrollIntoView({ block: 'nearest' });
  }, true);
  // Escape in a remark closes it and goes back to its button; what was typed stays.
  document.addEventListener('keydown', function (e) {
    var pin = e.key === 'Escape' && e.target.closest('details[data-pin]');
    if (pin) { pin.open = false; pin.querySelector('summary').focus(); }
  });

  // ---- keys: Alt and the letter in every browser, some of which want more than that for an accesskey ----
  document.addEventListener('keydown', function (e) {
    if (!e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || e.defaultPrevented || document.querySelector('dialog[open]')) { return; }
    var target = document.querySelector('[aria-keyshortcuts="Alt+' + e.code.replace('Key', '') + '"]');
    if (target) { e.preventDefault(); target.click(); }
  });

  // ---- a file read into a text, and mistakes by line ----
  document.addEventListener('change', function (e) {
    if (!e.target.dataset.readInto || !e.target.files.length) { return; }
    var into = document.getElementById(e.target.dataset.readInto);
    e.target.files[0].text().then(function (text) { into.value = text; into.focus(); into.setSelectionRange(0, 0); });
  });
  document.addEventListener('click', function (e) {
    var link = e.target.closest('[data-line]');
    if (!link) { return; }
    e.preventDefault();
    var text = document.getElementById('yaml');
    var lines = text.value.split('\n');
    var line = Math.max(1, Math.min(lines.length, Number(link.dataset.line)));
    var start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + lines[line - 1].length);
    text.scrollTop = (line - 4) * (text.scrollHeight / lines.length);
  });

  // ---- words ready to be pasted elsewhere ----
  document.addEventListener('click', function (e) {
    var button = e.target.closest('[data-copy]');
    if (!button) { return; }
    var text = document.getElementById(button.dataset.copy);
    var said = document.querySelector('[data-copied]');
    text.focus();
    text.select();
    // Pages of an intranet are often plain http, where the clipboard of newer browsers is closed.
    if (document.execCommand('copy') && said) { said.textContent = said.dataset.copied; }
  });

  // ---- progress that moves by itself ----
  function refresh() {
    var place = document.querySelector('[data-refresh]');
    var seconds = place ? Number(place.dataset.refresh) : 0;
    if (!seconds) { return; }
    setTimeout(function () {
      if (document.hidden) { refresh(); return; }
      fetch(location.href, { headers: { 'X-Background': '1' }, credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(place.id);
        if (!fresh) { return; }
        if (!fresh.dataset.refresh) { location.reload(); return; }
        place.replaceWith(fresh);
        refresh();
      });
    }, seconds * 1000);
  }

  document.addEventListener('DOMContentLoaded', function () {
    count();
    pins();
    refresh();
    all('dialog[data-open="true"]').forEach(open);
    all('details[data-open="true"]').forEach(function (details) { details.open = true; });
  });
  if (document.readyState !== 'loading') { count(); pins(); }
})();
