import { AdaptiveCard, GlobalRegistry, GlobalSettings, SerializationContext, Table, Versions, type Action } from 'adaptivecards';
import { teamsHostConfig } from './hostConfig';
import { foldAsBefore, nameFolds } from './folds';
import { fillIn, type Doing, type Shown } from './keep';
import { cardMarkdown, markMentions } from './markdown';

// The package says that it has no side effects, so its own registration of tables is dropped from the bundle.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);

// A card is no stop of the Tab key; what can be used in it is.
GlobalSettings.setTabIndexAtCardRoot = false;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

export interface RenderedCard extends Shown {
  warnings: string[];
  dispose: () => void;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Renders a card as Teams does, with Teams' colours, mentions and Markdown, and with what somebody was doing in the card that it replaces. */
export function renderCard(json: unknown, onAction: (action: Action) => void, doing?: Doing): RenderedCard {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.onExecuteAction = onAction;
  const context = new SerializationContext();
  card.parse(prepare(json), context);
  const warnings = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  for (const failure of card.validateProperties().validationEvents) {
    warnings.push(failure.message);
  }

  foldAsBefore(card, doing?.folds);
  if (doing) {
    fillIn(doing, card);
  }

  const element = card.render() ?? document.createElement('div');
  nameFolds(card);
  const dispose = closeListsOnClick();
  nameFilteredInputs(element);
  nameTappableTexts(element);
  return { card, element, warnings, dispose };
}

// The renderer closes the lists of one card only: that which was rendered last.
function closeListsOnClick(): () => void {
  const close = document.onclick;
  document.onclick = null;
  if (!close) {
    return () => undefined;
  }

  const listen = (event: MouseEvent) => void close.call(document, event as PointerEvent);
  document.addEventListener('click', listen);
  return () => document.removeEventListener('click', listen);
}

function prepare(json: unknown): object {
  const root = structuredClone(json) as { [name: string]: Json };
  const entities = (root['msteams'] as { entities?: unknown } | undefined)?.entities;
  const walk = (node: Json): void => {
    if (Array.isArray(node)) {
      node.forEach(walk);
    } else if (node !== null && typeof node === 'object') {
      const type = node['type'];
      if ((type === 'TextBlock' || type === 'TextRun') && typeof node['text'] === 'string') {
        node['text'] = markMentions(node['text'], entities);
      }

      // There is no directory to search here: people pickers work from their static choices.
      delete node['choices.data'];

      if (type === 'FactSet' && Array.isArray(node['facts'])) {
        for (const fact of node['facts'] as { title?: string; value?: string }[]) {
          fact.title = markMentions(fact.title ?? '', entities);
          fact.value = markMentions(fact.value ?? '', entities);
        }
      }

      Object.entries(node).filter(([name]) => name !== 'data').forEach(([, value]) => walk(value));
    }
  };
  walk(root);
  return root;
}

// The renderer labels the frame of a filtered choice set, not the field in it.
function nameFilteredInputs(root: HTMLElement): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input.ac-choiceSetInput-filtered')) {
    const frame = field.parentElement;
    const label = frame?.getAttribute('aria-labelledby');
    if (label) {
      field.setAttribute('aria-labelledby', label);
      frame?.removeAttribute('aria-labelledby');
    }
  }
}

// The renderer replaces the words of a text that can be tapped by the title of its action; whoever listens or speaks needs the words, the title stays the tooltip.
function nameTappableTexts(root: HTMLElement): void {
  const letters = (text: string | null) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  for (const element of root.querySelectorAll<HTMLElement>('.ac-selectable[role="button"][aria-label]:not(button)')) {
    if (!letters(element.getAttribute('aria-label')).includes(letters(element.textContent))) {
      element.removeAttribute('aria-label');
    }
  }
}
