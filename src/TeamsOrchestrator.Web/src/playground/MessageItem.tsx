import { Avatar, Badge, Button, Link, Spinner } from '@fluentui/react-components';
import { ArrowClockwise16Regular, Bot20Filled, CheckmarkCircle16Regular, Document20Regular, ErrorCircle16Regular, SparkleFilled } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { markMentions, messageMarkdown } from '../cards/markdown';
import { reachable } from '../cards/links';
import * as api from './api';
import { CardView } from './CardView';
import { adaptiveCardType, fileType, type Activity, type Attachment, type Message, type Person } from './types';
import { clockTime } from './words';

interface Props {
  message: Message;
  person: Person;
  botName: string;
  /** Whether this one goes on from the one above: same sender, little later. */
  goesOn: boolean;
  onSay: (text: string) => void;
  last: boolean;
}

export function MessageItem({ message, person, botName, goesOn, onSay, last }: Props) {
  const { activity, fromBot } = message;
  const author = fromBot ? botName : person.name;
  const generated = activity.entities?.some((entity) => entity.additionalType?.includes('AIGeneratedContent'));
  const time = clockTime(message.sentAt);
  return (
    <li className={`message ${fromBot ? 'theirs' : 'mine'} ${goesOn ? 'goes-on' : ''}`} data-message={message.id}>
      {fromBot && !goesOn && <Avatar className="message-avatar" size={32} icon={<Bot20Filled />} color="brand" aria-hidden />}
      <div className="message-body">
        <p className={`message-head ${goesOn ? 'quiet' : ''}`}>
          <span className={fromBot ? 'message-author' : 'hidden'}>{author}</span>
          <time dateTime={new Date(message.sentAt).toISOString()}>{time}</time>
          {generated && (
            <Badge appearance="tint" color="brand" size="small" icon={<SparkleFilled />} className="generated">
              AI generated
            </Badge>
          )}
        </p>
        <Words activity={activity} fromBot={fromBot} />
        <Citations activity={activity} />
        {activity.attachments?.map((attachment, index) => (
          <AttachmentView key={index} attachment={attachment} index={index} message={message} person={person} />
        ))}
        {fromBot && message.updatedAt && <p className="message-mark">Updated {clockTime(message.updatedAt)}</p>}
        {!fromBot && <Delivery message={message} person={person} />}
        {last && <Suggestions activity={activity} onSay={onSay} />}
      </div>
    </li>
  );
}

function Words({ activity, fromBot }: { activity: Activity; fromBot: boolean }) {
  const text = activity.text ?? '';
  const html = useMemo(() => messageMarkdown(markMentions(text, activity.entities)), [text, activity.entities]);
  if (!text) {
    return null;
  }

  return fromBot && activity.textFormat !== 'plain' ? (
    <div className="bubble message-text" dangerouslySetInnerHTML={{ __html: html }} />
  ) : (
    <div className="bubble message-text plain">{text}</div>
  );
}

/** Teams shows what is cited where the text says [n]; here it stands below. */
function Citations({ activity }: { activity: Activity }) {
  const citations = activity.entities?.flatMap((entity) => entity.citation ?? []) ?? [];
  return citations.length === 0 ? null : (
    <ul className="citations" aria-label="What the answer rests on">
      {citations.map((citation) => (
        <li key={citation.position}>
          [{citation.position}] {citation.appearance?.name}: <q>{citation.appearance?.abstract}</q>
        </li>
      ))}
    </ul>
  );
}

function AttachmentView({ attachment, index, message, person }: { attachment: Attachment; index: number; message: Message; person: Person }) {
  switch (attachment.contentType) {
    case adaptiveCardType:
      return <CardView personId={person.id} messageId={message.id} attachment={index} content={attachment.content} />;
    case fileType:
      return (
        <div className="file">
          <Document20Regular aria-hidden />
          <span>{attachment.name}</span>
        </div>
      );
    case 'text/html':
      return null;
    default:
      return /^https?:\/\//i.test(attachment.contentUrl ?? '') ? (
        <Link className="file" href={reachable(attachment.contentUrl ?? '')} target="_blank" rel="noopener noreferrer">
          <Document20Regular aria-hidden />
          <span>{attachment.name ?? 'Attachment'}</span>
        </Link>
      ) : (
        <p className="message-mark">An attachment of type {attachment.contentType ?? 'unknown'} cannot be shown here.</p>
      );
  }
}

function Delivery({ message, person }: { message: Message; person: Person }) {
  switch (message.state) {
    case 'sending':
      return (
        <p className="message-mark">
          <Spinner size="extra-tiny" aria-hidden /> Sending
        </p>
      );
    case 'failed':
      return (
        <p className="message-mark failed" role="alert">
          <span>
            <ErrorCircle16Regular aria-hidden /> Not delivered. {message.failure}
          </span>
          <Button size="small" icon={<ArrowClockwise16Regular />} onClick={() => void api.retry(person.id, message.id).catch(() => undefined)}>
            Try again
          </Button>
        </p>
      );
    case 'delivered':
      return (
        <span className="delivered" role="img" aria-label="Delivered">
          <CheckmarkCircle16Regular />
        </span>
      );
  }
}

function Suggestions({ activity, onSay }: { activity: Activity; onSay: (text: string) => void }) {
  const actions = activity.suggestedActions?.actions?.filter((action) => action.type === 'imBack' && typeof action.value === 'string') ?? [];
  return actions.length === 0 ? null : (
    <div className="chips">
      {actions.map((action, index) => (
        <Button key={index} shape="circular" size="small" onClick={() => onSay(action.value as string)}>
          {action.title ?? (action.value as string)}
        </Button>
      ))}
    </div>
  );
}

