import '../cards/cards.css';
import './gallery.css';
import { renderCard } from '../cards/renderCard';

declare global {
  interface Window {
    /** Shows a card at the full width of the window and says what the renderer complained about. */
    renderCard: (json: unknown, theme?: 'light' | 'dark') => { warnings: string[] };
    /** Shows one card after the other, each in place of the one before, and says what is wrong with each. */
    renderEach: (json: unknown[], theme: 'light' | 'dark') => string[][];
    /** Shows many cards one below the other, with all that a tap unfolds. */
    renderCards: (json: unknown[], theme: 'light' | 'dark') => void;
  }
}

function frame(json: unknown): { frame: HTMLElement; warnings: string[] } {
  const { element, warnings } = renderCard(json, () => undefined);
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.append(element);
  return { frame, warnings };
}

window.renderCard = (json, theme = 'light') => {
  document.documentElement.dataset['theme'] = theme;
  const card = frame(json);
  document.getElementById('gallery')?.replaceChildren(card.frame);
  return { warnings: card.warnings };
};

window.renderEach = (cards, theme) => {
  const gallery = document.getElementById('gallery');
  document.documentElement.dataset['theme'] = theme;
  return cards.map((json) => {
    const card = frame(json);
    gallery?.replaceChildren(card.frame);
    const wide = [document.documentElement, card.frame].some((box) => box.scrollWidth > box.clientWidth);
    const cut = [...card.frame.querySelectorAll<HTMLElement>('.ac-textBlock, .ac-textBlock *')].filter((text) => text.scrollWidth > text.clientWidth);
    return [...card.warnings, ...(wide ? ['sticks out sideways'] : []), ...cut.map((text) => `is cut off: ${text.innerText}`)];
  });
};

window.renderCards = (cards, theme) => {
  document.documentElement.dataset['theme'] = theme;
  const frames = cards.map((json) => frame(json).frame);
  document.getElementById('gallery')?.replaceChildren(...frames);
  frames.forEach(unfold);
};

function unfold(card: HTMLElement): void {
  card.querySelectorAll<HTMLElement>('[aria-controls][aria-expanded="false"]:not(.expandable)').forEach((tapped) => tapped.click());

  // A card shows one of its forms at a time, so each is kept as a copy.
  for (const button of card.querySelectorAll<HTMLElement>('.ac-pushButton.expandable')) {
    button.click();
    const form = card.querySelector('.ac-adaptiveCard .ac-adaptiveCard');
    if (form) {
      card.append(form.cloneNode(true));
    }
  }
}
