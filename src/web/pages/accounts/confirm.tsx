import { Modal } from 'antd';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({ cancel: { zh: '取消', en: 'Cancel' } });

export interface ConfirmProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will be otherwise, before it is done. */
  readonly what: React.ReactNode;
  /** On the button: the act itself. */
  readonly verb: string;
  readonly write: { readonly error: unknown; readonly isPending: boolean; readonly reset: () => void };
  readonly isDanger?: boolean;
  readonly isReady?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** Asks before something is done that others notice; why it was refused stands beside the button. */
export function Confirm({ write, isDanger = false, isReady = true, ...props }: ConfirmProps) {
  const say = useWords(words);
  const close = () => {
    if (write.error) write.reset();
    props.onClose();
  };
  return (
    <Modal
      open={props.isOpen}
      title={props.title}
      okText={props.verb}
      cancelText={say('cancel')}
      okButtonProps={{ danger: isDanger, disabled: !isReady }}
      confirmLoading={write.isPending}
      onOk={props.onAct}
      onCancel={close}
      destroyOnHidden
      // In its place: a portal to the body would lock the page's scrolling by a style that the policy refuses.
      getContainer={false}
    >
      {props.what}
      <Problems error={write.error} />
    </Modal>
  );
}
