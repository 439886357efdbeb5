import type { Message } from './types';
import { adaptiveCardType } from './types';

export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  return ((parts[0]?.[0] ?? '') + (parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : '')).toUpperCase();
}

export const clockTime = (at: number) => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

export function day(at: number): string {
  const date = new Date(at);
  return date.toDateString() === new Date().toDateString()
    ? 'Today'
    : date.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
}

/** What a notification says: the summary, else the words, else the first words of the card. */
export function gist(message: Message): string {
  const { summary, text, attachments } = message.activity;
  const card = attachments?.find((attachment) => attachment.contentType === adaptiveCardType)?.content;
  const words = summary || text || firstText(card) || 'sent a card';
  const plain = words.replaceAll(/<\/?at>|[*_`]/g, '');
  return plain.length > 140 ? `${plain.slice(0, 139)}…` : plain;
}

/** The first words of a card. */
export function firstText(node: unknown): string {
  if (Array.isArray(node)) {
    for (const child of node) {
      const text = firstText(child);
      if (text) {
        return text;
      }
    }
  } else if (node && typeof node === 'object') {
    const element = node as { type?: string; text?: string; body?: unknown; items?: unknown; columns?: unknown };
    return element.type === 'TextBlock' && element.text ? element.text : firstText(element.body ?? element.items ?? element.columns);
  }

  return '';
}

/** What a person may want to say first. */
export function starters(role: string): string[] {
  return role === 'Recruiter' ? ['help', 'status'] : ['help', 'pending'];
}
