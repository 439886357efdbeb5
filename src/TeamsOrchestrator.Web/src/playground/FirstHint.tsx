import { Button } from '@fluentui/react-components';
import { Play20Filled } from '@fluentui/react-icons';

/** What somebody sees who has never been here. */
export function FirstHint({ online, onSay }: { online: boolean; onSay: (text: string) => void }) {
  return (
    <aside className="hint" aria-label="First steps">
      <h3>From one message to decided candidates</h3>
      <p>Riley asks for a screening, Morgan decides about criteria and people, Harper has the last word. All of them are you.</p>
      <Button appearance="primary" icon={<Play20Filled />} disabled={!online} onClick={() => onSay('screen sample')}>
        Screen the sample candidates
      </Button>
      <p className="hint-more">Or write in Riley's box, and drop a job description and CVs on it.</p>
    </aside>
  );
}
