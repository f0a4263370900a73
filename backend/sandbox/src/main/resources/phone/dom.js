/** Builds elements; data only ever becomes text or an attribute, never markup. */

/**
 * h('section.sheet', {'aria-busy': 'true', onclick: act}, child, [more], 'text')
 * Attributes that are false, null or undefined are left out; children likewise.
 */
export function h(selector, attributes, ...children) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  if (attributes !== undefined && !isAttributes(attributes)) {
    children.unshift(attributes);
    attributes = undefined;
  }
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
}

export function refill(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

export function icon(name) {
  return h('i', { class: `ti ti-${name}`, 'aria-hidden': 'true' });
}

function isAttributes(value) {
  return value !== null && typeof value === 'object' && !(value instanceof Node) && !Array.isArray(value);
}

function set(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'class') element.classList.add(...value.split(' ').filter(Boolean));
  else if (name === 'value') element.value = value;
  else element.setAttribute(name, value === true ? '' : value);
}
