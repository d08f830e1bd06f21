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

  const readRow = (element, group) => {
    const words = `${element.id} ${element.textContent} ${group.header?.textContent ?? ''}`;
    return {
      element,
      group,
      isAction: element.classList.contains('action'),
      // A table may be in the report twice; of the rows of one action only the first has an id.
      counts: element.id !== '',
      isIntroduction: element.classList.contains('introduction'),
      statuses: all(':scope > .status', element).map((cell) => cell.dataset.value),
      words: folded(words),
    };
  };

  const readGroup = (body) => {
    const group = { body, header: find(':scope > tr > .group', body) };
    group.rows = [...body.rows].map((row) => readRow(row, group));
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
      theme: element.dataset.theme,
      actions: rows.filter((row) => row.isAction),
      heads: all('thead th', element),
      sorted: null,
    };
  };

  const tables = all('table[data-kind=programme], table[data-kind=additional]').map(readTable);
  const programme = tables.filter((table) => table.isProgramme);
  const additional = tables.filter((table) => !table.isProgramme);
  const count = (list, test) => list.reduce(
    (sum, table) => sum + table.actions.filter((row) => row.counts && test(row, table)).length, 0);

  // --- What the reader asks for ----------------------------------------------------------------

  const asked = () => {
    const data = new FormData(form);
    const order = data.get('volgorde') ?? '';
    return {
      words: folded(data.get('zoek') ?? '').split(/\s+/).filter(Boolean),
      theme: data.get('thema') ?? '',
      statuses: statusNames.map((name) => data.getAll(name)),
      column: order.replace(DESCENDING, ''),
      descending: order.endsWith(DESCENDING),
    };
  };

  const fitsWords = (ask, row) => ask.words.every((word) => row.words.includes(word));
  const fitsTheme = (ask, table) => !ask.theme || ask.theme === table.theme;
  const fitsStatus = (ask, row) => ask.statuses.every(
    (names, column) => !names.length || names.includes(row.statuses[column]));
  const asksStatus = (ask) => ask.statuses.some((names) => names.length);
  const fits = (ask, row, table) =>
    fitsWords(ask, row) && fitsTheme(ask, table) && fitsStatus(ask, row);
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

  // --- Showing rows ----------------------------------------------------------------------------

  const sortValue = (row, place) => {
    const cell = [...row.element.cells].filter((one) => !one.matches('.group'))[place];
    return { key: cell?.dataset.sort, text: cell?.textContent.trim() ?? '' };
  };

  const compare = (one, other) => {
    if (one.key !== undefined) return one.key < other.key ? -1 : Number(one.key > other.key);
    return wordOrder.compare(one.text, other.text);
  };

  // Empty cells come last, whatever the direction.
  const inOrder = (rows, place, descending) => {
    const isEmpty = (value) => (value.key ?? value.text) === '';
    return rows
      .map((row) => ({ row, value: sortValue(row, place) }))
      .sort((a, b) => isEmpty(a.value) - isEmpty(b.value)
        || (isEmpty(a.value) ? 0 : compare(a.value, b.value) * (descending ? -1 : 1)))
      .map(({ row }) => row);
  };

  const setHeader = (header, row, span) => {
    header.rowSpan = span;
    if (header.tagName === 'TH') header.scope = span > 1 ? 'rowgroup' : 'row';
    row.element.prepend(header);
  };

  // The rows in the order of the programme; the header of the group goes along with the first.
  const showGroup = (group, shown) => {
    const hidden = group.rows.filter((row) => !shown.includes(row));
    for (const row of group.rows) row.element.hidden = !shown.includes(row);
    group.body.append(...[...shown, ...hidden].map((row) => row.element));
    group.body.hidden = !shown.length;
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

  // One body, in which every row has the header of its group: no row leans on the one above it.
  const showSorted = (table, rows) => {
    table.sorted = document.createElement('tbody');
    table.sorted.setAttribute('role', 'rowgroup');
    for (const group of table.groups) group.header?.remove();
    const seen = new Set();
    for (const row of rows) {
      const { group } = row;
      row.element.hidden = false;
      if (group.header) setHeader(repeated(group.header, !seen.has(group)), row, 1);
      seen.add(group);
      table.sorted.append(row.element);
    }
    for (const group of table.groups) group.body.hidden = true;
    table.groups[0].body.before(table.sorted);
  };

  const undoSorted = (table) => {
    for (const row of table.rows) {
      const header = find(':scope > .group', row.element);
      if (header) header.remove();
    }
    for (const group of table.groups) showGroup(group, group.rows);
    table.sorted?.remove();
    table.sorted = null;
  };

  // A remark belongs to the whole group, an introduction to the actions below it.
  const shownRows = (group, test) => {
    const actions = group.rows.filter((row) => row.isAction);
    const isWhole = actions.every(test);
    const leads = (place) => {
      const following = group.rows.slice(place + 1);
      const end = following.findIndex((row) => row.isIntroduction);
      return following.slice(0, end === -1 ? undefined : end).some((row) => row.isAction && test(row));
    };
    return group.rows.filter((row, place) => {
      if (row.isAction) return test(row);
      return row.isIntroduction ? leads(place) : isWhole && actions.length > 0;
    });
  };

  const showTable = (table, ask, filtering) => {
    undoSorted(table);
    const belongs = table.isProgramme ? fitsTheme(ask, table) : !ask.theme && !asksStatus(ask);
    const test = (row) => belongs && fitsWords(ask, row)
      && (!table.isProgramme || fitsStatus(ask, row));
    const place = table.heads.filter((head) => !head.matches('.ambition'))
      .findIndex((head) => head.dataset.key && head.dataset.key === ask.column);
    for (const head of table.heads) {
      head.removeAttribute('aria-sort');
      if (place !== -1 && head.dataset.key === ask.column) {
        head.setAttribute('aria-sort', ask.descending ? 'descending' : 'ascending');
      }
    }
    const found = table.actions.filter(test);
    if (place !== -1) {
      showSorted(table, inOrder(found, place, ask.descending));
    } else if (filtering) {
      for (const group of table.groups) showGroup(group, shownRows(group, test));
    }
    table.note.hidden = place === -1 || !found.length;
    return found;
  };

  // --- The report around the tables ------------------------------------------------------------

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

  const resultText = (ask, filtering, found, foundAdditional) => {
    const total = count(programme, () => true);
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
  const showCounts = (ask) => {
    for (const option of form.elements.thema?.options ?? []) {
      const choice = { ...ask, theme: option.value };
      option.dataset.label ??= option.textContent;
      const number = count(programme, (row, table) => fits(choice, row, table));
      option.textContent = `${option.dataset.label} (${number.toLocaleString('nl')})`;
    }
    for (const box of all('input[type=checkbox]', form)) {
      const column = statusNames.indexOf(box.name);
      const statuses = ask.statuses.map((names, other) => (other === column ? [box.value] : names));
      const number = count(programme, (row, table) => fits({ ...ask, statuses }, row, table));
      find('.count', box.parentElement).textContent = number.toLocaleString('nl');
    }
  };

  const show = () => {
    const ask = asked();
    const filtering = isFiltering(ask);
    const found = new Map(tables.map((table) => [table.element, showTable(table, ask, filtering)]));
    const sum = (list) => list.reduce(
      (total, table) => total + found.get(table.element).filter((row) => row.counts).length, 0);
    for (const chapter of all('.chapter')) showChapter(chapter, filtering, found);
    showCounts(ask);
    const result = resultText(ask, filtering, sum(programme), sum(additional));
    const order = orderText();
    byId('aantal').textContent = order ? `${result}. Gesorteerd op ${order}.` : result;
    byId('niets').hidden = !filtering || sum(tables) > 0;
    byId('selectie').hidden = !filtering;
    byId('selectie').textContent = filtering ? selectionText(ask, result) : '';
    clear.hidden = !filtering;
    find('.hint', form).hidden = !filtering && !order;
    document.body.classList.toggle('filtered', filtering);
  };

  const update = () => {
    show();
    writeAddress();
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

  // --- Links within the page -------------------------------------------------------------------

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
      show();
      writeAddress();
      byId('aantal').textContent += '. De filters zijn uitgezet om te laten zien wat u opende.';
    }
    target.scrollIntoView();
  };

  const clearFilters = () => {
    const order = form.elements.volgorde.value;
    form.reset();
    form.elements.volgorde.value = order;
    update();
    form.elements.zoek.focus();
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

  readAddress();
  show();
  showTarget();
})();
