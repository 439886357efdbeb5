import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowReset24Regular, Chat24Filled, PersonAdd24Regular, WeatherMoon24Regular, WeatherSunny24Regular } from '@fluentui/react-icons';
import { AddPersonDialog } from './AddPersonDialog';
import { StartOverDialog } from './StartOverDialog';
import type { Theme } from './useTheme';

export function Rail({ theme, onTheme, online }: { theme: Theme; onTheme: (theme: Theme) => void; online: boolean }) {
  const dark = theme === 'dark';
  return (
    <nav className="rail" aria-label="Playground">
      <div className="rail-here" aria-hidden>
        <Chat24Filled />
        <span>Chat</span>
      </div>
      <div className="rail-tools">
        <AddPersonDialog trigger={<Button appearance="transparent" disabled={!online} icon={<PersonAdd24Regular />} aria-label="Add a person" title="Add a person" />} />
        <StartOverDialog trigger={<Button appearance="transparent" disabled={!online} icon={<ArrowReset24Regular />} aria-label="Start over" title="Start over" />} />
        <Tooltip content={dark ? 'Light theme' : 'Dark theme'} relationship="label">
          <Button
            appearance="transparent"
            icon={dark ? <WeatherSunny24Regular /> : <WeatherMoon24Regular />}
            onClick={() => onTheme(dark ? 'light' : 'dark')}
          />
        </Tooltip>
      </div>
    </nav>
  );
}
