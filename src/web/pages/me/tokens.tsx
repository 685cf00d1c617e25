import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { endToken, listTokens } from '#client';
import { Loaded } from '../../ui/loaded.js';
import { Problems } from '../../ui/problems.js';
import { dayText, instantText } from '../../words/days.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { MakeToken } from './make-token.js';

const words = defineWords({
  title: { zh: '程序用的令牌', en: 'Tokens for programs' },
  about: {
    zh: '程序凭令牌以您的名义办理，权限与您相同。不用的请作废。',
    en: 'A program with a token acts in your name and may do what you may. End those that are not used.',
  },
  label: { zh: '用途', en: 'For' },
  made: { zh: '生成', en: 'Made' },
  last: { zh: '截止', en: 'Last day' },
  none_last: { zh: '不限', en: 'none' },
  used: { zh: '最近使用', en: 'Last used' },
  never: { zh: '从未', en: 'never' },
  act: { zh: '办理', en: 'What to do' },
  end: { zh: '作废', en: 'End' },
  end_of: { zh: '作废“{label}”', en: 'End {label}' },
  none: { zh: '没有令牌', en: 'There are none' },
});

export function Tokens() {
  const say = useWords(words);
  const language = useLanguage();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['listTokens'], queryFn: async () => (await listTokens()).tokens });
  const end = useMutation({
    mutationFn: (id: string) => endToken(id),
    onSettled: () => client.invalidateQueries({ queryKey: ['listTokens'] }),
  });
  const day = (value: string | null, none: 'none_last' | 'never') =>
    value === null ? say(none) : dayText(value, language);
  return (
    <section aria-labelledby="tokens-title">
      <h2 id="tokens-title">{say('title')}</h2>
      <p className="quiet">{say('about')}</p>
      <MakeToken />
      <Problems error={end.error} />
      <Loaded query={query} lines={2}>
        {(tokens) =>
          tokens.length === 0 ? (
            <p>{say('none')}</p>
          ) : (
            <ScrollX>
              <table className="plain" aria-labelledby="tokens-title">
                <thead>
                  <tr>
                    <th scope="col">{say('label')}</th>
                    <th scope="col">{say('made')}</th>
                    <th scope="col">{say('last')}</th>
                    <th scope="col">{say('used')}</th>
                    <th scope="col" className="me-end">
                      {say('act')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {tokens.map(({ id, label, created_at: made, expires_on: last, used_on: used }) => (
                    <tr key={id}>
                      <th scope="row">{label}</th>
                      <td>{instantText(made, language)}</td>
                      <td>{day(last, 'none_last')}</td>
                      <td>{day(used, 'never')}</td>
                      <td className="me-end">
                        <Button
                          danger
                          aria-label={say('end_of', { label })}
                          loading={end.isPending && end.variables === id}
                          onClick={() => end.mutate(id)}
                        >
                          {say('end')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollX>
          )
        }
      </Loaded>
    </section>
  );
}
