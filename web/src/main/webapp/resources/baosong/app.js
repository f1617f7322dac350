/* What every page does in the browser: menu, drop-downs, "are you sure", calls to the API with log-in again when a session has ended. */
(function () {
  'use strict';
  var root = document.documentElement;
  var meta = function (name) { var m = document.querySelector('meta[name="' + name + '"]'); return m ? m.content : ''; };

  function remember(key, value) { try { localStorage.setItem(key, value); } catch (blocked) { /* a browser may forbid storage */ } }
  function remembered(key) { try { return localStorage.getItem(key); } catch (blocked) { return null; } }

  // ---- menu ----
  function fold(on) {
    root.classList.toggle('folded', on);
    document.querySelectorAll('[data-fold-menu]').forEach(function (b) { b.setAttribute('aria-pressed', on); });
  }
  fold(remembered('baosong.folded') === '1');
  function openMenu(on) {
    root.classList.toggle('menu-open', on);
    document.querySelectorAll('[data-toggle-menu]').forEach(function (b) { b.setAttribute('aria-expanded', on); });
  }

  // A page printed into a file takes its name from the title.
  function print(name) {
    var title = document.title;
    if (name !== 'true') { document.title = name; }
    window.print();
    document.title = title;
  }

  document.addEventListener('click', function (e) {
    if (e.target.closest('[data-toggle-menu]')) { openMenu(!root.classList.contains('menu-open')); return; }
    if (root.classList.contains('menu-open') && !e.target.closest('.side')) { openMenu(false); }
    if (e.target.closest('[data-fold-menu]')) {
      var on = !root.classList.contains('folded');
      fold(on);
      remember('baosong.folded', on ? '1' : '0');
    }
    document.querySelectorAll('details.drop[open]').forEach(function (d) { if (!d.contains(e.target)) { d.open = false; } });
    var reveal = e.target.closest('[data-reveal]');
    if (reveal) {
      var input = document.getElementById(reveal.dataset.reveal);
      var shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      reveal.setAttribute('aria-pressed', !shown);
    }
    var printer = e.target.closest('[data-print]');
    if (printer) { print(printer.dataset.print); }
    var close = e.target.closest('[data-close-dialog]');
    if (close) { close.closest('dialog').close(); }
  });
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Escape') { return; }
    openMenu(false);
    document.querySelectorAll('details.drop[open]').forEach(function (d) { d.open = false; d.querySelector('summary').focus(); });
  });

  // ---- are you sure, and no second click while the first is on its way ----
  document.addEventListener('click', function (e) {
    var button = e.target.closest('button[data-confirm], input[data-confirm]');
    var dialog = document.getElementById('confirm');
    if (!button || !dialog || button.dataset.confirmed) { return; }
    e.preventDefault();
    e.stopImmediatePropagation();
    document.getElementById('confirm-text').textContent = button.dataset.confirm;
    dialog.returnValue = '';
    dialog.onclose = function () {
      if (dialog.returnValue !== 'yes') { button.focus(); return; }
      button.dataset.confirmed = '1';
      button.click();
      delete button.dataset.confirmed;
    };
    dialog.showModal();
  }, true);
  document.addEventListener('submit', function (e) {
    var form = e.target;
    if (e.defaultPrevented || form.method !== 'post' || form.dataset.repeatable) { return; }
    if (form.dataset.sent) { e.preventDefault(); return; }
    form.dataset.sent = '1';
    if (e.submitter) { e.submitter.classList.add('busy'); }
    setTimeout(function () { delete form.dataset.sent; if (e.submitter) { e.submitter.classList.remove('busy'); } }, 8000);
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (f) { delete f.dataset.sent; });
    document.querySelectorAll('.btn.busy').forEach(function (b) { b.classList.remove('busy'); });
  });

  // ---- a bar that sticks to an edge never lies over the field that has the focus ----
  var GAP = 8;
  function uncover(field) {
    if (!field || !field.matches || !field.matches('input, select, textarea')) { return; }
    var seen = window.visualViewport;
    var top = 0;
    var bottom = seen ? Math.min(window.innerHeight, seen.offsetTop + seen.height) : window.innerHeight;
    document.querySelectorAll('.bar, .batch-bar, .f-steps, .f-bar, .side-acts').forEach(function (bar) {
      var edge = bar.getBoundingClientRect();
      if (getComputedStyle(bar).position !== 'sticky' || bar.contains(field)) { return; }
      if (edge.top <= top + 1 && edge.bottom > top) { top = edge.bottom; } else if (edge.bottom >= bottom - 1 && edge.top < bottom) { bottom = edge.top; }
    });
    var box = field.getBoundingClientRect();
    // Of a field higher than the room its beginning is shown.
    var down = Math.min(box.bottom - bottom + GAP, box.top - top - GAP);
    if (down > 0) { window.scrollBy(0, down); } else if (box.top < top + GAP) { window.scrollBy(0, box.top - top - GAP); }
  }
  document.addEventListener('focusin', function (e) {
    if (!e.target.closest('dialog, .bar')) { requestAnimationFrame(function () { uncover(e.target); }); }
  });
  if (window.visualViewport) { window.visualViewport.addEventListener('resize', function () { uncover(document.activeElement); }); }

  // ---- caps lock is the commonest wrong password ----
  document.addEventListener('keyup', function (e) {
    if (e.target.matches && e.target.matches('input[type=password][data-caps]') && e.getModifierState) {
      var note = document.getElementById(e.target.dataset.caps);
      if (note) { note.hidden = !e.getModifierState('CapsLock'); }
    }
  });

  // ---- calls to the API ----
  function tokenIs(token) {
    document.querySelector('meta[name="csrf-token"]').content = token;
    document.querySelectorAll('input[name="_csrf"]').forEach(function (i) { i.value = token; });
  }
  function once(method, path, body, options) {
    var headers = { 'Accept': 'application/json', 'Accept-Language': root.lang, 'X-CSRF-Token': meta('csrf-token') };
    if (body !== undefined) { headers['Content-Type'] = 'application/json'; }
    if (options.background) { headers['X-Background'] = '1'; }
    Object.assign(headers, options.headers || {});
    return fetch(meta('base') + path, { method: method, headers: headers, credentials: 'same-origin', keepalive: !!options.keepalive,
      body: body === undefined ? undefined : JSON.stringify(body) });
  }
  var asking = null;
  function logInAgain() {
    var dialog = document.getElementById('relogin');
    if (!dialog) { return Promise.reject(new Error('no dialog')); }
    if (asking) { return asking; }
    asking = new Promise(function (resolve, reject) {
      var form = document.getElementById('relogin-form');
      var error = document.getElementById('relogin-error');
      error.textContent = '';
      form.onsubmit = function (e) {
        e.preventDefault();
        var password = document.getElementById('relogin-password');
        once('POST', '/api/v1/session', { userName: meta('user-name'), password: password.value }, {}).then(function (answer) {
          return answer.json().then(function (json) {
            password.value = '';
            if (!answer.ok) { error.textContent = json.detail; password.focus(); return; }
            if (json.accountId !== meta('account')) { location.reload(); return; }
            tokenIs(json.csrfToken);
            asking = null;
            dialog.onclose = null;
            dialog.close();
            resolve();
          });
        });
      };
      dialog.onclose = function () { asking = null; reject(new Error('not logged in')); };
      dialog.showModal();
      document.getElementById('relogin-password').focus();
    });
    return asking;
  }
  /* window.baosong.send('PUT', '/api/v1/…', body, {background: true, headers: {…}}) answers the Response; after the end of the session
     it asks for the password and sends again, so that nothing typed is lost. */
  function send(method, path, body, options) {
    return once(method, path, body, options || {}).then(function (answer) {
      return answer.status !== 401 ? answer : logInAgain().then(function () { return once(method, path, body, options || {}); });
    });
  }
  window.baosong = { send: send, logInAgain: logInAgain };

  // ---- a person's number in full, as long as the page is open; who looks is written down ----
  function openPerson(button) {
    var place = button.closest('[data-filing]');
    var said = button.nextElementSibling;
    send('POST', '/api/v1/filings/' + place.dataset.filing + '/person', { at: button.dataset.person }).then(function (answer) {
      return answer.json().then(function (json) {
        said.textContent = answer.ok ? json.number : json.detail;
        button.hidden = answer.ok;
      });
    }).catch(function (away) { said.textContent = away.message; });
  }
  document.addEventListener('click', function (e) {
    var button = e.target.closest('[data-person]');
    if (button) { openPerson(button); }
  });

  // PrimeFaces sends its calls through jQuery: they carry the secret as well.
  document.addEventListener('DOMContentLoaded', function () {
    if (window.jQuery) {
      window.jQuery(document).ajaxSend(function (event, xhr) { xhr.setRequestHeader('X-CSRF-Token', meta('csrf-token')); });
    }
    // What was folded away when it was sent must not hide what is wrong with it.
    document.querySelectorAll('details [id$="-msg"]').forEach(function (message) {
      if (message.textContent.trim()) { message.closest('details').open = true; }
    });
    document.querySelectorAll('[data-person]').forEach(function (button) { button.hidden = false; });
    var wrong = document.querySelector('[aria-invalid="true"]');
    if (wrong) { wrong.focus(); }
  });
})();
