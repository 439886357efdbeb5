import {
  Badge,
  Button,
  FluentProvider,
  Link,
  Spinner,
  Tab,
  TabList,
  teamsDarkTheme,
  teamsLightTheme,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { ChatColumn } from './ChatColumn';
import { Rail } from './Rail';
import type { Message, Person } from './types';
import { useChats } from './useChats';
import { useTheme } from './useTheme';
import { gist } from './words';

// One font stack for page and cards (cards.css).
const light = { ...teamsLightTheme, fontFamilyBase: 'var(--font)', fontFamilyMonospace: 'var(--font-mono)' };
const dark = { ...teamsDarkTheme, fontFamilyBase: 'var(--font)', fontFamilyMonospace: 'var(--font-mono)' };
const narrowScreen = window.matchMedia('(max-width: 959px)');

export function App() {
  const [theme, setTheme] = useTheme();
  return (
    <FluentProvider theme={theme === 'dark' ? dark : light}>
      <Playground theme={theme} onTheme={setTheme} />
    </FluentProvider>
  );
}

function Playground({ theme, onTheme }: { theme: 'light' | 'dark'; onTheme: (theme: 'light' | 'dark') => void }) {
  const toaster = useId('toaster');
  const { dispatchToast } = useToastController(toaster);
  const narrow = useNarrow();
  const [activeId, setActiveId] = useState<string>();
  const [announcement, setAnnouncement] = useState('');
  const [activeConversation, setActiveConversation] = useState<string>();

  const isSeen = (conversation: string) => document.visibilityState === 'visible' && conversation === activeConversation;
  const onNews = (person: Person, message: Message) => {
    const words = gist(message);
    setAnnouncement(`${person.name}: ${words}`);
    if (narrow && !isSeen(message.conversation)) {
      dispatchToast(
        <Toast>
          <ToastTitle action={<Link onClick={() => open(person)}>Show</Link>}>{person.name}</ToastTitle>
          <ToastBody>{words}</ToastBody>
        </Toast>,
        { position: 'top', timeout: 4000 },
      );
    }
  };
  const onTrouble = useCallback(
    (words: string) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{words}</ToastTitle>
        </Toast>,
        { intent: 'error', position: 'top' },
      ),
    [dispatchToast],
  );
  const { state, tell, connection, trouble, greet } = useChats(isSeen, onNews);
  const open = (person: Person) => {
    setActiveId(person.id);
    tell({ kind: 'read', conversation: person.conversation });
  };
  const active = state.people.find((person) => person.id === activeId) ?? state.people[0];
  useEffect(() => setActiveConversation(active?.conversation), [active?.conversation]);
  useEffect(keepFilesOut, []);

  const online = connection === 'open';
  // Nobody has said or clicked anything yet: there are greetings at most.
  const untouched = state.loaded && Object.values(state.chats).every((chat) => chat.messages.length <= 1 && chat.messages.every((message) => message.fromBot));
  const starter = untouched ? state.people.find((person) => person.role === 'Recruiter') : undefined;
  const shown = narrow ? state.people.filter((person) => person === active) : state.people;

  return (
    <div className="page">
      <Rail theme={theme} onTheme={onTheme} online={online} />
      <main className="stage">
        <h1 className="hidden">TeamsOrchestrator playground</h1>
        <p className="hidden" aria-live="polite">
          {announcement}
        </p>
        <div role="status">
          {connection === 'lost' && (
            <p className="banner">
              <Spinner size="extra-tiny" aria-hidden /> The bot is not running. Looking for it again…
            </p>
          )}
        </div>
        {online && trouble && (
          <p className="banner" role="alert">
            {trouble}
            <Button size="small" onClick={greet}>
              Try again
            </Button>
          </p>
        )}
        {narrow && state.people.length > 0 && (
          <TabList
            className="tabs"
            size="small"
            selectedValue={active?.id ?? null}
            onTabSelect={(_event, { value }) => {
              const person = state.people.find((candidate) => candidate.id === value);
              if (person) {
                open(person);
              }
            }}
            aria-label="People"
          >
            {state.people.map((person) => {
              const unread = state.chats[person.conversation]?.unread ?? 0;
              return (
                <Tab key={person.id} value={person.id}>
                  {person.name.split(' ')[0]}
                  {unread > 0 && (
                    <Badge size="small" color="danger" className="tab-unread">
                      {unread}
                      <span className="hidden"> new</span>
                    </Badge>
                  )}
                </Tab>
              );
            })}
          </TabList>
        )}
        {!state.loaded && connection !== 'lost' && <Spinner className="loading" label="Opening the chats" />}
        <div className="chats">
          {shown.map((person) => {
            const chat = state.chats[person.conversation];
            return (
              chat && (
                <ChatColumn
                  key={person.conversation}
                  person={person}
                  chat={chat}
                  botName={state.botName}
                  online={online}
                  starts={person === starter}
                  tell={tell}
                  onTrouble={onTrouble}
                  onActive={() => setActiveId(person.id)}
                />
              )
            );
          })}
        </div>
      </main>
      <Toaster toasterId={toaster} />
    </div>
  );
}

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(narrowScreen.matches);
  useEffect(() => {
    const follow = () => setNarrow(narrowScreen.matches);
    narrowScreen.addEventListener('change', follow);
    return () => narrowScreen.removeEventListener('change', follow);
  }, []);
  return narrow;
}

// A file that is dropped beside a chat would open in place of the page.
function keepFilesOut(): () => void {
  const refuse = (event: DragEvent) => {
    if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    }
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}
