import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const key = 'playground.theme';
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (darkSystem.matches ? 'dark' : 'light');

/** The system's theme until somebody chooses; the choice is remembered. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [chosen, setChosen] = useState(() => localStorage.getItem(key) as Theme | null);
  const [system, setSystem] = useState(systemTheme);
  const theme = chosen ?? system;
  useEffect(() => {
    const follow = () => setSystem(systemTheme());
    darkSystem.addEventListener('change', follow);
    return () => darkSystem.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return [
    theme,
    (next) => {
      localStorage.setItem(key, next);
      setChosen(next);
    },
  ];
}
