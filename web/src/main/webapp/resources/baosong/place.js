/* Maps. Leaflet is fetched when a map is first needed; without tiles a grid of coordinates and the known institutions show the way. */
(function () {
  'use strict';
  const base = document.querySelector('meta[name=base]').content;
  const MIDDLE = [35, 104], WIDE = 4, NEAR = 13, FAR_KM = 60, ENOUGH = 3;
  let loading = null;

  function leaflet(from) {
    if (!loading) {
      loading = new Promise((done, failed) => {
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = from.dataset.style;
        document.head.append(style);
        const script = document.createElement('script');
        script.src = from.dataset.script;
        script.onload = () => done(window.L);
        script.onerror = failed;
        document.head.append(script);
      });
    }
    return loading;
  }

  const answer = (path) => fetch(base + path, { headers: { 'X-Background': '1' }, credentials: 'same-origin' })
    .then((r) => r.ok ? r.json() : Promise.reject(new Error(String(r.status))));

  /* Lines of longitude and latitude, as close as the zoom allows, with their degrees. */
  function grid(L) {
    const steps = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
    const Grid = L.GridLayer.extend({
      createTile: function (at) {
        const tile = document.createElement('canvas'), size = this.getTileSize(), map = this._map, pen = tile.getContext('2d');
        tile.width = size.x;
        tile.height = size.y;
        const from = map.unproject([at.x * size.x, at.y * size.y], at.z), to = map.unproject([(at.x + 1) * size.x, (at.y + 1) * size.y], at.z);
        const step = steps.find((s) => s < (to.lng - from.lng) / 1.5) || 0.001;
        const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        pen.font = '11px sans-serif';
        pen.fillStyle = '#5b6875';
        pen.strokeStyle = '#c5ced8';
        for (let lon = Math.ceil(from.lng / step) * step; lon < to.lng; lon += step) {
          const x = Math.round(map.project([from.lat, lon], at.z).x - at.x * size.x) + 0.5;
          pen.beginPath(); pen.moveTo(x, 0); pen.lineTo(x, size.y); pen.stroke();
          pen.fillText(lon.toFixed(places) + '°', x + 3, 11);
        }
        for (let lat = Math.ceil(to.lat / step) * step; lat < from.lat; lat += step) {
          const y = Math.round(map.project([lat, from.lng], at.z).y - at.y * size.y) + 0.5;
          pen.beginPath(); pen.moveTo(0, y); pen.lineTo(size.x, y); pen.stroke();
          // Close to the upper edge the degrees of longitude stand already.
          if (y > 26) { pen.fillText(lat.toFixed(places) + '°', 3, y - 3); }
        }
        return tile;
      }
    });
    return new Grid({ attribution: '' });
  }

  function draw(L, element, from) {
    const map = L.map(element, { center: MIDDLE, zoom: WIDE, zoomControl: false, attributionControl: Boolean(from.dataset.note), maxZoom: 18, worldCopyJump: false });
    if (map.attributionControl) { map.attributionControl.setPrefix(false); }
    L.control.zoom({ zoomInTitle: from.dataset.zoomIn, zoomOutTitle: from.dataset.zoomOut }).addTo(map);
    const layers = Number(from.dataset.layers);
    if (layers === 0) { grid(L).addTo(map); }
    for (let layer = 0; layer < layers; layer++) {
      L.tileLayer(base + '/map/tile?layer=' + layer + '&z={z}&x={x}&y={y}', { attribution: layer === 0 ? escaped(from.dataset.note) : '', maxZoom: 18 }).addTo(map);
    }
    return map;
  }

  const escaped = (text) => { const p = document.createElement('p'); p.textContent = text || ''; return p.innerHTML; };

  function dot(L, one, link) {
    const colour = one.far ? '#b3261e' : '#1f5fa8';
    const marker = L.circleMarker([Number(one.lat), Number(one.lon)], { radius: one.far ? 7 : 5, color: colour, fillColor: colour, fillOpacity: 0.7, weight: 1 });
    marker.bindTooltip(escaped(one.name));
    if (link) { marker.on('click', () => { location.href = base + '/filing/view.xhtml?id=' + one.filing; }); }
    return marker;
  }

  function kilometres(a, b) {
    const r = (d) => d * Math.PI / 180;
    const h = Math.sin(r(b.lat - a.lat) / 2) ** 2 + Math.cos(r(a.lat)) * Math.cos(r(b.lat)) * Math.sin(r(b.lon - a.lon) / 2) ** 2;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  function show(map, L, places) {
    const bounds = L.latLngBounds(places.map((p) => [Number(p.lat), Number(p.lon)]));
    if (bounds.isValid()) { map.fitBounds(bounds, { padding: [30, 30], maxZoom: NEAR }); }
  }

  // ---- all places of an area ----
  const all = document.getElementById('map-all');
  if (all) {
    Promise.all([leaflet(all), answer('/map/spots?region=' + encodeURIComponent(all.dataset.region))]).then(([L, found]) => {
      const map = draw(L, all, all);
      found.places.forEach((one) => dot(L, one, true).addTo(map));
      show(map, L, found.places);
      all.dataset.ready = 'true';
    });
  }

  // ---- choosing one ----
  const dialog = document.getElementById('map-dialog');
  if (!dialog) { return; }
  const byId = (id) => document.getElementById(id);
  const said = byId('map-said'), warn = byId('map-warn'), take = byId('map-take'), text = byId('map-text'), datum = byId('map-datum');
  let map = null, pin = null, target = null, chosen = null, known = [];

  const six = (n) => Number(n).toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
  const control = (which) => byId(target + ':' + which);

  function choose(lon, lat, words) {
    chosen = { lon: six(lon), lat: six(lat) };
    const L = window.L, at = [Number(chosen.lat), Number(chosen.lon)];
    if (pin) { pin.setLatLng(at); } else { pin = L.circleMarker(at, { radius: 9, color: '#b3261e', weight: 3, fillColor: '#fff', fillOpacity: 0.9 }).addTo(map); }
    said.textContent = (words ? words + ' ' : '') + dialog.dataset.chosen.replace('#', chosen.lon + ', ' + chosen.lat);
    const nearest = Math.min(...known.map((one) => kilometres({ lon: Number(one.lon), lat: Number(one.lat) }, { lon: lon, lat: lat })));
    warn.textContent = known.length >= ENOUGH && nearest > FAR_KM ? dialog.dataset.far.replace('#', String(Math.round(nearest))) : '';
    take.disabled = false;
  }

  function begin() {
    const lon = control('lon').value.trim(), lat = control('lat').value.trim();
    chosen = null;
    take.disabled = true;
    warn.textContent = '';
    text.value = '';
    said.textContent = dialog.dataset.none;
    if (pin) { pin.remove(); pin = null; }
    map.invalidateSize();
    if (lon && lat && !isNaN(lon) && !isNaN(lat)) {
      choose(Number(lon), Number(lat));
      map.setView([Number(lat), Number(lon)], NEAR);
    } else {
      show(map, window.L, known);
    }
    byId('map-view').focus();
  }

  function open(button) {
    target = button.dataset.map;
    dialog.showModal();
    const filing = document.getElementById('form').dataset.filing;
    Promise.all([leaflet(dialog), map ? { places: known } : answer('/map/known?filing=' + filing).catch(() => ({ places: [] }))]).then(([L, found]) => {
      if (!map) {
        known = found.places;
        map = draw(L, byId('map-view'), dialog);
        known.forEach((one) => dot(L, one, false).addTo(map));
        map.on('click', (e) => choose(e.latlng.lng, e.latlng.lat));
        byId('map-view').addEventListener('keydown', (e) => {
          if (e.key === 'Enter' && e.target === byId('map-view')) { e.preventDefault(); choose(map.getCenter().lng, map.getCenter().lat); }
        });
      }
      begin();
      dialog.dataset.ready = 'true';
    }, () => { said.textContent = dialog.dataset.away; });
  }

  dialog.querySelector('[data-map-paste]').addEventListener('submit', (e) => {
    e.preventDefault();
    const parts = text.value.normalize('NFKC').trim().split(/[\s,;、]+/).filter((p) => p !== '');
    const numbers = parts.map((p) => p.replace(/[^0-9.]/g, ''));
    if (!map || numbers.length !== 2 || numbers.some((n) => n === '' || isNaN(n))) { warn.textContent = dialog.dataset.unreadable; return; }
    // Whoever pastes latitude first means the same place: in China the longitude is always the larger number.
    const [lon, lat] = Number(numbers[0]) > Number(numbers[1]) ? numbers : [numbers[1], numbers[0]];
    answer('/map/convert?datum=' + datum.value + '&lon=' + lon + '&lat=' + lat).then((ours) => {
      const moved = kilometres({ lon: Number(lon), lat: Number(lat) }, { lon: Number(ours.lon), lat: Number(ours.lat) }) * 1000;
      const name = datum.selectedOptions[0].textContent.trim();
      choose(Number(ours.lon), Number(ours.lat), datum.value === 'WGS84' ? '' : dialog.dataset.converted.replace('{0}', name).replace('{1}', String(Math.round(moved))));
      map.setView([Number(ours.lat), Number(ours.lon)], 15);
    }, () => { warn.textContent = dialog.dataset.unreadable; });
  });

  take.addEventListener('click', () => {
    ['lon', 'lat'].forEach((which) => {
      control(which).value = chosen[which];
      control(which).dispatchEvent(new Event('input', { bubbles: true }));
    });
    control('lat').dispatchEvent(new Event('change', { bubbles: true }));
    dialog.close();
    control('lon').focus();
  });

  document.querySelectorAll('[data-map]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => open(button));
  });
})();
