-- What somebody may not do for a while. Each rests on a decision, with its clause, and falls with it (docs/adr/0031).
create table moderation_sanction (
  key            bigint generated always as identity primary key,
  id             uuid        not null unique,
  decision_key   bigint      not null references moderation_decision,
  person         uuid        not null,
  space          uuid        not null,
  kind           text        not null check (kind in ('WARNING', 'SLOW', 'MUTE', 'SUSPENSION')),
  minutes        int check (minutes between 1 and 10080),
  reason         text        not null check (length(reason) between 1 and 2000),
  imposed_by     uuid        not null,
  imposed_at     timestamptz not null,
  ends_at        timestamptz not null,
  lifted_by      uuid,
  lifted_at      timestamptz,
  lifted_because text,
  last_at        timestamptz,
  version        bigint      not null,
  constraint moderation_sanction_ends check (ends_at > imposed_at),
  constraint moderation_sanction_pace check ((kind = 'SLOW') = (minutes is not null)),
  constraint moderation_sanction_not_own check (imposed_by <> person),
  constraint moderation_sanction_lifted_whole check (
    (lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lifted_because is null))
);
create index moderation_sanction_person on moderation_sanction (person) where lifted_at is null;
create index moderation_sanction_decision on moderation_sanction (decision_key);

-- Two more kinds than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''SANCTIONED'','
    || ' ''SANCTION_LIFTED'') or ' || kinds || ')';
end
$$;
