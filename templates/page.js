// Zoeken, filteren en sorteren in de groene en blauwe tabellen. Zonder dit script is de pagina
// compleet; dit script verbergt rijen en zet ze in een andere volgorde, en verandert geen tekst.
(() => {
  'use strict';

  const DESCENDING = '.aflopend';
  const find = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (name) => document.getElementById(`inhoud--${name}`);

  const form = byId('zoeken');
  const clear = find('button[type=reset]', form);
  const statusNames = [...new Set(all('input[type=checkbox]', form).map((box) => box.name))];
  const wordOrder = new Intl.Collator('nl', { numeric: true });

  // --- What stands in the tables ---------------------------------------------------------------

  const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const isHeader = (cell) => cell.matches('.group');

  const readRow = (element, group) => ({
    element,
    group,
    isAction: element.matches('.action'),
    // A table may be in the report twice; of the rows of one action only the first has an id.
    counts: element.id !== '',
    isIntroduction: element.matches('.introduction'),
    words: null,  // see wordsOf
    statuses: null,  // see statusesOf
  });

  // Without the header of the group. Not `cells`: that takes three times as long.
  const cellsOf = (row) => {
    const cells = [];
    for (let cell = row.element.firstElementChild; cell; cell = cell.nextElementSibling) {
      if (!isHeader(cell)) cells.push(cell);
    }
    return cells;
  };

  const readGroup = (body) => {
    const header = body.firstElementChild?.firstElementChild;
    const group = { body, header: header && isHeader(header) ? header : null, words: null };
    group.rows = [...body.children].map((row) => readRow(row, group));
    group.order = group.rows;
    group.shown = group.rows;
    return group;
  };

  const readTable = (element) => {
    const groups = [...element.tBodies].map(readGroup);
    const rows = groups.flatMap((group) => group.rows);
    return {
      element,
      groups,
      rows,
      isProgramme: element.dataset.kind === 'programme',
      isLong: element.classList.contains('long'),
      theme: element.dataset.theme,
      actions: rows.filter((row) => row.isAction),
      heads: [...element.tHead.rows[0].cells],
      sorted: [],  // the bodies and
      moved: new Set(),  // the groups of a sorted table
      isWhole: true,  // see partOf
      orders: new Map(),  // see inOrder
    };
  };

  const tables = all('table[data-kind=programme], table[data-kind=additional]').map(readTable);
  const programme = tables.filter((table) => table.isProgramme);
  const additional = tables.filter((table) => !table.isProgramme);

  // What is searched and filtered by, read once and when it is needed: for 15.000 rows it takes
  // half a second.
  const wordsOf = (row) => {
    row.words ??= folded(
      [row.element.id, ...cellsOf(row).map((cell) => cell.textContent)].join(' '));
    return row.words;
  };
  const statusesOf = (row) => {
    row.statuses ??= cellsOf(row).filter((cell) => cell.matches('.status'))
      .map((cell) => cell.dataset.value);
    return row.statuses;
  };
  const wordsOfGroup = (group) => {
    group.words ??= folded(group.header?.textContent ?? '');
    return group.words;
  };

  // --- What the reader asks for ----------------------------------------------------------------

  const asked = () => {
    const data = new FormData(form);
    const order = data.get('volgorde') ?? '';
    return {
      words: folded(data.get('zoek') ?? '').split(/\s+/).filter(Boolean),
      theme: data.get('thema') ?? '',
      statuses: statusNames.map((name) => data.getAll(name)),
      order,
    };
  };

  const fitsWords = (ask, row) => ask.words.every(
    (word) => wordsOf(row).includes(word) || wordsOfGroup(row.group).includes(word));
  const fitsTheme = (ask, table) => !ask.theme || ask.theme === table.theme;
  const fitsStatus = (ask, row) => ask.statuses.every(
    (names, column) => !names.length || names.includes(statusesOf(row)[column]));
  const asksStatus = (ask) => ask.statuses.some((names) => names.length);
  const isFiltering = (ask) => ask.words.length > 0 || ask.theme !== '' || asksStatus(ask);

  // The state in the address: what is not ours stays there.
  const readAddress = () => {
    const parameters = new URLSearchParams(location.search);
    for (const field of form.elements) {
      if (field.type === 'checkbox') {
        field.checked = parameters.getAll(field.name).includes(field.value);
      } else if (field.name) {
        field.value = parameters.get(field.name) ?? '';
        if (field.selectedIndex === -1) field.value = '';
      }
    }
  };

  let written = location.search;
  const writeAddress = () => {
    const parameters = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) parameters.delete(field.name);
    for (const [name, value] of new FormData(form)) if (value) parameters.append(name, value);
    const query = parameters.toString();
    const address = location.pathname + (query ? `?${query}` : '') + location.hash;
    try {
      history.replaceState(null, '', address);
      written = location.search;
    } catch {
      // A page in a frame or a viewer may not change its address; everything else still works.
    }
  };

  // --- Finding rows ----------------------------------------------------------------------------

  const findRows = (table, ask, worded) => {
    if (table.isProgramme) {
      return fitsTheme(ask, table) ? worded.get(table).filter((row) => fitsStatus(ask, row)) : [];
    }
    return !ask.theme && !asksStatus(ask) ? worded.get(table) : [];
  };

  // Steps from cell to cell: `cells` takes three times as long.
  const sortValue = (row, place) => {
    let cell = row.element.firstElementChild;
    if (isHeader(cell)) cell = cell.nextElementSibling;
    for (let step = 0; step < place; step += 1) cell = cell?.nextElementSibling;
    return { row, key: cell?.dataset.sort, text: cell?.textContent.trim() ?? '' };
  };

  const compare = (one, other) => {
    if (one.key !== undefined) return one.key < other.key ? -1 : Number(one.key > other.key);
    return wordOrder.compare(one.text, other.text);
  };

  // Empty cells come last, whatever the direction.
  const sortRows = (rows, place, descending) => {
    const isEmpty = (value) => (value.key ?? value.text) === '';
    return rows
      .map((row) => sortValue(row, place))
      .sort((a, b) => isEmpty(a) - isEmpty(b)
        || (isEmpty(a) ? 0 : compare(a, b) * (descending ? -1 : 1)))
      .map(({ row }) => row);
  };

  const columnOf = (order) => order.replace(DESCENDING, '');
  const isDescending = (order) => order.endsWith(DESCENDING);

  // The place of the column to sort by, without that of the headers of the groups; or -1.
  const placeOf = (table, order) => table.heads.filter((head) => !head.matches('.ambition'))
    .findIndex((head) => head.dataset.key && head.dataset.key === columnOf(order));

  // All actions of the table in this order, which is kept.
  const inOrder = (table, order) => {
    if (!table.orders.has(order)) {
      table.orders.set(order, sortRows(table.actions, placeOf(table, order), isDescending(order)));
    }
    return table.orders.get(order);
  };

  // --- A large report --------------------------------------------------------------------------

  const isLarge = tables.some((table) => table.isLong);
  const soon = window.requestIdleCallback ?? ((task) => setTimeout(task, 50));

  // Makes ready what is searched, filtered and sorted by, while the reader looks at the page: for
  // 15.000 actions it takes a second.
  function* preparing() {
    for (const row of tables.flatMap((table) => table.actions)) {
      wordsOf(row);
      wordsOfGroup(row.group);
      statusesOf(row);
      yield;
    }
    showCounts(answer.ask, answer.worded);
    for (const { value } of form.elements.volgorde.options) {
      for (const table of programme.filter((one) => placeOf(one, value) !== -1)) {
        inOrder(table, value);
        yield;
      }
    }
  }

  const prepare = (steps) => {
    const end = performance.now() + 20;
    while (performance.now() < end) if (steps.next().done) return;
    soon(() => prepare(steps));
  };

  // --- Showing rows ----------------------------------------------------------------------------

  const setHeader = (header, row, span) => {
    header.rowSpan = span;
    if (header.tagName === 'TH') header.scope = span > 1 ? 'rowgroup' : 'row';
    row.element.prepend(header);
  };

  const isSame = (rows, others) => rows.length === others.length
    && rows.every((row, place) => row === others[place]);

  // The rows in the order of the programme; the header of the group goes along with the first.
  // `shown` and `order` say how the group is now; `shown` is null when rows are elsewhere.
  const showGroup = (group, shown) => {
    if (group.body.hidden !== !shown.length) group.body.hidden = !shown.length;
    if (group.shown && (!shown.length || isSame(group.shown, shown))) return;
    const isShown = new Set(shown);
    const order = [...shown, ...group.rows.filter((row) => !isShown.has(row))];
    for (const row of group.rows) row.element.hidden = !isShown.has(row);
    if (!group.shown || !isSame(group.order, order)) {
      group.body.append(...order.map((row) => row.element));
    }
    group.order = order;
    group.shown = shown;
    if (group.header && shown.length) setHeader(group.header, shown[0], shown.length);
  };

  // In a sorted table the name of the ambition comes back in every row; its description opens, and
  // is printed where it comes first.
  const repeated = (header, isFirst) => {
    const copy = header.cloneNode(true);
    const [name, ...description] = copy.children;
    if (name?.tagName !== 'P' || !description.length) return copy;
    const details = document.createElement('details');
    details.className = isFirst ? 'first' : '';
    const summary = document.createElement('summary');
    summary.append(...name.childNodes);
    details.append(summary, ...description);
    copy.replaceChildren(details);
    return copy;
  };

  const newBody = () => {
    const body = document.createElement('tbody');
    body.setAttribute('role', 'rowgroup');
    return body;
  };

  // Every row has the header of its group: no row leans on the one above it. What is not shown is
  // in the hidden bodies of the groups.
  const IN_BODY = 5;

  const showSorted = (table, rows) => {
    for (const [place, row] of rows.entries()) {
      const { group } = row;
      if (place === 0 || (table.isLong && place % IN_BODY === 0)) table.sorted.push(newBody());
      const isFirst = !table.moved.has(group);
      if (isFirst) group.header?.remove();
      table.moved.add(group);
      row.element.hidden = false;
      if (group.header) setHeader(repeated(group.header, isFirst), row, 1);
      table.sorted.at(-1).append(row.element);
    }
    for (const { body } of table.groups) body.hidden = true;
    table.groups[0].body.before(...table.sorted);
  };

  const undoSorted = (table) => {
    for (const body of table.sorted) {
      for (const row of body.children) if (isHeader(row.firstElementChild)) row.firstElementChild.remove();
      body.remove();
    }
    for (const group of table.moved) {
      group.shown = null;
      showGroup(group, group.rows);
    }
    table.sorted = [];
    table.moved.clear();
  };

  // A remark belongs to the whole group, an introduction to the actions below it.
  const shownRows = (group, found) => {
    const actions = group.rows.filter((row) => row.isAction);
    const isWhole = actions.every((row) => found.has(row));
    const leads = (place) => {
      const following = group.rows.slice(place + 1);
      const end = following.findIndex((row) => row.isIntroduction);
      return following.slice(0, end === -1 ? undefined : end).some((row) => found.has(row));
    };
    return group.rows.filter((row, place) => {
      if (row.isAction) return found.has(row);
      return row.isIntroduction ? leads(place) : isWhole && actions.length > 0;
    });
  };

  const showGroups = (table, shown, filtering) => {
    const isFound = new Set(shown);
    for (const group of table.groups) {
      showGroup(group, filtering ? shownRows(group, isFound) : group.rows);
    }
  };

  const showHeads = (table, order) => {
    for (const head of table.heads) {
      head.removeAttribute('aria-sort');
      if (head.dataset.key && head.dataset.key === columnOf(order)) {
        head.setAttribute('aria-sort', isDescending(order) ? 'descending' : 'ascending');
      }
    }
  };

  // Of a long table the first rows that were found come at once, the others when they are asked
  // for: moving thousands of rows takes a browser seconds. The last group is not broken.
  const AT_FIRST = 100;

  const partOf = (table, rows) => {
    let end = AT_FIRST;
    if (table.isWhole || rows.length <= end) return rows;
    while (rows[end]?.group === rows[end - 1].group) end += 1;
    return rows.slice(0, end);
  };

  const showTable = (table, ask, filtering, found) => {
    const isSorted = placeOf(table, ask.order) !== -1;
    const isFound = new Set(found);
    const rows = isSorted ? inOrder(table, ask.order).filter((row) => isFound.has(row)) : found;
    const shown = filtering || isSorted ? partOf(table, rows) : rows;
    // Until the table comes near the screen; with less, a checker sees its rows over what follows.
    if (table.isLong) table.element.style.containIntrinsicBlockSize = `auto ${12 * shown.length}rem`;
    undoSorted(table);
    showHeads(table, ask.order);
    if (isSorted) showSorted(table, shown);
    else showGroups(table, shown, filtering);
    table.note.hidden = !isSorted || !found.length;
    showMore(table, rows, shown.length);
  };

  const showMore = (table, rows, number) => {
    if (!table.more) return;
    table.more.hidden = number === rows.length;
    const [text, button] = table.more.childNodes;
    text.data = `Hier staan de eerste ${number.toLocaleString('nl')} van ${amount(rows.length, 'actie', 'acties')}. `;
    button.textContent = `Toon alle ${amount(rows.length, 'actie', 'acties')}`;
    button.onclick = () => {
      showWhole(table, true);
      // The button is gone: reading goes on at the first row that came.
      rows[number].element.tabIndex = -1;
      rows[number].element.focus();
    };
  };

  // --- The report around the tables ------------------------------------------------------------

  const chapters = all('.chapter');

  // With a filter only the tables with results stay, each under the headings that lead to it.
  const showChapter = (chapter, filtering, found) => {
    const results = new Set();
    let headings = [];
    for (const part of chapter.children) {
      if (/^H[2-6]$/.test(part.tagName)) {
        headings = headings.filter((heading) => heading.tagName < part.tagName).concat(part);
      } else if (found.get(part)?.length) {
        for (const heading of headings) results.add(heading);
        results.add(part);
      }
    }
    for (const part of chapter.children) {
      const isNote = part.matches('.sorted-note');
      if (!isNote) part.hidden = filtering && !results.has(part);
    }
    chapter.hidden = filtering && results.size === 0;
  };

  const amount = (number, one, more) => `${number.toLocaleString('nl')} ${number === 1 ? one : more}`;

  const total = programme.flatMap((table) => table.actions).filter((row) => row.counts).length;

  const resultText = (filtering, found, foundAdditional) => {
    let text = filtering
      ? `${found.toLocaleString('nl')} van ${amount(total, 'actie', 'acties')}`
      : amount(total, 'actie', 'acties');
    if (filtering && foundAdditional) {
      text += ` en ${amount(foundAdditional, 'aanvullende actie', 'aanvullende acties')}`;
    }
    return text;
  };

  const orderText = () => {
    const field = form.elements.volgorde;
    return field.value ? field.selectedOptions[0].textContent : '';
  };

  const selectionText = (ask, result) => {
    const parts = [];
    const words = form.elements.zoek.value.trim();
    if (words) parts.push(`de woorden ‘${words}’`);
    if (ask.theme) parts.push(`thema ‘${form.elements.thema.selectedOptions[0].dataset.label}’`);
    all('fieldset', form).forEach((set, column) => {
      const names = ask.statuses[column].map((name) => `‘${name}’`).join(' of ');
      if (names) parts.push(`${find('legend', set).textContent} ${names}`);
    });
    if (orderText()) parts.push(`gesorteerd op ${orderText()}`);
    return `Selectie uit het rapport: ${result}, met ${parts.join(', ')}.`;
  };

  // Behind every choice stands how many actions it gives, together with the other choices.
  const showCounts = (ask, worded) => {
    const count = (choice) => programme.filter((table) => fitsTheme(choice, table)).reduce(
      (sum, table) => sum
        + worded.get(table).filter((row) => row.counts && fitsStatus(choice, row)).length, 0);
    for (const option of form.elements.thema?.options ?? []) {
      option.dataset.label ??= option.textContent;
      const number = count({ ...ask, theme: option.value });
      option.textContent = `${option.dataset.label} (${number.toLocaleString('nl')})`;
    }
    for (const box of all('input[type=checkbox]', form)) {
      const column = statusNames.indexOf(box.name);
      const statuses = ask.statuses.map((names, other) => (other === column ? [box.value] : names));
      const number = count({ ...ask, statuses });
      find('.count', box.parentElement).textContent = number.toLocaleString('nl');
    }
  };

  const showResult = (ask, filtering, found) => {
    const sum = (list) => list.reduce(
      (number, table) => number + found.get(table.element).filter((row) => row.counts).length, 0);
    const result = resultText(filtering, sum(programme), sum(additional));
    const order = orderText();
    byId('aantal').textContent = order ? `${result}. Gesorteerd op ${order}.` : result;
    byId('niets').hidden = !filtering || sum(tables) > 0;
    byId('selectie').hidden = !filtering;
    byId('selectie').textContent = filtering ? selectionText(ask, result) : '';
    clear.hidden = !filtering;
    find('.hint', form).hidden = !filtering && !order;
    document.body.classList.toggle('filtered', filtering);
  };

  let answer;  // what was asked last, and what was found

  const show = (withCounts = true) => {
    const ask = asked();
    const filtering = isFiltering(ask);
    const worded = new Map(
      tables.map((table) => [table, table.actions.filter((row) => fitsWords(ask, row))]));
    const found = new Map(tables.map((table) => [table.element, findRows(table, ask, worded)]));
    answer = { ask, filtering, worded, found };
    for (const chapter of chapters) showChapter(chapter, filtering, found);
    for (const table of tables) showWhole(table, !table.isLong);
    showResult(ask, filtering, found);
    if (withCounts) showCounts(ask, worded);
  };

  const showWhole = (table, isWhole) => {
    table.isWhole = isWhole;
    showTable(table, answer.ask, answer.filtering, answer.found.get(table.element));
  };

  // On paper nobody can ask for more.
  let onPaper = [];
  addEventListener('beforeprint', () => {
    onPaper = tables.filter(({ more }) => more && !more.hidden);
    for (const table of onPaper) showWhole(table, true);
  });
  addEventListener('afterprint', () => {
    for (const table of onPaper) showWhole(table, false);
  });

  const update = () => {
    writeAddress();  // before the rows change: it lays out the page
    show();
  };

  // --- Sorting by the headers of the tables ----------------------------------------------------

  const sortBy = (key) => {
    const order = form.elements.volgorde;
    order.value = order.value === key ? key + DESCENDING : key;
    update();
  };

  const addSortButtons = (table) => {
    for (const head of table.heads.filter((one) => one.dataset.key)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sortBy(head.dataset.key));
      head.append(button);
    }
  };

  const addNote = (table) => {
    table.note = document.createElement('p');
    table.note.className = 'sorted-note';
    table.note.hidden = true;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Terug naar de volgorde van het programma';
    button.addEventListener('click', () => {
      form.elements.volgorde.value = '';
      update();
      find('thead button', table.element)?.focus();
    });
    table.note.append('Deze tabel is gesorteerd: tussenkoppen en opmerkingen staan er nu niet in. ', button);
    table.element.before(table.note);
  };

  const addMore = (table) => {
    table.more = document.createElement('p');
    table.more.className = 'sorted-note';
    table.more.hidden = true;
    const button = document.createElement('button');
    button.type = 'button';
    table.more.append('', button);
    table.element.after(table.more);
  };

  // --- Links within the page -------------------------------------------------------------------

  // What has not been on the screen yet has a height that is guessed: on the way to the target the
  // rows before it turn out higher or lower, so that a long page looks again where it is.
  const scrollTo = (target, looks = isLarge ? 8 : 0) => {
    const before = target.getBoundingClientRect().top;
    target.scrollIntoView();
    const isThere = Math.abs(target.getBoundingClientRect().top - before) < 1;
    if (looks && !(isThere && looks < 6)) requestAnimationFrame(() => scrollTo(target, looks - 1));
  };

  // A link may lead to what a filter hides or a sorted table leaves out: then all is shown again.
  const showTarget = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // Not written as an address should be: look for it as it is.
    }
    const target = document.getElementById(name);
    if (!target) return;
    if (!target.getClientRects().length) {
      form.reset();
      update();
      byId('aantal').textContent += '. De filters zijn uitgezet om te laten zien wat u opende.';
    }
    scrollTo(target);
  };

  const clearFilters = () => {
    const order = form.elements.volgorde.value;
    form.reset();
    form.elements.volgorde.value = order;
    form.elements.zoek.focus();  // before the rows change: it lays out the page
    update();
  };

  // --- Charts that are wider than the screen ---------------------------------------------------

  const watchWidth = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });

  // --- Start -----------------------------------------------------------------------------------

  for (const table of tables) addNote(table);
  for (const table of tables.filter((one) => one.isLong)) addMore(table);
  for (const table of programme) addSortButtons(table);
  for (const element of all('[data-script]')) element.hidden = false;
  for (const chart of all('.chart .drawing')) watchWidth.observe(chart);

  let waiting;
  form.addEventListener('input', (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(update, event.target.type === 'search' ? 200 : 0);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    update();
  });
  clear.addEventListener('click', (event) => {
    event.preventDefault();
    clearFilters();
  });
  find('button', byId('niets')).addEventListener('click', clearFilters);
  addEventListener('hashchange', showTarget);
  addEventListener('popstate', () => {
    if (location.search === written) return;
    written = location.search;
    readAddress();
    show();
  });

  if (isLarge) document.documentElement.style.scrollBehavior = 'auto';
  readAddress();
  show(!isLarge);
  showTarget();
  if (isLarge) soon(() => prepare(preparing()));
})();
