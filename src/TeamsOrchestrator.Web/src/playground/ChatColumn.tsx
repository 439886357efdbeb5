import { Avatar, Badge, Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { LocalLanguage20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import * as api from './api';
import type { Change, Chat } from './chats';
import { ComposeBox, type Composing, type Dropped } from './ComposeBox';
import { FirstHint } from './FirstHint';
import { MessageList } from './MessageList';
import type { Person } from './types';
import { starters } from './words';

interface Props {
  person: Person;
  chat: Chat;
  botName: string;
  online: boolean;
  /** Whether this is where somebody new begins. */
  starts: boolean;
  tell: (what: Change) => void;
  onTrouble: (words: string) => void;
  onActive: () => void;
}

/** One person's side of Teams: their chat with the bot. */
export function ChatColumn({ person, chat, botName, online, starts, tell, onTrouble, onActive }: Props) {
  const [dropping, setDropping] = useState(false);
  const compose = useRef<Composing>(null);
  const say = (text: string) => void api.send(person.id, text, []).catch((error: Error) => onTrouble(error.message));
  const silent = chat.messages.every((message) => message.fromBot);
  const active = () => {
    onActive();
    tell({ kind: 'read', conversation: person.conversation });
  };

  return (
    <section
      className={`chat ${dropping ? 'dropping' : ''}`}
      aria-labelledby={`name-${person.id}`}
      onPointerDown={active}
      onFocus={active}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          setDropping(true);
        }
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setDropping(false);
        }
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        compose.current?.attach(filesOf(event.dataTransfer));
      }}
    >
      <header className="chat-head">
        <Avatar name={person.name} size={36} color="colorful" idForColor={person.mail} badge={{ status: 'available' }} aria-hidden />
        <div className="chat-title">
          <h2 id={`name-${person.id}`}>{person.name}</h2>
          <p title={person.mail}>
            {person.role} · {person.mail}
          </p>
        </div>
        {chat.unread > 0 && (
          <Badge appearance="filled" color="danger" className="unread">
            {chat.unread} new
          </Badge>
        )}
        <Language person={person} onTrouble={onTrouble} />
      </header>
      <MessageList person={person} chat={chat} botName={botName} tell={tell} onSay={say}>
        {starts && <FirstHint online={online} onSay={say} />}
      </MessageList>
      {silent && (
        <div className="chips starters" role="group" aria-label={`Things ${person.name} can say`}>
          {starters(person.role).map((text) => (
            <Button key={text} shape="circular" size="small" disabled={!online} onClick={() => say(text)}>
              {text}
            </Button>
          ))}
        </div>
      )}
      <ComposeBox ref={compose} person={person} online={online} onTrouble={onTrouble} />
      {dropping && <div className="drop-sign">Drop files for {person.name}'s message</div>}
    </section>
  );
}

// A folder comes as a file that nobody can read: it is named, so that it can be refused in words.
function filesOf(dropped: DataTransfer): Dropped[] {
  const folders = new Set([...dropped.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry?.isDirectory).map((entry) => entry?.name));
  return [...dropped.files].map((file) => ({ file, isFolder: folders.has(file.name) }));
}

function Language({ person, onTrouble }: { person: Person; onTrouble: (words: string) => void }) {
  return (
    <Menu
      checkedValues={{ language: [person.language ?? ''] }}
      onCheckedValueChange={(_event, { checkedItems }) =>
        void api.setLanguage(person.id, checkedItems[0] || null).catch((error: Error) => onTrouble(error.message))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<LocalLanguage20Regular />} aria-label={`Language of ${person.name}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="language" value="">
            Browser's language
          </MenuItemRadio>
          <MenuItemRadio name="language" value="en-GB">
            English
          </MenuItemRadio>
          <MenuItemRadio name="language" value="de-DE">
            Deutsch
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
