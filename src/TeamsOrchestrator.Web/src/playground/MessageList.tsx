import { Button } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons';
import { Fragment, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import * as api from './api';
import type { Change, Chat } from './chats';
import { MessageItem } from './MessageItem';
import type { Message, Person } from './types';
import { day } from './words';

interface Props {
  person: Person;
  chat: Chat;
  botName: string;
  tell: (what: Change) => void;
  onSay: (text: string) => void;
  children: ReactNode;
}

const together = 5 * 60_000;

/** The messages of one chat. A reader at the end stays there, whether a message comes or the last one grows; nothing moves for anybody else, or under somebody's hands. */
export function MessageList({ person, chat, botName, tell, onSay, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [away, setAway] = useState(false);
  const newest = chat.messages.at(-1);

  const showLatest = () => {
    const place = list.current;
    if (place) {
      const last = place.querySelector<HTMLElement>(`[data-message="${newest?.id}"]`);
      // A message taller than the window is read from its top.
      place.scrollTop = last && last.offsetHeight > place.clientHeight ? last.offsetTop - 8 : place.scrollHeight;
    }
  };

  useLayoutEffect(() => {
    if (atEnd.current) {
      showLatest();
    }
  }, [newest?.id, chat.typing]);

  useLayoutEffect(() => {
    if (atEnd.current && !list.current?.querySelector('ol')?.contains(document.activeElement)) {
      showLatest();
    }
  }, [newest?.updatedAt]);

  const showEarlier = () => {
    const first = chat.messages[0];
    if (first) {
      void api.earlier(person.id, first.id).then((page) => page && tell({ kind: 'earlier', page }), () => undefined);
    }
  };

  return (
    <>
      <div
        ref={list}
        className="messages"
        role="region"
        aria-label={`Messages of ${person.name}`}
        tabIndex={0}
        onScroll={(event) => {
          const place = event.currentTarget;
          const below = place.scrollHeight - place.scrollTop - place.clientHeight;
          atEnd.current = below < 48;
          setAway(below > place.clientHeight / 2);
        }}
      >
        {chat.more && (
          <Button className="earlier" appearance="subtle" size="small" onClick={showEarlier}>
            Show earlier messages
          </Button>
        )}
        <ol>
          {chat.messages.map((message, index) => {
            const before = chat.messages[index - 1];
            const newDay = !before || day(before.sentAt) !== day(message.sentAt);
            return (
              <Fragment key={message.id}>
                {newDay && (
                  <li className="day">
                    <span>{day(message.sentAt)}</span>
                  </li>
                )}
                <MessageItem
                  message={message}
                  person={person}
                  botName={botName}
                  goesOn={!newDay && goesOn(before, message)}
                  onSay={onSay}
                  last={index === chat.messages.length - 1}
                />
              </Fragment>
            );
          })}
        </ol>
        {chat.typing && (
          <p className="typing">
            <span className="dots" aria-hidden>
              <i />
              <i />
              <i />
            </span>
            {botName} is typing
          </p>
        )}
        {children}
      </div>
      {away && (
        <div className="latest">
          <Button size="small" shape="circular" icon={<ArrowDown16Regular />} onClick={showLatest}>
            Latest
          </Button>
        </div>
      )}
    </>
  );
}

function goesOn(before: Message | undefined, message: Message): boolean {
  return before !== undefined && before.fromBot === message.fromBot && message.sentAt - before.sentAt < together;
}
