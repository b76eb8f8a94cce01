// One text for one draft: docs/decisions/editor-text.md says why and how. The service's HtmlText follows the same rules,
// and both run shared-rules/fixtures/editor-text. This file runs inside the message editor: it must not touch `browser`.

/**
 * Where one code unit of the text comes from. `null` for a break that only the end or start of a block asks for.
 * @typedef {{node: Node, offset: number} | null} Origin
 */

/** @typedef {{text: string, origins: Origin[]}} EditorText */

const SKIPPED = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg', 'math', 'object', 'iframe', 'textarea', 'select']);
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'table', 'hr', 'figure']);
const OWN_LINE = new Set(['div', 'li', 'tr', 'dt', 'dd', 'address', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside',
  'center', 'form', 'fieldset', 'body']);
const CELLS = new Set(['td', 'th']);
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i;
const WHITE_SPACE = /white-space\s*:\s*([a-z-]+)/i;
const PRESERVED = /^pre|^break-spaces$/i;

/** @param {Element} element @returns {number} the line breaks that it asks for around itself, 0 for one that stands in the line */
function breaksAround(element) {
  const name = element.localName;
  if (name === 'p') return element.className.startsWith('Mso') ? 1 : 2;
  if (APART.has(name)) return 2;
  return OWN_LINE.has(name) ? 1 : 0;
}

/** @param {Element} element @param {boolean} inherited */
function preservesSpace(element, inherited) {
  if (element.localName === 'pre') return true;
  const said = WHITE_SPACE.exec(element.getAttribute('style') ?? '')?.[1];
  return said === undefined ? inherited : PRESERVED.test(said);
}

class TextWriter {
  text = '';
  /** @type {Origin[]} */
  origins = [];
  /** @type {Origin} */
  #space = null;
  #asked = 0;
  // Whether the last thing written is a br.
  #afterBreak = false;

  /** @param {string} unit @param {Origin} origin */
  #put(unit, origin) {
    this.text += unit;
    this.origins.push(origin);
  }

  #putBreaks() {
    if (this.#asked) this.#space = null;
    if (this.text) for (; this.#asked; this.#asked--) this.#put('\n', null);
    this.#asked = 0;
    this.#afterBreak = false;
  }

  /** @param {string} unit @param {Origin} origin */
  write(unit, origin) {
    this.#putBreaks();
    if (this.#space && this.text && !this.text.endsWith('\n')) this.#put(' ', this.#space);
    this.#space = null;
    this.#put(unit, origin);
  }

  /** @param {Origin} origin */
  space(origin) {
    this.#space ??= origin;
  }

  /** @param {Origin} origin */
  br(origin) {
    this.#putBreaks();
    this.#space = null;
    this.#put('\n', origin);
    this.#afterBreak = true;
  }

  /** A br right before the edge of a block is one of the breaks that the edge asks for. @param {number} breaks */
  blockEdge(breaks) {
    this.#space = null;
    this.#asked = Math.max(this.#asked, this.#afterBreak ? breaks - 1 : breaks);
  }
}

/** @param {Text} node @param {boolean} preserved @param {TextWriter} writer */
function writeText(node, preserved, writer) {
  const data = node.data;
  for (let offset = 0; offset < data.length; offset++) {
    const unit = data.charAt(offset);
    const origin = { node, offset };
    if (unit === '\u00a0') writer.write(' ', origin);
    else if (!' \t\r\n\f'.includes(unit)) writer.write(unit, origin);
    else if (!preserved) writer.space(origin);
    else if (unit !== '\r' || data.charAt(offset + 1) !== '\n') writer.write(unit, origin);
  }
}

/** @param {Element} element @param {boolean} preserved @param {TextWriter} writer */
function writeElement(element, preserved, writer) {
  if (SKIPPED.has(element.localName) || HIDDEN.test(element.getAttribute('style') ?? '')) return;
  if (element.localName === 'br') {
    const parent = /** @type {Node} */ (element.parentNode);
    writer.br({ node: parent, offset: [...parent.childNodes].indexOf(element) });
    return;
  }
  const breaks = breaksAround(element);
  if (breaks) writer.blockEdge(breaks);
  else if (CELLS.has(element.localName) && element.previousElementSibling) writer.space({ node: element, offset: 0 });
  const inner = preservesSpace(element, preserved);
  for (const child of element.childNodes) {
    if (child.nodeType === 3) writeText(/** @type {Text} */ (child), inner, writer);
    else if (child.nodeType === 1) writeElement(/** @type {Element} */ (child), inner, writer);
  }
  if (breaks) writer.blockEdge(breaks);
}

/**
 * @param {Element} body
 * @returns {EditorText}
 */
export function editorText(body) {
  const writer = new TextWriter();
  writeElement(body, false, writer);
  return { text: writer.text, origins: writer.origins };
}

/** @param {Origin | undefined} origin @returns {Origin} the place behind that unit */
function behind(origin) {
  return origin ? { node: origin.node, offset: origin.offset + 1 } : null;
}

/**
 * The stretch of the document that holds the text from `start` to `end`. A break that belongs to no node is reached from its neighbours.
 * @param {Element} body
 * @param {EditorText} content
 * @param {number} start
 * @param {number} end
 * @returns {Range}
 */
export function rangeOf(body, { origins }, start, end) {
  const range = body.ownerDocument.createRange();
  const from = start < end ? origins[start] ?? behind(origins[start - 1]) : behind(origins[start - 1]) ?? origins[start];
  const to = start < end ? behind(origins[end - 1]) ?? origins[end] : from;
  if (from) range.setStart(from.node, from.offset);
  else range.setStart(body, 0);
  if (to) range.setEnd(to.node, to.offset);
  else if (start < end) range.setEnd(body, body.childNodes.length);
  else range.collapse(true);
  return range;
}
