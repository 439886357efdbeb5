import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import * as api from './api';
import { change, isNews, nothing, type Change, type State } from './chats';
import type { Message, Person, Snapshot } from './types';

export type Connection = 'connecting' | 'open' | 'lost';

interface Chats {
  state: State;
  tell: (what: Change) => void;
  connection: Connection;
  trouble: string | undefined;
  greet: () => void;
}

/** Keeps the chats as the bot's process has them, over one stream that comes back by itself. */
export function useChats(isSeen: (conversation: string) => boolean, onNews: (person: Person, message: Message) => void): Chats {
  const [state, tell] = useReducer(change, nothing);
  const [connection, setConnection] = useState<Connection>('connecting');
  const [trouble, setTrouble] = useState<string>();
  const now = useRef({ state, isSeen, onNews });
  useEffect(() => {
    now.current = { state, isSeen, onNews };
  });

  const greet = useCallback(() => {
    api.hello().then(
      () => setTrouble(undefined),
      (error: Error) => setTrouble(error.message),
    );
  }, []);

  useEffect(() => {
    let source: EventSource;
    let again: number | undefined;
    let last = '';
    const typing = new Map<string, number>();
    const on = <T,>(name: string, handle: (data: T) => void) =>
      source.addEventListener(name, (event) => {
        last = event.lastEventId;
        handle(JSON.parse(event.data as string) as T);
      });
    const connect = () => {
      source = new EventSource(`/playground/api/events${last ? `?after=${encodeURIComponent(last)}` : ''}`);
      source.onopen = () => setConnection('open');
      source.onerror = () => {
        // The browser's own patience differs from browser to browser; one second is the same everywhere.
        source.close();
        setConnection('lost');
        again = window.setTimeout(connect, 1000);
        void api.wantsKey().then((wanted) => wanted && window.location.reload());
      };
      on<Snapshot>('snapshot', (snapshot) => {
        tell({ kind: 'snapshot', snapshot });
        greet();
      });
      on<Message>('message', (message) => {
        const { state: present, isSeen: seen, onNews: news } = now.current;
        tell({ kind: 'message', message, seen: seen(message.conversation) });
        const person = present.people.find((candidate) => candidate.conversation === message.conversation);
        if (person && isNews(present, message)) {
          news(person, message);
        }
      });
      on<{ conversation: string; id: string }>('deleted', (mark) => tell({ kind: 'deleted', ...mark }));
      on<Person>('person', (person) => tell({ kind: 'person', person }));
      on<{ conversation: string }>('typing', ({ conversation }) => {
        tell({ kind: 'typing', conversation, typing: true });
        window.clearTimeout(typing.get(conversation));
        typing.set(conversation, window.setTimeout(() => tell({ kind: 'typing', conversation, typing: false }), 10_000));
      });
    };
    connect();
    return () => {
      source.close();
      window.clearTimeout(again);
      typing.forEach((timer) => window.clearTimeout(timer));
    };
  }, [greet]);

  return { state, tell, connection, trouble, greet };
}
