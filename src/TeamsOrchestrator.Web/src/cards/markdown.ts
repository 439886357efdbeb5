import MarkdownIt from 'markdown-it';
import { reachable } from './links';

// Marks around a name that a card or message mentions: private-use characters, which are taken out of any text from outside.
// The brace is where the Markdown parser stops to look.
const mentionStart = '{\uE000';
const mentionEnd = '\uE001}';

function create(rules: string[]): ReturnType<typeof MarkdownIt> {
  const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: true });
  markdown.enable(['emphasis', 'link', 'list', 'newline', 'escape', ...rules]);
  markdown.validateLink = (url) => /^https?:\/\//i.test(url.trim());
  markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('href', reachable(String(tokens[index]?.attrGet('href') ?? '')));
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  markdown.inline.ruler.before('emphasis', 'mention', (state, silent) => {
    if (!state.src.startsWith(mentionStart, state.pos)) {
      return false;
    }

    const end = state.src.indexOf(mentionEnd, state.pos);
    if (end < 0) {
      return false;
    }

    if (!silent) {
      const token = state.push('mention', '', 0);
      token.content = state.src.slice(state.pos + mentionStart.length, end);
    }

    state.pos = end + mentionEnd.length;
    return true;
  });
  markdown.renderer.rules['mention'] = (tokens, index) =>
    `<span class="mention">${markdown.utils.escapeHtml(tokens[index]?.content ?? '')}</span>`;
  return markdown;
}

// Teams knows less Markdown in a card than in a message.
const forCards = create([]);
const forMessages = create(['strikethrough', 'backticks', 'fence', 'blockquote']);

export function cardMarkdown(text: string): string {
  return forCards.render(text);
}

export function messageMarkdown(text: string): string {
  return forMessages.render(text);
}

interface MentionEntity {
  type?: unknown;
  text?: unknown;
  mentioned?: { name?: unknown };
}

/** Replaces `<at>Name</at>` by marks wherever an entity says who is meant; anything else stays plain text. */
export function markMentions(text: string, entities: unknown): string {
  let marked = text.replaceAll(/[\uE000\uE001]/g, '');
  for (const entity of Array.isArray(entities) ? (entities as MentionEntity[]) : []) {
    if (entity?.type === 'mention' && typeof entity.text === 'string' && entity.text.length > 0) {
      const name = typeof entity.mentioned?.name === 'string' ? entity.mentioned.name : entity.text.replaceAll(/<\/?at>/g, '');
      marked = marked.replaceAll(entity.text, mentionStart + name + mentionEnd);
    }
  }

  return marked;
}
