import '../cards/cards.css';
import './gallery.css';
import { renderCard } from '../cards/renderCard';

declare global {
  interface Window {
    /** Shows a card at the full width of the window and says what the renderer complained about. */
    renderCard: (json: unknown, theme?: 'light' | 'dark') => { warnings: string[] };
    /** Shows many cards one below the other. */
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

window.renderCards = (cards, theme) => {
  document.documentElement.dataset['theme'] = theme;
  document.getElementById('gallery')?.replaceChildren(...cards.map((json) => frame(json).frame));
};
