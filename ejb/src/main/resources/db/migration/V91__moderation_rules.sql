-- What screening does by itself: rules, each resting on a clause (docs/adr/0029).
create table moderation_rule (
  key          bigint generated always as identity primary key,
  id           uuid    not null unique,
  space        uuid    not null,
  -- Whether what it looks for is written in the charter.
  from_charter boolean not null,
  edition      int     not null check (edition > 0)
);
create index moderation_rule_space on moderation_rule (space);

-- What a rule said, and who said so when. None changes; the last is in force.
create table moderation_rule_edition (
  key                 bigint generated always as identity primary key,
  rule_key            bigint      not null references moderation_rule,
  number              int         not null check (number > 0),
  -- Null where the clause is gone, or the charter as a whole asks for it.
  clause              int check (clause > 0),
  name                text,
  kind                text        not null
    check (kind in ('TERMS', 'PATTERN', 'OUTSIDE_LINK', 'FIRST_CONTRIBUTIONS', 'EVERYTHING')),
  effect              text        not null check (effect in ('HINT', 'HOLD', 'REFUSE')),
  is_on               boolean     not null,
  language            text check (language in ('en', 'de')),
  -- A line each.
  look_for            text        not null,
  first_contributions int check (first_contributions > 0),
  owner               uuid        not null,
  written_by          uuid        not null,
  written_at          timestamptz not null,
  unique (rule_key, number),
  -- Who is to change nothing in a text cannot be told what to change.
  check (kind in ('TERMS', 'PATTERN', 'OUTSIDE_LINK') or effect = 'HOLD'),
  check (not is_on or kind not in ('TERMS', 'PATTERN') or look_for <> ''),
  check (not is_on or kind <> 'FIRST_CONTRIBUTIONS' or first_contributions is not null),
  check (not is_on or clause is not null or kind = 'FIRST_CONTRIBUTIONS')
);

-- Another number says to every node that a place's rules changed.
create sequence moderation_rule_set_number;
create table moderation_rule_set (
  space   uuid   primary key,
  version bigint not null
);

-- Which rule held a case, as it was then, and what it found.
alter table moderation_case_reason
  add column found        text,
  add column rule         uuid,
  add column rule_edition int,
  add constraint moderation_case_reason_rule_whole check ((rule is null) = (rule_edition is null)),
  drop constraint moderation_case_reason_reason_check,
  add constraint moderation_case_reason_reason_check check (reason ~ '^[A-Z_]+$');
create index moderation_case_reason_rule on moderation_case_reason (rule, rule_edition) where rule is not null;

-- The rules that charters in force have had all along.
do $$
declare
  made  record;
  made_key bigint;
begin
  for made in
    select c.space, k.number as clause, 'TERMS' as kind, string_agg(t.phrase, E'\n' order by t.phrase) as look_for,
        null::int as first, c.adopted_by, c.adopted_at
      from moderation_charter c join moderation_clause k on k.charter_key = c.key join moderation_term t on t.clause_key = k.key
      where c.in_force group by c.key, k.key
    union all
    select c.space, null, 'FIRST_CONTRIBUTIONS', '', c.first_contributions, c.adopted_by, c.adopted_at
      from moderation_charter c where c.in_force and c.first_contributions > 0
  loop
    insert into moderation_rule (id, space, from_charter, edition) values (gen_random_uuid(), made.space, true, 1)
      returning key into made_key;
    insert into moderation_rule_edition
      (rule_key, number, clause, kind, effect, is_on, look_for, first_contributions, owner, written_by, written_at)
      values (made_key, 1, made.clause, made.kind, 'HOLD', true, made.look_for, made.first, made.adopted_by, made.adopted_by,
        made.adopted_at);
  end loop;
end $$;
insert into moderation_rule_set (space, version)
  select space, nextval('moderation_rule_set_number') from (select distinct space from moderation_rule) r;
