import '../cards/cards.css';
import './gallery.css';
import { renderCard } from '../cards/renderCard';

declare global {
  interface Window {
    /** Shows a card at the full width of the window and says what the renderer complained about. */
    renderCard: (json: unknown, theme?: 'light' | 'dark') => { warnings: string[] };
  }
}

window.renderCard = (json, theme = 'light') => {
  document.documentElement.dataset['theme'] = theme;
  const { element, warnings } = renderCard(json, () => undefined);
  const frame = document.createElement('div');
  frame.className = 'card';
  frame.append(element);
  document.getElementById('gallery')?.replaceChildren(frame);
  return { warnings };
};
