import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  HistoryOutlined,
  HourglassOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { RulebookVersion } from '#client';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

export type State = RulebookVersion['state'] | 'proposed';

const words = defineWords({
  in_force: { zh: '施行中', en: 'In force' },
  approved: { zh: '已批准，待施行', en: 'Approved, to come' },
  superseded: { zh: '已被取代', en: 'Superseded' },
  ended: { zh: '已期满', en: 'Ended' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  proposed: { zh: '待他人审批', en: 'Waits for a second person' },
});

const icons: Readonly<Record<State, ReactNode>> = {
  in_force: <CheckCircleOutlined />,
  approved: <ClockCircleOutlined />,
  superseded: <HistoryOutlined />,
  ended: <HistoryOutlined />,
  withdrawn: <StopOutlined />,
  proposed: <HourglassOutlined />,
};

/** Where a version stands, by sign and word. */
export function VersionState({ state }: { readonly state: State }) {
  const say = useWords(words);
  return (
    <Tag icon={icons[state]} className={`rules-state rules-state-${state}`}>
      {say(state)}
    </Tag>
  );
}
