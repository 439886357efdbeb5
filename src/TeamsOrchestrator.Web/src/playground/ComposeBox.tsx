import { Button, Spinner } from '@fluentui/react-components';
import { Attach20Regular, Dismiss12Regular, Document20Regular, ErrorCircle16Regular, Send20Filled } from '@fluentui/react-icons';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import * as api from './api';
import type { Person } from './types';

export interface Dropped {
  file: File;
  isFolder: boolean;
}

export interface Composing {
  attach: (dropped: Dropped[]) => void;
}

interface Attached {
  key: number;
  name: string;
  id?: string;
  failure?: string;
}

interface Props {
  person: Person;
  online: boolean;
  onTrouble: (words: string) => void;
  ref: Ref<Composing>;
}

// As many as Teams takes in one message.
const filesPerMessage = 10;

export function ComposeBox({ person, online, onTrouble, ref }: Props) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<Attached[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const nextKey = useRef(0);

  const attach = (dropped: Dropped[]) => {
    for (const { file, isFolder } of dropped) {
      const key = nextKey.current++;
      const update = (change: Partial<Attached>) =>
        setFiles((all) => all.map((attached) => (attached.key === key ? { ...attached, ...change } : attached)));
      setFiles((all) => [...all, { key, name: file.name }]);
      (isFolder ? Promise.reject(new Error('This is a folder. Attach its files, or a zip of it.')) : api.upload(file)).then(
        (id) => update({ id }),
        (error: Error) => update({ failure: error.message }),
      );
    }

    box.current?.focus();
  };
  const attachFiles = (chosen: Iterable<File>) => attach([...chosen].map((file) => ({ file, isFolder: false })));
  useImperativeHandle(ref, () => ({ attach }));

  const ready = files.filter((file) => file.id !== undefined);
  const uploading = files.some((file) => file.id === undefined && file.failure === undefined);
  const maySend = online && !uploading && (text.trim() !== '' || ready.length > 0);

  const send = async () => {
    if (!maySend) {
      return;
    }

    const words = text.trim();
    setText('');
    setFiles(files.filter((file) => file.failure !== undefined));
    let sent = 0;
    try {
      do {
        const next = ready.slice(sent, sent + filesPerMessage);
        await api.send(person.id, sent === 0 ? words : '', next.map((file) => file.id as string));
        sent += filesPerMessage;
      } while (sent < ready.length);
    } catch (error) {
      // What did not go comes back into the box.
      if (sent === 0) {
        setText((typed) => typed || words);
      }

      setFiles((all) => [...ready.slice(sent), ...all]);
      onTrouble((error as Error).message);
    }
  };

  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {files.length > 0 && (
        <ul className="attached" aria-label="Attached files">
          {files.map((file) => (
            <li key={file.key} className={file.failure ? 'failed' : ''}>
              {file.failure ? <ErrorCircle16Regular aria-hidden /> : file.id ? <Document20Regular aria-hidden /> : <Spinner size="extra-tiny" label="Uploading" />}
              <span className="attached-name">{file.name}</span>
              {file.failure && <span role="alert">{file.failure}</span>}
              <button type="button" aria-label={`Remove ${file.name}`} onClick={() => setFiles((all) => all.filter((other) => other.key !== file.key))}>
                <Dismiss12Regular />
              </button>
            </li>
          ))}
        </ul>
      )}
      {ready.length > filesPerMessage && (
        <p className="compose-hint">
          {ready.length} files go as {Math.ceil(ready.length / filesPerMessage)} messages: Teams takes {filesPerMessage} files a message.
        </p>
      )}
      <div className="compose-box">
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder="Type a message"
          aria-label={`Message from ${person.name}`}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            if (event.clipboardData.files.length > 0) {
              event.preventDefault();
              attachFiles(event.clipboardData.files);
            }
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              void send();
            } else if (event.key === 'Escape') {
              event.currentTarget.blur();
            }
          }}
        />
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            attachFiles(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <Button type="button" appearance="transparent" icon={<Attach20Regular />} aria-label="Attach files" onClick={() => chooser.current?.click()} />
        <Button type="submit" appearance="transparent" className="send" icon={<Send20Filled />} aria-label="Send" disabled={!maySend} />
      </div>
    </form>
  );
}
