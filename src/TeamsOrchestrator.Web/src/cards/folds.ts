import { GlobalRegistry, ToggleVisibilityAction, Versions, type AdaptiveCard, type CardElement } from 'adaptivecards';

/** What somebody folded or unfolded in a card, by the id of the part: how the bot gave it, and how it is now. */
export type Folds = Map<string, { given: boolean; now: boolean }>;

const focusable = 'input, textarea, select, button, [tabindex="0"]';
const given = new WeakMap<CardElement, boolean>();
let parts = 0;

/**
 * What a tap folds and unfolds. The renderer says aria-expanded of the part that appears, whose role does not allow it;
 * it belongs to what is tapped, and says whether something is shown there that the bot had hidden.
 */
class Fold extends ToggleVisibilityAction {
  private tapped?: HTMLElement;

  override setupElementForAccessibility(element: HTMLElement, promoteTooltipToLabel?: boolean): void {
    super.setupElementForAccessibility(element, promoteTooltipToLabel);
    this.tapped = element;
  }

  override execute(): void {
    super.execute();
    const card = this.parent?.getRootElement() as AdaptiveCard | undefined;
    if (card) {
      foldsOf(card).forEach((fold) => fold.tell());
    }

    // A tap that hides what was tapped must not lose the keyboard.
    if (this.tapped?.offsetParent === null) {
      const field = this.targets().map((part) => part.renderedElement).find((element) => element?.offsetParent);
      field?.querySelector<HTMLElement>(focusable)?.focus();
    }
  }

  targets(): CardElement[] {
    const root = this.parent?.getRootElement();
    return Object.keys(this.targetElements).flatMap((id) => root?.getElementById(id) ?? []);
  }

  tell(): void {
    const targets = this.targets();
    const hidden = targets.filter((part) => given.get(part) === false);
    const unfolds = hidden.length > 0 ? hidden : targets;
    targets.forEach((part) => part.renderedElement?.removeAttribute('aria-expanded'));
    this.tapped?.setAttribute('aria-expanded', String(unfolds.some((part) => part.isVisible)));
    this.tapped?.setAttribute('aria-controls', targets.map((part) => part.renderedElement?.id).join(' '));
  }
}

GlobalRegistry.defaultActions.register(ToggleVisibilityAction.JsonTypeName, Fold, Versions.v1_2);

/** Takes down what somebody folded and unfolded. */
export function keepFolds(card: AdaptiveCard): Folds {
  const kept: Folds = new Map();
  for (const [id, part] of foldable(card)) {
    const before = given.get(part) ?? part.isVisible;
    if (part.isVisible !== before) {
      kept.set(id, { given: before, now: part.isVisible });
    }
  }

  return kept;
}

/** Before the card is rendered: folds and unfolds as it was left, but for parts that the bot itself has since shown or hidden. */
export function foldAsBefore(card: AdaptiveCard, kept: Folds | undefined): void {
  for (const [id, part] of foldable(card)) {
    given.set(part, part.isVisible);
    const before = kept?.get(id);
    if (before?.given === part.isVisible) {
      part.isVisible = before.now;
    }
  }
}

/** Once the card is rendered: says of everything that can be tapped what it unfolds. Ids are made anew, for several cards of a page may use the same. */
export function nameFolds(card: AdaptiveCard): void {
  for (const [, part] of foldable(card)) {
    if (part.renderedElement) {
      part.renderedElement.id = `part-${++parts}`;
    }
  }

  foldsOf(card).forEach((fold) => fold.tell());
}

function foldsOf(card: AdaptiveCard): Fold[] {
  return card.getAllActions().filter((action) => action instanceof Fold);
}

function foldable(card: AdaptiveCard): Map<string, CardElement> {
  return new Map(foldsOf(card).flatMap((fold) => fold.targets()).map((part) => [part.id ?? '', part]));
}
