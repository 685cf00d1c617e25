import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { PersonInput, UnitInput } from '../../../ui/id-input.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { OrderSearch } from './order-search.js';
import { orderStateWords, orderStates } from './state-words.js';

const words = defineWords({
  states: { zh: '按状态', en: 'By state' },
  under_way: { zh: '未了', en: 'under way' },
  owner: { zh: '整改责任人', en: 'Owner' },
  unit: { zh: '单位', en: 'Unit' },
  due_before: { zh: '早于此日到期', en: 'Due before' },
  filter: { zh: '筛选', en: 'Filter' },
  clear: { zh: '清除', en: 'Clear' },
});

interface FilterFormProps {
  readonly search: OrderSearch;
}

function FilterForm({ search }: FilterFormProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { owner, unit, due_before: dueBefore } = search;
  const [person, setPerson] = useState(owner ?? '');
  const [whose, setWhose] = useState(unit ?? '');
  return (
    <form
      className="follow-filters"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const text = (name: string): string | undefined => String(given.get(name) ?? '').trim() || undefined;
        void navigate({
          to: '/orders',
          search: {
            ...search,
            owner: person.trim() || undefined,
            unit: whose.trim() || undefined,
            due_before: text('due_before'),
          },
        });
      }}
    >
      <label htmlFor="follow-owner">
        {say('owner')}
        <PersonInput id="follow-owner" value={person} onChange={setPerson} />
      </label>
      <label htmlFor="follow-unit">
        {say('unit')}
        <UnitInput id="follow-unit" value={whose} onChange={setWhose} />
      </label>
      <label htmlFor="follow-due_before">
        {say('due_before')}
        <Input id="follow-due_before" name="due_before" type="date" defaultValue={dueBefore} />
      </label>
      <Button htmlType="submit">{say('filter')}</Button>
      {owner || unit || dueBefore ? (
        <Link to="/orders" search={{ state: search.state, month: search.month }}>
          {say('clear')}
        </Link>
      ) : null}
    </form>
  );
}

/** The filters of the list of orders. They stand in the address, so that a view can be kept and sent. */
export function OrderFilters({ search }: FilterFormProps) {
  const say = useWords(words);
  const stateName = useWords(orderStateWords);
  const { owner, unit, due_before: dueBefore } = search;
  return (
    <>
      <nav aria-label={say('states')}>
        <ul className="follow-states">
          {[undefined, ...orderStates].map((state) => (
            <li key={state ?? ''}>
              <Link
                to="/orders"
                search={{ ...search, state }}
                aria-current={search.state === state ? 'page' : undefined}
              >
                {state ? stateName(state) : say('under_way')}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {/* What was typed is that of this address; another address begins anew. */}
      <FilterForm key={`${owner} ${unit} ${dueBefore}`} search={search} />
    </>
  );
}
