import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { endSession, listSessions } from '#client';
import { Loaded } from '../../ui/loaded.js';
import { Problems } from '../../ui/problems.js';
import { instantText } from '../../words/days.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '我的登录', en: 'My sessions' },
  about: {
    zh: '每个浏览器一次登录。不认识的，请结束它并修改密码。',
    en: 'One for each browser. End one that you do not know, and change your password.',
  },
  began: { zh: '开始', en: 'Began' },
  used: { zh: '最近使用', en: 'Last used' },
  ends: { zh: '不再使用则到期', en: 'Ends unless used' },
  act: { zh: '办理', en: 'What to do' },
  current: { zh: '本次登录', en: 'this one' },
  end: { zh: '结束', en: 'End' },
  end_of: { zh: '结束 {at} 开始的登录', en: 'End the session that began {at}' },
});

export function Sessions() {
  const say = useWords(words);
  const language = useLanguage();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['listSessions'],
    queryFn: async () => (await listSessions()).sessions,
  });
  const end = useMutation({
    mutationFn: (id: string) => endSession(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['listSessions'] }),
  });
  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{say('title')}</h2>
      <p className="quiet">{say('about')}</p>
      <Problems error={end.error} />
      <Loaded query={query} lines={3}>
        {(sessions) => (
          <ScrollX>
            <table className="plain" aria-labelledby="sessions-title">
              <thead>
                <tr>
                  <th scope="col">{say('began')}</th>
                  <th scope="col">{say('used')}</th>
                  <th scope="col">{say('ends')}</th>
                  <th scope="col" className="me-end">
                    {say('act')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {sessions.map(({ id, created_at: created, seen_at: seen, expires_at: ends, current }) => (
                  <tr key={id}>
                    <th scope="row">{instantText(created, language)}</th>
                    <td>{instantText(seen, language)}</td>
                    <td>{instantText(ends, language)}</td>
                    <td className="me-end">
                      {current ? (
                        say('current')
                      ) : (
                        <Button
                          aria-label={say('end_of', { at: instantText(created, language) })}
                          loading={end.isPending && end.variables === id}
                          onClick={() => end.mutate(id)}
                        >
                          {say('end')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        )}
      </Loaded>
    </section>
  );
}
