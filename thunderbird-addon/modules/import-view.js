// The import of a list, on whatever page: paste or choose, look at what would happen, then keep it. Nothing is saved before that.
import { complaintsOf, isChangedElsewhere, readList, saveList, understandColumns, understandTable } from './applicant-data.js';
import { importPlan, tableText } from './import-plan.js';
import { make, reasonOf } from './page.js';
import { ServiceError } from './service.js';
import { readServiceAddress } from './service-address.js';
import { say } from './words.js';

/** @typedef {import('./applicant-data.js').Understood} Understood */
/** @typedef {import('./applicant-data.js').ProgramList} ProgramList */

/** @param {import('./applicant-data.js').Column[]} columns */
const columnsView = columns => make('section', { class: 'columns' },
  make('h3', { text: say('importColumns') }),
  make('ul', {}, ...columns.map(({ heading, field }) => make('li', { 'data-field': field ?? '' },
    make('span', { class: 'heading', text: heading || say('importNoHeading') }), ' → ',
    make('span', { class: field ? 'field-name' : 'left-out', text: field ? say(`column_${field}`) : say('importLeftOut') })))));

/** @param {import('./applicant-data.js').Complaint[]} complaints */
const complaintsView = complaints => make('section', { class: 'complaints' },
  make('h3', { text: say(complaints.length === 1 ? 'importOneProblem' : 'importProblems', complaints.length) }),
  make('p', { text: say('importProblemsAdvice') }),
  make('ul', {}, ...complaints.map(({ line, column, detail }) => make('li', { 'data-line': line ?? '' },
    make('strong', { text: line ? (column ? say('importCell', line, column) : say('importLine', line)) : say('importTable') }), ' ', detail))));

/** @param {string} kind @param {string} title @param {Node[]} items */
const group = (kind, title, items) => (items.length
  ? [make('details', { class: 'group', 'data-kind': kind, open: items.length <= 8 || kind === 'removed' }, make('summary', { text: title }), make('ul', {}, ...items))] : []);

/** @param {import('./contract.js').Program} program */
const nameOf = ({ name, specialty, track }) => [name, specialty, track].filter(Boolean).join(', ');

/** @param {import('./import-plan.js').ImportPlan} plan */
const planView = ({ added, changed, removed, kept }) => make('section', { class: 'plan' },
  make('h3', { text: say('importPlan') }),
  ...group('added', say('importAdded', added.length), added.map(program => make('li', { text: nameOf(program) }))),
  ...group('changed', say('importChanged', changed.length), changed.map(({ program, fields }) => make('li', {}, nameOf(program),
    make('ul', {}, ...fields.map(({ field, from, to }) => make('li', { class: 'quiet', text: say('importFieldChange', say(`column_${field}`), from || say('importEmpty'), to || say('importEmpty')) })))))),
  ...group('removed', say('importRemoved', removed.length), removed.map(program => make('li', { text: nameOf(program) }))),
  make('p', { class: 'quiet', text: say('importKept', kept) }));

/**
 * Wires the form `root`, which has `.table`, `.file`, `.keep-others`, `.preview`, `.look`, `.save` and `.outcome`.
 * @param {HTMLElement} root
 * @param {(list: ProgramList) => void} saved
 * @returns {{clear: () => void}}
 */
export function importView(root, saved) {
  /** @param {string} selector @returns {any} */
  const part = selector => root.querySelector(selector);
  /** @type {{list: ProgramList, understood: Understood} | null} */
  let looked = null;

  /** @param {"good" | "bad" | "plain"} kind @param {string} text */
  const outcome = (kind, text) => { part('.outcome').dataset.outcome = kind; part('.outcome').textContent = text; };
  const forget = () => { looked = null; part('.preview').replaceChildren(); part('.save').disabled = true; part('.others').hidden = true; };
  const plan = () => looked && importPlan(looked.list.programs, looked.understood, { keepOthers: part('.keep-others').checked });

  const showPlan = () => {
    const planned = plan();
    if (!looked || !planned) return;
    part('.preview').replaceChildren(columnsView(looked.understood.columns), planView(planned));
    const nothing = !planned.added.length && !planned.changed.length && !planned.removed.length;
    part('.save').disabled = nothing;
    outcome('plain', say(nothing ? 'importNothingNew' : 'importNotSavedYet'));
  };

  const look = async () => {
    forget();
    const address = await readServiceAddress();
    if (!address) return outcome('bad', say('notConnected'));
    const table = part('.table').value;
    if (!table.trim()) return outcome('bad', say('importNothing'));
    outcome('plain', say('importLooking'));
    try {
      const list = await readList(address);
      const understood = await understandTable(address, table);
      // Typed on meanwhile: this answer is about another table.
      if (part('.table').value !== table) return;
      looked = { list, understood };
      part('.others').hidden = understood.removed.length === 0;
      showPlan();
    } catch (error) {
      const complaints = complaintsOf(error);
      if (!complaints.length) return outcome('bad', reasonOf(error));
      const columns = await understandColumns(address, table);
      part('.preview').replaceChildren(complaintsView(complaints), ...(columns.length ? [columnsView(columns)] : []));
      outcome('bad', say('importFaulty'));
    }
  };

  const save = async () => {
    const [address, planned] = [await readServiceAddress(), plan()];
    if (!address || !looked || !planned) return;
    part('.save').disabled = true;
    try {
      const list = await saveList(address, { programs: planned.programs, etag: looked.list.etag });
      forget();
      part('.table').value = '';
      outcome('good', say('importSaved', list.programs.length));
      saved(list);
    } catch (error) {
      if (isChangedElsewhere(error)) {
        // What was pasted still stands; what it would change is looked at anew.
        await look();
        outcome('bad', say('importChangedElsewhere'));
        return;
      }
      part('.save').disabled = false;
      const complaints = complaintsOf(error);
      if (complaints.length) part('.preview').prepend(complaintsView(complaints));
      outcome('bad', error instanceof ServiceError ? reasonOf(error) : say('failure_nonsense'));
    }
  };

  part('.table').addEventListener('input', forget);
  part('.keep-others').addEventListener('change', showPlan);
  part('.file').addEventListener('change', async () => {
    const [file] = part('.file').files;
    if (!file) return;
    part('.table').value = tableText(await file.arrayBuffer());
    // So that the same file can be chosen again when it has been put right.
    part('.file').value = '';
    await look();
  });
  part('.look').addEventListener('click', look);
  part('.save').addEventListener('click', save);
  forget();
  return { clear: () => { forget(); outcome('plain', ''); } };
}
