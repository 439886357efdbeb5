import type { ClickAnswer, MessagePage } from './types';

/** An answer in words that can be shown as it is. */
export class Refused extends Error {}

const surroundings = () => ({ locale: navigator.language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

async function call<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
  } catch {
    throw new Refused('The bot is not running.');
  }

  const text = await response.text();
  let json: unknown;
  try {
    json = text ? JSON.parse(text) : undefined;
  } catch {
    json = undefined;
  }

  if (!response.ok) {
    throw new Refused((json as { message?: string } | undefined)?.message ?? `The playground answered with error ${response.status}.`);
  }

  return json as T | undefined;
}

const person = (id: string) => `/playground/api/people/${encodeURIComponent(id)}`;

export const hello = () => call<void>('POST', '/playground/api/hello', surroundings());

export const startOver = () => call<void>('POST', '/playground/api/start-over', surroundings());

export const addPerson = (name: string, mail: string, role: string) => call<void>('POST', '/playground/api/people', { name, mail, role });

export const setLanguage = (id: string, language: string | null) => call<void>('PUT', `${person(id)}/language`, { language });

export const send = (id: string, text: string, files: string[]) =>
  call<void>('POST', `${person(id)}/messages`, { text, files, ...surroundings() });

export const retry = (id: string, message: string) =>
  call<void>('POST', `${person(id)}/messages/${encodeURIComponent(message)}/retry`, surroundings());

export const earlier = (id: string, before: string) => call<MessagePage>('GET', `${person(id)}/messages?before=${encodeURIComponent(before)}`);

export interface Click {
  message: string;
  attachment: number;
  type: string;
  id?: string | undefined;
  verb?: string | undefined;
  data?: unknown;
}

export const click = (id: string, what: Click) => call<ClickAnswer>('POST', `${person(id)}/clicks`, { ...what, ...surroundings() });

// What the playground keeps; the bot itself takes less and says so.
const largestFile = 260 * 1024 * 1024;
const tooLarge = 'This file is larger than 260 MB.';

/** Uploads one file; the answer's id goes into a message. */
export async function upload(file: File): Promise<string> {
  if (file.size > largestFile) {
    throw new Refused(tooLarge);
  }

  let response: Response;
  try {
    response = await fetch(`/playground/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
      headers: { 'Content-Type': 'application/octet-stream' },
    });
  } catch {
    throw new Refused('This file could not be uploaded: it cannot be read, or the bot is not running.');
  }

  if (!response.ok) {
    throw new Refused(response.status === 413 ? tooLarge : 'This file could not be uploaded.');
  }

  return ((await response.json()) as { id: string }).id;
}

/** Whether the bot is there and wants its key, as after a start with another one. */
export async function wantsKey(): Promise<boolean> {
  try {
    return (await fetch('/playground/api/state', { method: 'HEAD' })).status === 401;
  } catch {
    return false;
  }
}
