export interface Person {
  id: string;
  name: string;
  mail: string;
  role: string;
  conversation: string;
  language?: string;
}

export interface Attachment {
  contentType?: string;
  content?: unknown;
  contentUrl?: string;
  name?: string;
}

/** What a place [n] of the text rests on. */
export interface Citation {
  position?: number;
  appearance?: { name?: string; abstract?: string };
}

export interface Activity {
  text?: string;
  textFormat?: string;
  summary?: string;
  attachments?: Attachment[];
  entities?: { type?: string; additionalType?: string[]; citation?: Citation[] }[];
  suggestedActions?: { actions?: { type?: string; title?: string; value?: unknown }[] };
  value?: unknown;
  channelData?: unknown;
}

export interface Message {
  id: string;
  conversation: string;
  fromBot: boolean;
  state: 'sending' | 'delivered' | 'failed';
  activity: Activity;
  sentAt: number;
  updatedAt?: number;
  failure?: string;
}

export interface MessagePage {
  conversation: string;
  messages: Message[];
  more: boolean;
}

export interface Snapshot {
  botName: string;
  people: Person[];
  chats: MessagePage[];
}

export interface ClickAnswer {
  kind: 'none' | 'card' | 'message' | 'error';
  text?: string;
}

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';
export const fileType = 'application/vnd.microsoft.teams.file.download.info';
