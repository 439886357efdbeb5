import { AdaptiveCard, GlobalRegistry, SerializationContext, Table, Versions, type Action } from 'adaptivecards';
import { teamsHostConfig } from './hostConfig';
import { cardMarkdown, markMentions } from './markdown';

// The package says that it has no side effects, so its own registration of tables is dropped from the bundle.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

export interface RenderedCard {
  card: AdaptiveCard;
  element: HTMLElement;
  warnings: string[];
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Renders a card as Teams does, with Teams' colours, mentions and Markdown. */
export function renderCard(json: unknown, onAction: (action: Action) => void): RenderedCard {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.onExecuteAction = onAction;
  const context = new SerializationContext();
  card.parse(prepare(json), context);
  const warnings = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  for (const failure of card.validateProperties().validationEvents) {
    warnings.push(failure.message);
  }

  const element = card.render() ?? document.createElement('div');
  nameFilteredInputs(element);
  nameTappableTexts(element);
  return { card, element, warnings };
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
