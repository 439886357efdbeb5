import { AdaptiveCard, Input, ShowCardAction, type Action, type CardObject } from 'adaptivecards';
import { keepFolds, type Folds } from './folds';

/** A card as it stands in the page. */
export interface Shown {
  card: AdaptiveCard;
  element: HTMLElement;
}

/** What somebody was doing in a card: typed words, unfolded parts, where the keyboard is. */
export interface Doing {
  entered: Map<string, { given: string; value: unknown }>;
  unfolded: Place[];
  folds: Folds;
  focus: ((card: Shown) => void) | undefined;
}

interface Place {
  words: string;
  nth: number;
}

type Enterable = Input & { defaultValue?: unknown };

// What the bot had put into a field before we put in what was typed.
const given = new WeakMap<Input, string>();
const focusable = 'button, input, select, textarea, a[href], [tabindex="0"]';
const words = (value: unknown) => String(value ?? '');

/** Takes down what somebody is doing in a card that is about to change. */
export function keep(shown: Shown): Doing {
  const entered: Doing['entered'] = new Map();
  for (const input of inputs(shown.card)) {
    const key = keyOf(input);
    const before = given.get(input) ?? words(input.defaultValue);
    if (key && words(input.value) !== before) {
      entered.set(key, { given: before, value: input.value });
    }
  }

  const unfolded = [...shown.element.querySelectorAll<HTMLElement>('.ac-pushButton.expanded')].map((button) => placeOf(shown.element, button));
  return { entered, unfolded, folds: keepFolds(shown.card), focus: focusIn(shown) };
}

/**
 * Puts typed words into the changed card before it is rendered. They are put only where the card still asks the same thing:
 * the same field with the same buttons for it, and the bot has not filled it anew. A reason typed for one person never goes to the next.
 */
export function fillIn(doing: Doing, card: AdaptiveCard): void {
  for (const input of inputs(card)) {
    const typed = doing.entered.get(keyOf(input) ?? '');
    if (typed && typed.given === words(input.defaultValue)) {
      given.set(input, typed.given);
      input.defaultValue = typed.value;
    }
  }
}

/** Unfolds what was unfolded and gives the keyboard back, once the changed card is in the page. */
export function goOn(doing: Doing, shown: Shown): void {
  for (const place of doing.unfolded) {
    const button = find(shown.element, place);
    if (button?.classList.contains('expandable') && !button.classList.contains('expanded')) {
      button.click();
    }
  }

  doing.focus?.(shown);
}

function focusIn(shown: Shown): Doing['focus'] {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !shown.element.contains(active)) {
    return undefined;
  }

  const input = inputs(shown.card).find((candidate) => candidate.renderedElement?.contains(active));
  const key = input && keyOf(input);
  const at = input?.renderedElement ? [...input.renderedElement.querySelectorAll(focusable)].indexOf(active) : -1;
  const place = placeOf(shown.element, active);
  const selection = active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === 'text') ? [active.selectionStart, active.selectionEnd] : undefined;
  return (next) => {
    const field = key === undefined ? undefined : inputs(next.card).find((candidate) => keyOf(candidate) === key)?.renderedElement;
    const again = field ? (at < 0 ? field : field.querySelectorAll<HTMLElement>(focusable)[at]) : find(next.element, place);
    (again ?? next.element).focus({ preventScroll: true });
    if (selection && (again instanceof HTMLTextAreaElement || again instanceof HTMLInputElement)) {
      again.setSelectionRange(selection[0] ?? null, selection[1] ?? null);
    }
  };
}

function placeOf(root: HTMLElement, element: HTMLElement): Place {
  const text = element.textContent ?? '';
  return { words: text, nth: same(root, text).indexOf(element) };
}

function find(root: HTMLElement, place: Place): HTMLElement | undefined {
  return same(root, place.words)[place.nth];
}

function same(root: HTMLElement, text: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(focusable)].filter((candidate) => candidate.textContent === text);
}

function inputs(card: AdaptiveCard): Enterable[] {
  return card.getAllInputs(true) as Enterable[];
}

// A field belongs to the buttons of its card or of the part that a button unfolds: they say what the words are for.
function keyOf(input: Input): string | undefined {
  let owner: CardObject | undefined = input.parent;
  while (owner && !(owner instanceof AdaptiveCard)) {
    owner = owner.parent;
  }

  const card = owner as AdaptiveCard | undefined;
  const buttons = Array.from({ length: card?.getActionCount() ?? 0 }, (_, index) => card?.getActionAt(index)).map(meaning);
  return buttons.length === 0 ? undefined : JSON.stringify([input.id, input.getJsonTypeName(), buttons]);
}

function meaning(action: Action | undefined): unknown {
  return action instanceof ShowCardAction ? action.title : action?.toJSON();
}
