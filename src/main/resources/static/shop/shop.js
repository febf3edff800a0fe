// What the storefront does better with a script. Everything works without it: this file only saves
// page loads, fills in what is personal, and speaks about mistakes earlier.

const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const market = document.body.dataset.market;

const cookie = name =>
  document.cookie.split('; ').find(c => c.startsWith(name + '='))?.slice(name.length + 1);

const keep = {
  get(key, otherwise) {
    try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
  },
  set(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private window: forget it */ }
  },
};

/* The count of the bag: the only thing a page knows of its reader, kept in a cookie of ours. */
function count() {
  const n = Number(cookie('bag')) || 0;
  for (const badge of $$('[data-bag]')) badge.textContent = n || '';
  for (const words of $$('[data-bag-words]')) words.hidden = !n;
}

/* A suggestion for somebody who landed in another market's shop; never a forced way. It stands above
   the page and covers nothing of it. */
function suggest() {
  const drawn = $('.banner[data-suggested]');
  const staying = () => {
    keep.set('stay', true);
    document.cookie = 'stay=1; path=/; max-age=31536000; samesite=lax';
  };
  if (drawn) {
    $('form', drawn).onsubmit = event => { event.preventDefault(); staying(); drawn.remove(); };
    return;
  }
  if (keep.get('stay')) return;
  const links = $$('.markets a');
  const here = links.find(link => link.ariaCurrent === 'true');
  if (!here) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const speaks = navigator.languages.map(language => language.toLowerCase());
  const score = link => {
    const tags = link.dataset.tags.toLowerCase().split(' ');
    const language = speaks.findIndex(s => s.split('-')[0] === tags[0].split('-')[0]);
    return (link.dataset.zone.split(' ').includes(zone) ? 20 : 0)
      + (tags.some(tag => speaks.includes(tag)) ? 10 : 0) + (language < 0 ? 0 : 5 - Math.min(language, 4));
  };
  const best = links.reduce((a, b) => (score(b) > score(a) ? b : a), here);
  if (best === here || score(best) < 10) return;
  const banner = document.createElement('aside');
  banner.className = 'banner';
  banner.lang = best.lang;
  banner.dir = best.dir;
  banner.ariaLabel = best.dataset.say;
  const wrap = banner.appendChild(document.createElement('div'));
  wrap.className = 'wrap';
  const go = wrap.appendChild(document.createElement('a'));
  go.href = best.href;
  go.textContent = best.dataset.say;
  const stay = wrap.appendChild(document.createElement('button'));
  stay.textContent = '×';
  stay.ariaLabel = stay.title = best.dataset.stay;
  stay.onclick = () => { staying(); banner.remove(); };
  $('.top').before(banner);
}

/* What was looked at, remembered in this browser alone. */
function remember() {
  const product = $('.product');
  if (!product) return;
  const { product: handle, title, picture } = product.dataset;
  const seen = keep.get('seen' + market, []).filter(one => one.handle !== handle);
  keep.set('seen' + market, [{ handle, title, picture, way: location.pathname }, ...seen].slice(0, 8));
}

function recall() {
  const section = $('[data-viewed-list]');
  const seen = keep.get('seen' + market, []);
  if (!section || seen.length < 2) return;
  const list = $('ul', section);
  for (const { handle, title, picture, way } of seen) {
    const link = document.createElement('a');
    link.href = way ?? `${market}/p/${encodeURIComponent(handle)}`;
    const tile = link.appendChild(document.createElement('div'));
    tile.className = 'tile sq';
    if (picture?.startsWith('/')) {
      const image = tile.appendChild(new Image(200, 200));
      image.loading = 'lazy';
      image.alt = '';
      image.src = picture;
    }
    link.appendChild(document.createElement('span')).textContent = title;
    list.appendChild(document.createElement('li')).append(link);
  }
  section.hidden = false;
  $('[data-viewed-clear]').onclick = () => { keep.set('seen' + market, []); section.hidden = true; };
}

/* Pages are swapped in parts: the server draws them, we only put them in place. */
async function read(url, options) {
  const answer = await fetch(url, { headers: { Accept: 'text/html' }, ...options });
  const html = await answer.text();
  return { page: new DOMParser().parseFromString(html, 'text/html'), url: answer.url, status: answer.status };
}

function swap(page, selector) {
  for (const part of $$(selector, page)) {
    const name = part.dataset.swap;
    const old = name ? $(`[data-swap=${name}]`) : $(selector);
    const open = old?.tagName === 'DETAILS' && old.open;
    old?.replaceWith(document.adoptNode(part));
    if (open) part.open = true;
  }
}

/* Choosing a variant draws the product anew, address included. */
async function choose(form, changed) {
  const fields = new URLSearchParams(new FormData(form));
  fields.delete('handle');
  const url = form.dataset.buy + '?' + fields;
  const { page, status } = await read(url);
  if (status !== 200) return;
  swap(page, '.product');
  history.replaceState(null, '', url);
  const again = changed.value && $(`.product [name="${CSS.escape(changed.name)}"][value="${CSS.escape(changed.value)}"]`);
  (again || $(`.product [name="${CSS.escape(changed.name)}"]`))?.focus({ preventScroll: true });
}

function step(button) {
  const input = $('input', button.parentElement);
  const wanted = (parseInt(input.value, 10) || 1) + Number(button.dataset.step);
  input.value = Math.min(999, Math.max(1, wanted));
}

/* Thumbnails scroll the row of pictures and leave the page where it is. */
function show(thumb) {
  const picture = $(thumb.getAttribute('href'));
  const row = picture.parentElement;
  row.scrollTo({ left: picture.offsetLeft - row.offsetLeft, behavior: 'smooth' });
  for (const other of $$('.thumbs a')) other.removeAttribute('aria-current');
  thumb.setAttribute('aria-current', 'true');
}

/* More goods join the list; focus goes to the first of them. */
async function more(link) {
  link.ariaBusy = 'true';
  const { page } = await read(link.href);
  const seen = new Set($$('#goods .card a').map(a => a.getAttribute('href')));
  const fresh = $$('#goods .card', page).filter(card => !seen.has($('a', card).getAttribute('href')));
  $('#goods .cards').append(...fresh.map(card => document.adoptNode(card)));
  $('#goods .more').replaceWith(document.adoptNode($('#goods .more', page)));
  history.replaceState(null, '', link.href);
  $('a', fresh[0])?.focus();
}

/* The bag: lines change in place, and the page says what happened. */
async function bag(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  const { page } = await read(form.getAttribute('action'), { method: 'POST', body });
  const label = button?.getAttribute('aria-label');
  $('main').replaceWith(document.adoptNode($('main', page)));
  count();
  const again = label && $$('button').find(b => b.getAttribute('aria-label') === label && !b.disabled);
  (again || $('main [role=status] button') || $('main')).focus({ preventScroll: true });
}

/* Figures in full width or in Arabic script are as good as others. */
const figures = text => text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, d => d.charCodeAt(0) & 15);

/* Checkout: costs follow the address, mistakes are said when a field is left. (`form.action` would
   be the buttons of that name.) */
function says(input) {
  const field = input.closest('.field');
  if (!field) return;
  if (input.name === 'phone' || input.name === 'postcode') input.value = figures(input.value);
  const wrong = input.value !== '' && input.dataset.says && !input.checkValidity();
  $('.err', field)?.remove();
  field.classList.toggle('bad', Boolean(wrong));
  input.toggleAttribute('aria-invalid', Boolean(wrong));
  const hint = $('.hint', field);
  const described = [wrong && input.name + '-e', hint?.id].filter(Boolean).join(' ');
  if (described) input.setAttribute('aria-describedby', described);
  else input.removeAttribute('aria-describedby');
  if (!wrong) return;
  input.setAttribute('aria-invalid', 'true');
  const words = document.createElement('p');
  words.className = 'err';
  words.id = input.name + '-e';
  words.textContent = input.dataset.says;
  input.after(words);
}

/* Another country asks other fields in another order; what is empty there is not wrong yet. */
function unmarked(page) {
  for (const field of page.querySelectorAll('[data-swap=fields] .bad')) {
    field.classList.remove('bad');
    $('.err', field)?.remove();
    $('[aria-invalid]', field)?.removeAttribute('aria-invalid');
  }
  return page;
}

let asked = 0;
async function recount(form, reorder) {
  const mine = ++asked;
  const body = new URLSearchParams(new FormData(form));
  body.set('action', 'quote');
  const { page, status } = await read(form.getAttribute('action'), { method: 'POST', body });
  if (mine !== asked || status >= 500 || !$('#checkout', page)) return;
  const focused = document.activeElement;
  const name = focused?.name;
  const value = focused?.type === 'radio' ? focused.value : null;
  if (reorder) swap(unmarked(page), '[data-swap=fields]');
  for (const part of ['paybar', 'shipping', 'recap', 'button', 'bill']) swap(page, `[data-swap=${part}]`);
  form.elements.total.value = $('[name=total]', page).value;
  if (reorder) $('#country')?.focus({ preventScroll: true });
  if (name && value && !document.contains(focused)) {
    $(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`)?.focus({ preventScroll: true });
  }
}

const costly = new Set(['country', 'region', 'postcode', 'city', 'shipping']);

addEventListener('change', event => {
  const { target } = event;
  const form = target.form;
  if (target.matches('[data-go]')) form.requestSubmit();
  else if (form?.dataset.buy && /^(radio|select-one)$/.test(target.type)) choose(form, target);
  else if (form?.matches('[data-checkout]') && costly.has(target.name)) recount(form, target.name === 'country');
  else if (target.matches('.lines input[name=quantity]')) bag(form, $('button', form));
});

addEventListener('focusout', event => {
  if (event.target.form?.matches('[data-checkout]')) says(event.target);
});

addEventListener('click', event => {
  const stepper = event.target.closest('[data-buy] [data-step]');
  const thumb = event.target.closest('.thumbs a');
  const link = event.target.closest('[data-more]');
  if (stepper) { event.preventDefault(); step(stepper); }
  else if (thumb) { event.preventDefault(); show(thumb); }
  else if (link && !event.ctrlKey && !event.metaKey) { event.preventDefault(); more(link); }
});

addEventListener('submit', event => {
  const form = event.target;
  if (form.closest('.lines')) { event.preventDefault(); bag(form, event.submitter); return; }
  if (!form.matches('[data-checkout]')) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  $('#place').ariaBusy = 'true';
});

/* What one may mean, below the search box while typing; arrows walk, Enter goes, Escape closes. */
let typed = 0;
function close(field) {
  $('#hints')?.remove();
  for (const name of ['controls', 'activedescendant']) field.removeAttribute('aria-' + name);
  field.ariaExpanded = 'false';
}

async function hint(field) {
  const mine = ++typed;
  await new Promise(done => setTimeout(done, 120));
  if (mine !== typed) return;
  const text = field.value.trim();
  const { page } = text ? await read(`${market}/search/suggest?q=${encodeURIComponent(text)}`) : {};
  if (mine !== typed || document.activeElement !== field) return;
  close(field);
  const list = page && $('#hints', page);
  if (!list) return;
  field.form.append(document.adoptNode(list));
  field.setAttribute('aria-controls', 'hints');
  field.ariaExpanded = 'true';
}

function follow(field, option) {
  const handle = option.dataset.href.split('/p/')[1];
  if (handle) tell('opened', field.value.trim(), { handle: decodeURIComponent(handle), box: true });
  location.href = option.dataset.href;
}

function walk(field, event) {
  const options = $$('#hints li');
  const at = options.findIndex(option => option.ariaSelected === 'true');
  if (event.key === 'Escape' && options.length) { event.preventDefault(); typed++; close(field); }
  else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); follow(field, options[at]); }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !options.length) return;
  event.preventDefault();
  const next = options[(at < 0 && step < 0 ? options.length - 1 : at + step + options.length) % options.length];
  if (at >= 0) options[at].ariaSelected = 'false';
  next.ariaSelected = 'true';
  next.scrollIntoView({ block: 'nearest' });
  field.setAttribute('aria-activedescendant', next.id);
}

function box() {
  const field = $('.find input');
  if (!field) return;
  field.role = 'combobox';
  field.setAttribute('aria-autocomplete', 'list');
  close(field);
  field.addEventListener('input', () => hint(field));
  field.addEventListener('keydown', event => walk(field, event));
  field.addEventListener('blur', () => { typed++; close(field); });
  field.form.addEventListener('pointerdown', event => {
    const option = event.target.closest('#hints li');
    if (option) { event.preventDefault(); follow(field, option); }
  });
}

/* Searches are counted only where the reader said yes, and never against the browser's wish. */
function tell(what, q, more) {
  if (cookie('counting') !== 'yes' || navigator.globalPrivacyControl) return;
  navigator.sendBeacon(`${market}/search/${what}`, new URLSearchParams({ q, ...more }));
}

function counted() {
  const asked = $('[data-asked]')?.dataset.asked;
  if (!asked) return;
  const wishes = new URLSearchParams(location.search);
  const plain = [...wishes.keys()].join() === 'q';
  if (plain) tell('seen', asked);
  addEventListener('click', event => {
    const card = event.target.closest('.card');
    const handle = event.target.closest('.card a')?.pathname.split('/p/')[1];
    if (!handle) return;
    const at = plain ? $$('#goods .card').indexOf(card) + 1 : 0; // sorted or narrowed, it is another place
    tell('opened', asked, { handle: decodeURIComponent(handle), at });
  });
}

/* While a payment is not known, the order's page looks again by itself, for five minutes. */
async function wait(times) {
  if (!times || !$('[data-waiting]')) return;
  await new Promise(done => setTimeout(done, 5000));
  const { page, status } = document.hidden ? {} : await read(location.href);
  if (status === 200 && !$('[data-waiting]', page)) {
    $('main').replaceWith(document.adoptNode($('main', page)));
    $('main').focus({ preventScroll: true });
  }
  wait(times - 1);
}

addEventListener('pageshow', () => {
  const form = $('[data-checkout]');
  if (form) { delete form.dataset.sent; $('#place').ariaBusy = 'false'; }
  count();
});

count();
suggest();
remember();
recall();
box();
counted();
wait(60);
$('.msg[role=alert]')?.focus();
