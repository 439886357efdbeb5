import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Spinner } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import * as api from './api';

export function StartOverDialog({ trigger }: { trigger: ReactElement }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const startOver = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await api.startOver();
      setOpen(false);
    } catch (error) {
      setFailure((error as Error).message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Start over?</DialogTitle>
          <DialogContent>
            <p>All chats and files here and everything the bot knows are deleted: requisitions, candidates, reviews and decisions. This cannot be undone.</p>
            {failure && (
              <p className="failed" role="alert">
                {failure}
              </p>
            )}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Keep everything</Button>
            </DialogTrigger>
            <Button appearance="primary" disabled={busy} icon={busy ? <Spinner size="tiny" /> : null} onClick={() => void startOver()}>
              Delete and start over
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
