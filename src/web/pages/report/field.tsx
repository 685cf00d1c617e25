import type { ReactNode } from 'react';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  /** Several controls under one label: it is then a group, and takes the focus itself. */
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}

/** A control or a group of them, with its label, what helps to fill it, and what is wrong with it. */
export function Field({ id, label, help, error, isGroup = false, children }: FieldProps) {
  const about = (
    <>
      {help ? (
        <p id={`${id}-about`} className="fact-help">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </>
  );
  if (isGroup)
    return (
      <fieldset id={id} tabIndex={-1} className={error ? 'field field-wrong' : 'field'}>
        <legend id={`${id}-label`}>{label}</legend>
        {about}
        {children}
      </fieldset>
    );
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {about}
      {children}
    </div>
  );
}
