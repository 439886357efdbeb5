import type { Message, MessagePage, Person, Snapshot } from './types';

export interface Chat {
  messages: Message[];
  more: boolean;
  typing: boolean;
  unread: number;
}

export interface State {
  loaded: boolean;
  botName: string;
  people: Person[];
  chats: Record<string, Chat>;
}

export type Change =
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'message'; message: Message; seen: boolean }
  | { kind: 'deleted'; conversation: string; id: string }
  | { kind: 'typing'; conversation: string; typing: boolean }
  | { kind: 'person'; person: Person }
  | { kind: 'earlier'; page: MessagePage }
  | { kind: 'read'; conversation: string };

export const nothing: State = { loaded: false, botName: 'Bot', people: [], chats: {} };

const emptyChat: Chat = { messages: [], more: false, typing: false, unread: 0 };

/** Whether this is a message to draw attention to. The first one in a chat only greets. */
export function isNews(state: State, message: Message): boolean {
  const known = state.chats[message.conversation]?.messages ?? [];
  return message.fromBot && known.length > 0 && !known.some((other) => other.id === message.id);
}

export function change(state: State, what: Change): State {
  switch (what.kind) {
    case 'snapshot':
      return {
        loaded: true,
        botName: what.snapshot.botName,
        people: what.snapshot.people,
        chats: Object.fromEntries(
          what.snapshot.chats.map((page) => [
            page.conversation,
            { messages: page.messages, more: page.more, typing: false, unread: state.chats[page.conversation]?.unread ?? 0 },
          ]),
        ),
      };
    case 'message': {
      const { message } = what;
      const news = isNews(state, message);
      return edit(state, message.conversation, (chat) => ({
        ...chat,
        messages: put(chat.messages, message),
        typing: message.fromBot && !chat.messages.some((known) => known.id === message.id) ? false : chat.typing,
        unread: news && !what.seen ? chat.unread + 1 : chat.unread,
      }));
    }

    case 'deleted':
      return edit(state, what.conversation, (chat) => ({ ...chat, messages: chat.messages.filter((message) => message.id !== what.id) }));
    case 'typing':
      return edit(state, what.conversation, (chat) => ({ ...chat, typing: what.typing }));
    case 'person': {
      const known = state.people.some((person) => person.id === what.person.id);
      return {
        ...state,
        people: known ? state.people.map((person) => (person.id === what.person.id ? what.person : person)) : [...state.people, what.person],
        chats: { [what.person.conversation]: emptyChat, ...state.chats },
      };
    }

    case 'earlier':
      return edit(state, what.page.conversation, (chat) => ({
        ...chat,
        messages: what.page.messages.reduceRight(put, chat.messages),
        more: what.page.more,
      }));
    case 'read':
      return state.chats[what.conversation]?.unread ? edit(state, what.conversation, (chat) => ({ ...chat, unread: 0 })) : state;
  }
}

function edit(state: State, conversation: string, how: (chat: Chat) => Chat): State {
  const chat = state.chats[conversation];
  return chat ? { ...state, chats: { ...state.chats, [conversation]: how(chat) } } : state;
}

function put(messages: Message[], message: Message): Message[] {
  const at = messages.findIndex((known) => known.id === message.id);
  if (at >= 0) {
    return messages.with(at, message);
  }

  const order = Number(message.id);
  const after = messages.findLastIndex((known) => Number(known.id) < order);
  return messages.toSpliced(after + 1, 0, message);
}
