import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactElement } from 'react';
import * as api from './api';

export function AddPersonDialog({ trigger }: { trigger: ReactElement }) {
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string>();
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '');
    try {
      await api.addPerson(word('name'), word('mail'), word('role'));
      await api.hello();
      setOpen(false);
    } catch (error) {
      setFailure((error as Error).message);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(_event, data) => {
        setFailure(undefined);
        setOpen(data.open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <form onSubmit={(event) => void add(event)}>
          <DialogBody>
            <DialogTitle>Add a person</DialogTitle>
            <DialogContent className="dialog-fields">
              <Field label="Name" required>
                <Input name="name" placeholder="Sam Second" maxLength={80} />
              </Field>
              <Field label="Mail address" required>
                <Input name="mail" type="email" placeholder="sam.second@contoso.example" maxLength={254} />
              </Field>
              <Field label="Role">
                <Input name="role" placeholder="Hiring manager" maxLength={40} />
              </Field>
              {failure && (
                <p className="failed" role="alert">
                  {failure}
                </p>
              )}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>Cancel</Button>
              </DialogTrigger>
              <Button type="submit" appearance="primary">
                Add
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
