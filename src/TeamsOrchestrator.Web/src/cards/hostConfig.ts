import { HostConfig } from 'adaptivecards';

// Colours are custom properties (cards.css), so that a change of theme needs no new rendering.
function colours(): Record<string, unknown> {
  const pair = (name: string) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });
  return {
    default: pair('text'),
    dark: pair('text'),
    light: pair('text'),
    accent: pair('accent'),
    attention: pair('attention'),
    good: pair('good'),
    warning: pair('warning'),
  };
}

function container(name: string): Record<string, unknown> {
  return { backgroundColor: `var(--card-bg-${name})`, borderColor: 'var(--card-line)', foregroundColors: colours() };
}

const sans = 'var(--font)';
const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const weights = { lighter: 300, default: 400, bolder: 600 };

export const teamsHostConfig = new HostConfig({
  supportsInteractivity: true,
  spacing: { none: 0, extraSmall: 4, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  fontTypes: {
    default: { fontFamily: sans, fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: 'var(--font-mono)', fontSizes: sizes, fontWeights: weights },
  },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('default'),
    emphasis: container('emphasis'),
    accent: container('accent'),
    good: container('good'),
    attention: container('attention'),
    warning: container('warning'),
  },
  inputs: {
    label: {
      inputSpacing: 'Small',
      requiredInputs: { weight: 'Default', suffix: ' *', suffixColor: 'Attention' },
      optionalInputs: { weight: 'Default' },
    },
    errorMessage: { color: 'Attention', weight: 'Default', spacing: 'Small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'Default',
    buttonSpacing: 8,
    showCard: { actionMode: 'Inline', inlineTopMargin: 12, style: 'Emphasis' },
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'Medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'Default', size: 'Default', isSubtle: false, weight: 'Bolder', wrap: true, maxWidth: 150 },
    value: { color: 'Default', size: 'Default', isSubtle: false, weight: 'Default', wrap: true },
    spacing: 12,
  },
  textStyles: { heading: { size: 'Large', weight: 'Bolder' }, columnHeader: { weight: 'Bolder' } },
  textBlock: { headingLevel: 3 },
});
