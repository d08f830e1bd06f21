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
    repeated: null,  // see repeatedFor
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

  const readTable = (element) => ({
    element,
    isProgramme: element.dataset.kind === 'programme',
    isLong: element.classList.contains('long'),
    theme: element.dataset.theme,
    heads: [...element.tHead.rows[0].cells],
    parts: [],  // these, see readingTables
    actions: [],
    total: 0,
    sorted: [],  // the bodies that rows are in while they are sorted
    isWhole: true,  // see partOf
    orders: new Map(),  // see inOrder
  });

  const tables = all('table[data-kind=programme], table[data-kind=additional]').map(readTable);
  const programme = tables.filter((table) => table.isProgramme);
  const additional = tables.filter((table) => !table.isProgramme);

  // A part is what is hidden or shown at once: a group, and in a long table so many groups that
  // this number of rows is in it. A browser lays out the parts that are near the screen: 700
  // parts take it a tenth of the time of 5.000 groups.
  const IN_PART = 20;

  const partFor = (table, group) => {
    if (!table.isLong) return { element: group.body, groups: [] };
    const element = document.createElement('div');
    element.className = 'part';
    group.body.before(element);
    return { element, groups: [] };
  };

  // Reads the tables, a group at a time: of 15.000 rows it takes a third of a second.
  function* readingTables() {
    for (const table of tables) {
      let room = 0;
      for (const body of [...table.element.tBodies]) {
        const group = readGroup(body);
        if (room <= 0) {
          table.parts.push(partFor(table, group));
          room = table.isLong ? IN_PART : 1;
        }
        const part = table.parts.at(-1);
        if (table.isLong) part.element.append(body);
        part.groups.push(group);
        room -= group.rows.length;
        table.actions.push(...group.rows.filter((row) => row.isAction));
        table.total += group.rows.filter((row) => row.isAction && row.counts).length;
        yield;
      }
    }
  }

  const reading = readingTables();  // goes on where it was, whoever needs it

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

  function* filtered(rows, fits) {
    const kept = [];
    for (const row of rows) {
      if (fits(row)) kept.push(row);
      yield;
    }
    return kept;
  }

  function* findWorded(table, ask) {
    return ask.words.length ? yield* filtered(table.actions, (row) => fitsWords(ask, row)) : table.actions;
  }

  function* findRows(table, ask, worded) {
    if (!table.isProgramme) return !ask.theme && !asksStatus(ask) ? worded.get(table) : [];
    if (!fitsTheme(ask, table)) return [];
    if (!asksStatus(ask)) return worded.get(table);
    return yield* filtered(worded.get(table), (row) => fitsStatus(ask, row));
  }

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

  // What takes long is written as steps (a generator that yields after each). In a small report
  // they are taken at once. In a large one the first come after the frame that shows what was
  // pressed, and so many at a time that the page goes on answering meanwhile.
  const isLarge = tables.some((table) => table.isLong);
  const AT_A_TIME = 30;  // milliseconds; above 50 people notice it
  const whenIdle = window.requestIdleCallback ?? ((task) => setTimeout(task, 50));
  const afterFrame = (task) => (
    document.hidden ? setTimeout(task) : requestAnimationFrame(() => setTimeout(task)));

  const finish = (steps) => {
    while (!steps.next().done);
  };

  // Takes steps for a moment; whether all were taken.
  const takeSome = (steps) => {
    const end = performance.now() + AT_A_TIME;
    while (performance.now() < end) if (steps.next().done) return true;
    return false;
  };

  let jobs = [];  // what is being done, the last that was asked for first
  let isBusy = false;

  const goOn = () => {
    const [steps] = jobs;
    if (steps && takeSome(steps)) jobs = jobs.filter((other) => other !== steps);
    isBusy = jobs.length > 0;
    if (isBusy) setTimeout(goOn);
  };

  const begin = (steps) => {
    if (!isLarge) {
      finish(steps);
      return;
    }
    jobs.unshift(steps);
    if (!isBusy) afterFrame(goOn);
    isBusy = true;
  };

  const finishAll = () => {
    for (const steps of jobs.splice(0)) finish(steps);
  };

  // Makes ready what is searched, filtered and sorted by, while the reader looks at the page: for
  // 15.000 actions it takes a second.
  function* preparing() {
    yield* reading;
    for (const row of tables.flatMap((table) => table.actions)) {
      wordsOf(row);
      wordsOfGroup(row.group);
      statusesOf(row);
      yield;
    }
    for (const { value } of form.elements.volgorde.options) {
      for (const table of programme.filter((one) => placeOf(one, value) !== -1)) {
        inOrder(table, value);
        yield;
      }
    }
  }

  const prepare = (steps) => {
    if (jobs.length || !takeSome(steps)) whenIdle(() => prepare(steps));
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
    for (const row of group.rows) {
      row.repeated?.remove();
      row.element.hidden = !isShown.has(row);
    }
    if (!group.shown || !isSame(group.order, order)) {
      group.body.append(...order.map((row) => row.element));
    }
    group.order = order;
    group.shown = shown;
    if (group.header && shown.length) setHeader(group.header, shown[0], shown.length);
  };

  // In a sorted table the name of the ambition comes back in every row; its description opens, and
  // is printed where it comes first.
  const repeat = (header) => {
    const copy = header.cloneNode(true);
    const [name, ...description] = copy.children;
    if (name?.tagName !== 'P' || !description.length) return copy;
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(...name.childNodes);
    details.append(summary, ...description);
    copy.replaceChildren(details);
    return copy;
  };

  const repeatedFor = (row, isFirst) => {
    row.repeated ??= repeat(row.group.header);
    const [details] = row.repeated.children;
    if (details?.tagName === 'DETAILS') details.className = isFirst ? 'first' : '';
    return row.repeated;
  };

  const newBody = (table, rows) => {
    const body = document.createElement('tbody');
    body.setAttribute('role', 'rowgroup');
    if (table.isLong) body.className = 'part';
    if (table.isLong) body.style.setProperty('--rows', rows.length);
    return body;
  };

  // Every row has the header of its group: no row leans on the one above it.
  const moveRow = (body, row, isFirst) => {
    const { group } = row;
    if (group.shown) group.header?.remove();
    group.shown = null;
    row.element.hidden = false;
    if (group.header) setHeader(repeatedFor(row, isFirst), row, 1);
    body.append(row.element);
  };

  // The rows after the first so many, which are there already.
  function* moveRows(table, rows, before = 0) {
    const size = table.isLong ? IN_PART : rows.length;
    const seen = new Set(rows.slice(0, before).map((row) => row.group));
    for (let start = before; start < rows.length; start += size) {
      const these = rows.slice(start, start + size);
      const body = newBody(table, these);
      for (const row of these) {
        moveRow(body, row, !seen.has(row.group));
        seen.add(row.group);
      }
      table.sorted.push(body);
      table.parts[0].element.before(body);
      yield these.length;
    }
  }

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

  const setHidden = (element, isHidden) => {
    if (element.hidden !== isHidden) element.hidden = isHidden;
  };

  const isReady = (group, shown) => group.shown !== null && isSame(group.shown, shown);

  const showPart = (table, part, shown) => {
    part.groups.forEach((group, place) => showGroup(group, shown[place]));
    setHidden(part.element, false);
    const number = shown.flat().length;
    if (table.isLong) part.element.style.setProperty('--rows', number);
    return number;
  };

  // First what takes no work: what is hidden, and what is as it should be.
  function* showParts(table, found, filtering) {
    const isFound = new Set(found);
    const others = [];
    for (const part of table.parts) {
      const shown = part.groups.map(
        (group) => (filtering ? shownRows(group, isFound) : group.rows));
      const isEmpty = !shown.some((rows) => rows.length);
      const ready = part.groups.every((group, place) => isReady(group, shown[place]));
      if (ready && !isEmpty) showPart(table, part, shown);
      else setHidden(part.element, true);
      if (!ready && !isEmpty) others.push([part, shown]);
    }
    for (const [part, shown] of others) yield showPart(table, part, shown);
  }

  // Rows stay where they were until they are shown elsewhere.
  const hideSorted = (table) => {
    for (const body of table.sorted) setHidden(body, true);
  };

  const removeEmpty = (table) => {
    for (const body of table.sorted) if (!body.rows.length) body.remove();
    table.sorted = table.sorted.filter((body) => body.rows.length);
  };

  function* showOrdered(table, rows) {
    for (const { element } of table.parts) setHidden(element, true);
    yield* moveRows(table, rows);
  }

  const showHeads = (table, order) => {
    for (const head of table.heads) {
      head.removeAttribute('aria-sort');
      if (head.dataset.key && head.dataset.key === columnOf(order)) {
        head.setAttribute('aria-sort', isDescending(order) ? 'descending' : 'ascending');
      }
    }
  };

  // Of a long table the first rows that were found come at once, the others when they are asked
  // for: moving thousands of rows takes a browser seconds. The last group is not broken, unless it is long.
  const AT_FIRST = 50;
  const MOST_AT_FIRST = 75;

  const partOf = (table, rows) => {
    let end = AT_FIRST;
    if (table.isWhole || rows.length <= end) return rows;
    while (end < MOST_AT_FIRST && rows[end]?.group === rows[end - 1].group) end += 1;
    return rows.slice(0, end);
  };

  const takeFirst = (steps) => {
    for (let rows = 0; rows < AT_FIRST;) {
      const { value, done } = steps.next();
      if (done) return;
      rows += value;
    }
  };

  // Shows the first rows; what it gives are the steps that show the others.
  const showTable = (table, { ask, filtering, found }) => {
    const isSorted = placeOf(table, ask.order) !== -1;
    const isFound = new Set(found.get(table.element));
    const rows = isSorted
      ? inOrder(table, ask.order).filter((row) => isFound.has(row)) : found.get(table.element);
    const shown = filtering || isSorted ? partOf(table, rows) : rows;
    // Until the table comes near the screen; with less, a checker sees its rows over what follows.
    if (table.isLong) table.element.style.containIntrinsicBlockSize = `auto ${12 * shown.length}rem`;
    hideSorted(table);
    showHeads(table, ask.order);
    const steps = isSorted ? showOrdered(table, shown) : showParts(table, shown, filtering);
    takeFirst(steps);
    table.note.hidden = !isSorted || !rows.length;
    showMore(table, rows, shown.length);
    return steps;
  };

  const showMore = (table, rows, number) => {
    if (!table.more) return;
    table.more.hidden = number === rows.length;
    const [text, button] = table.more.childNodes;
    text.data = `Hier staan de eerste ${number.toLocaleString('nl')} van ${amount(rows.length, 'actie', 'acties')}. `;
    button.textContent = `Toon alle ${amount(rows.length, 'actie', 'acties')}`;
    // The button is gone then: reading goes on at the first row that came.
    table.others = () => showOthers(table, rows, number);
    button.onclick = () => {
      table.more.hidden = true;  // at once, so that it cannot be pressed twice
      begin(showOthers(table, rows, number, () => {
        rows[number].element.tabIndex = -1;
        rows[number].element.focus();
      }));
    };
  };

  function* showOthers(table, rows, number, afterFirst = () => {}) {
    const isSorted = placeOf(table, answer.ask.order) !== -1;
    const steps = isSorted ? moveRows(table, rows, number) : showParts(table, rows, true);
    table.isWhole = true;
    takeFirst(steps);
    afterFirst();
    table.more.hidden = true;
    yield* steps;
  }

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

  const resultText = (filtering, found, foundAdditional) => {
    const total = programme.reduce((sum, table) => sum + table.total, 0);
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
  function* showCounts(ask, worded) {
    const count = (choice) => programme.filter((table) => fitsTheme(choice, table)).reduce(
      (sum, table) => sum
        + worded.get(table).filter((row) => row.counts && fitsStatus(choice, row)).length, 0);
    for (const option of form.elements.thema?.options ?? []) {
      const number = count({ ...ask, theme: option.value });
      option.textContent = `${option.dataset.label} (${number.toLocaleString('nl')})`;
      yield;
    }
    for (const box of all('input[type=checkbox]', form)) {
      const column = statusNames.indexOf(box.name);
      const statuses = ask.statuses.map((names, other) => (other === column ? [box.value] : names));
      const number = count({ ...ask, statuses });
      find('.count', box.parentElement).textContent = number.toLocaleString('nl');
      yield;
    }
  }

  const showResult = ({ ask, filtering, found }, remark) => {
    const sum = (list) => list.reduce(
      (number, table) => number + found.get(table.element).filter((row) => row.counts).length, 0);
    const result = resultText(filtering, sum(programme), sum(additional));
    const order = orderText();
    const text = order ? `${result}. Gesorteerd op ${order}.` : result;
    byId('aantal').textContent = remark ? `${text}. ${remark}` : text;
    byId('niets').hidden = !filtering || sum(tables) > 0;
    byId('selectie').hidden = !filtering;
    byId('selectie').textContent = filtering ? selectionText(ask, result) : '';
    clear.hidden = !filtering;
    find('.hint', form).hidden = !filtering && !order;
    document.body.classList.toggle('filtered', filtering);
  };

  let answer;  // what was asked last, and what was found

  function* finding() {
    const ask = asked();
    const worded = new Map();
    const found = new Map();
    for (const table of tables) {
      worded.set(table, yield* findWorded(table, ask));
      found.set(table.element, yield* findRows(table, ask, worded));
      if (placeOf(table, ask.order) !== -1) inOrder(table, ask.order);
      yield;
    }
    return { ask, filtering: isFiltering(ask), worded, found };
  }

  // Who sorts halfway a long table looks at its first rows then: the others are gone.
  const showStart = (table) => {
    if (table.isLong && table.element.getBoundingClientRect().top < 0) table.note.scrollIntoView();
  };

  // The first rows of every table, then the counts, then the other rows.
  function* showing(remark, pressed) {
    yield* reading;
    answer = yield* finding();
    for (const chapter of chapters) showChapter(chapter, answer.filtering, answer.found);
    showResult(answer, remark);
    const others = [];
    for (const table of tables) {
      table.isWhole = !table.isLong;
      others.push(showTable(table, answer));
      yield;
    }
    if (pressed) showStart(pressed);
    yield* showCounts(answer.ask, answer.worded);
    for (const steps of others) yield* steps;
    tables.forEach(removeEmpty);
  }

  const show = (steps = showing()) => {
    jobs = [];
    begin(steps);
  };

  function* updating(remark, pressed) {
    writeAddress();  // before the rows change: it lays out the page
    yield;
    yield* showing(remark, pressed);
  }

  const update = (remark = '', pressed = null) => show(updating(remark, pressed));

  // On paper nobody can ask for more.
  let onPaper = [];
  addEventListener('beforeprint', () => {
    finishAll();
    onPaper = tables.filter(({ more }) => more && !more.hidden);
    for (const table of onPaper) finish(table.others());
  });
  addEventListener('afterprint', () => {
    for (const table of onPaper) {
      table.isWhole = false;
      finish(showTable(table, answer));
    }
  });

  // --- Sorting by the headers of the tables ----------------------------------------------------

  const sortBy = (table, key) => {
    const order = form.elements.volgorde;
    order.value = order.value === key ? key + DESCENDING : key;
    update('', table);
  };

  const addSortButtons = (table) => {
    for (const head of table.heads.filter((one) => one.dataset.key)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sortBy(table, head.dataset.key));
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

  const targetOfAddress = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // Not written as an address should be: look for it as it is.
    }
    return document.getElementById(name);
  };

  // A link may lead to what a filter hides or a sorted table leaves out: then all is shown again.
  const showTarget = () => {
    const target = targetOfAddress();
    if (!target) return;
    if (!target.getClientRects().length) finishAll();  // it may still be coming
    if (!target.getClientRects().length) {
      form.reset();
      update('De filters zijn uitgezet om te laten zien wat u opende.');
      finishAll();
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

  for (const option of form.elements.thema?.options ?? []) option.dataset.label = option.textContent;
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

  // Who scrolled while a large page was opening is left there.
  let hasMoved = false;
  for (const type of ['wheel', 'touchmove', 'keydown']) {
    addEventListener(type, () => { hasMoved = true; }, { once: true, passive: true });
  }

  function* opening() {
    yield* showing();
    if (!hasMoved) showTarget();
  }

  if (isLarge) document.documentElement.style.scrollBehavior = 'auto';
  readAddress();
  show(opening());
  if (isLarge) whenIdle(() => prepare(preparing()));
})();
