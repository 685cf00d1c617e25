import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '在命令行上办理', en: 'Done on the command line' },
  about: {
    zh: '以下由掌管服务器和数据目录的人办理，页面上不提供。',
    en: 'By whoever owns the machine and the data folder; the pages do not offer it.',
  },
  verify: { zh: '核验台账', en: 'Verify the trail' },
  export: {
    zh: '导出全部条目及检查点，供离线核验',
    en: 'Export all entries with their checkpoint, to be verified elsewhere',
  },
  rebuild: { zh: '由台账重建并比对', en: 'Make everything anew from the trail and compare it' },
  replay: {
    zh: '重新评估全部建议并逐字节比对',
    en: 'Evaluate all recommendations again and compare the bytes',
  },
  backup: {
    zh: '备份：停止系统后复制整个数据目录；其中 keys.sqlite 是个人信息的密钥，请另行保管，保留时间要短，否则已删除的内容会留在备份里',
    en: 'Back up: stop the service and copy the data folder. keys.sqlite in it has the keys of personal data: keep it apart and not for long, else what was erased stays in backups',
  },
  key: {
    zh: '检查点的签名密钥：默认在数据目录中；另存时以 GRADUS_CHECKPOINT_KEY 指明',
    en: 'The key that signs checkpoints: in the data folder, or named by GRADUS_CHECKPOINT_KEY where it is kept apart',
  },
  link: {
    zh: '没有管理员能登录时，重设一个账户的密码',
    en: 'Set a password anew when no administrator can sign in',
  },
  notices: { zh: '试发通知、恢复发送', en: 'Try an endpoint, take up sending again' },
  office: {
    zh: '本机关的设置（名称、时区、函件、通知）：复制 rules/office.yaml，修改后以 GRADUS_OFFICE 指明，再重新启动',
    en: 'Settings of the office (name, time zone, letters, notices): copy rules/office.yaml, change it, name it in GRADUS_OFFICE, start again',
  },
});

const commands: readonly (readonly [keyof typeof words, readonly string[]])[] = [
  ['backup', ['cp -a data /path/to/backup']],
  ['verify', ['gradus trail verify']],
  ['export', ['gradus trail export trail.jsonl']],
  ['rebuild', ['gradus rebuild']],
  ['replay', ['gradus replay --all']],
  ['key', ['GRADUS_CHECKPOINT_KEY=/path/to/key gradus serve']],
  ['link', ['gradus user link ACCOUNT --actor YOUR-ID']],
  ['notices', ['gradus notices test ENDPOINT', 'gradus notices resume ENDPOINT']],
  ['office', ['GRADUS_OFFICE=/path/to/office.yaml gradus serve']],
];

/** What no page does, with the command that does it. */
export function Commands() {
  const say = useWords(words);
  return (
    <section aria-labelledby="commands-title">
      <h2 id="commands-title">{say('title')}</h2>
      <p className="quiet">{say('about')}</p>
      <ul className="service-commands">
        {commands.map(([key, lines]) => (
          <li key={key}>
            {say(key)}
            {lines.map((line) => (
              <code key={line}>{line}</code>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
