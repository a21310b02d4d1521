-- Whom a decision is against asks once whether it stands; somebody answers who had no part in it (docs/adr/0031).
create table moderation_appeal (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  -- One for each decision, whatever two servers do.
  decision_key bigint      not null unique references moderation_decision,
  appellant    uuid        not null,
  decider      uuid        not null,
  reasons      text        not null check (length(reasons) between 1 and 4000),
  filed_at     timestamptz not null,
  due_at       timestamptz not null,
  outcome      text check (outcome in ('UPHELD', 'OVERTURNED')),
  answer       text,
  judge        uuid,
  answered_at  timestamptz,
  version      bigint      not null,
  constraint moderation_appeal_answer_whole check (
    (outcome is null) = (answer is null)
    and (outcome is null) = (judge is null)
    and (outcome is null) = (answered_at is null)),
  constraint moderation_appeal_own_decision check (judge <> decider),
  constraint moderation_appeal_own check (judge <> appellant)
);
create index moderation_appeal_waiting on moderation_appeal (due_at, key) where outcome is null;
create index moderation_case_author on moderation_case (author, key);

-- Four more kinds than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''APPEAL_UPHELD'','
    || ' ''APPEAL_OVERTURNED'', ''DECISION_UPHELD'', ''DECISION_OVERTURNED'') or ' || kinds || ')';
end
$$;
