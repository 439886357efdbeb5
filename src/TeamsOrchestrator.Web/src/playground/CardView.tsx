import type { Action } from 'adaptivecards';
import { ExecuteAction, OpenUrlAction, SubmitAction } from 'adaptivecards';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { goOn, keep } from '../cards/keep';
import { reachable } from '../cards/links';
import { renderCard, type RenderedCard } from '../cards/renderCard';
import * as api from './api';
import type { ClickAnswer } from './types';
import { firstText } from './words';

interface Props {
  personId: string;
  messageId: string;
  attachment: number;
  content: unknown;
}

/** One adaptive card. While a click is on its way its buttons rest; what comes back is said in the card. A change from elsewhere disturbs nobody who types. */
export function CardView({ personId, messageId, attachment, content }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<RenderedCard>(undefined);
  const [answer, setAnswer] = useState<ClickAnswer>();
  const clicked = useRef(false);
  const json = useMemo(() => JSON.stringify(content), [content]);

  // Before the list of messages measures itself: the card has its height by then.
  useLayoutEffect(() => {
    let alive = true;
    const rest = (element: HTMLElement, button: HTMLElement | undefined) => {
      const buttons = [...element.querySelectorAll<HTMLButtonElement>('button')].filter((candidate) => !candidate.disabled);
      buttons.forEach((candidate) => (candidate.disabled = true));
      element.setAttribute('aria-busy', 'true');
      button?.classList.add('is-busy');
      return () => {
        buttons.forEach((candidate) => (candidate.disabled = false));
        element.removeAttribute('aria-busy');
        button?.classList.remove('is-busy');
        if (isIdle(button)) {
          button?.focus({ preventScroll: true });
        }
      };
    };

    const act = async (action: Action) => {
      if (action instanceof OpenUrlAction) {
        if (/^https?:\/\//i.test(action.url ?? '')) {
          window.open(reachable(action.url ?? ''), '_blank', 'noopener,noreferrer');
        }

        return;
      }

      if (!(action instanceof ExecuteAction || action instanceof SubmitAction) || element.hasAttribute('aria-busy')) {
        return;
      }

      setAnswer(undefined);
      const wake = rest(element, action.renderedElement);
      clicked.current = true;
      let result: ClickAnswer;
      try {
        result = (await api.click(personId, {
          message: messageId,
          attachment,
          type: action.getJsonTypeName(),
          id: action.id,
          verb: action instanceof ExecuteAction ? action.verb : undefined,
          data: action.data,
        })) ?? { kind: 'none' };
      } catch (error) {
        result = { kind: 'error', text: (error as Error).message };
      }

      setAnswer(result);
      // The card itself comes over the stream, a moment before or after this answer.
      window.setTimeout(() => (clicked.current = false), result.kind === 'card' ? 2000 : 0);

      if (alive) {
        wake();
      }
    };

    const doing = shown.current && !clicked.current ? keep(shown.current) : undefined;
    const rendered = renderCard(JSON.parse(json), (action) => void act(action), doing);
    const { element } = rendered;
    element.tabIndex = -1;
    element.role = 'group';
    element.ariaLabel = firstText(JSON.parse(json)) || 'Card';
    const free = isIdle(place.current);
    place.current?.replaceChildren(element);
    shown.current?.dispose();
    shown.current = rendered;
    if (doing) {
      goOn(doing, rendered);
    } else if (clicked.current) {
      // The card that answers my click starts at its first line, and the keyboard stays in it.
      clicked.current = false;
      if (free) {
        element.focus({ preventScroll: true });
      }

      if (element.getBoundingClientRect().top < (element.closest('.messages')?.getBoundingClientRect().top ?? 0)) {
        element.scrollIntoView({ block: 'start' });
      }
    }

    return () => {
      alive = false;
    };
  }, [json, personId, messageId, attachment]);

  const note = answer?.text && (answer.kind === 'error' || answer.kind === 'message') ? answer : undefined;
  return (
    <div
      className="card"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && note) {
          setAnswer(undefined);
        }
      }}
    >
      <div ref={place} />
      {note && (
        <div className={`card-note ${note.kind}`} role={note.kind === 'error' ? 'alert' : 'status'}>
          <span>{note.text}</span>
          <button type="button" aria-label="Dismiss" onClick={() => setAnswer(undefined)}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}

// Whether the keyboard is nowhere else: a late answer must not take it away from somebody who types on.
function isIdle(place: HTMLElement | null | undefined): boolean {
  const active = document.activeElement;
  return !active || active === document.body || place?.contains(active) === true;
}
