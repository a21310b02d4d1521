-- Of what experts were asked to approve, so that they are told once of a learner and a step (docs/adr/0048).
create table training_talk_asked (
  key           bigint generated always as identity primary key,
  enrolment_key bigint      not null references training_enrolment on delete cascade,
  step_id       uuid        not null,
  contribution  uuid        not null,
  -- Or it is approved, or not enough any more.
  waits         boolean     not null,
  asked_at      timestamptz not null,
  unique (enrolment_key, step_id)
);
create index training_talk_asked_contribution on training_talk_asked (contribution) where waits;

-- Those who mark and those who approve are told what waits for them.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''WORK_HANDED_IN'', ''TALK_APPROVAL_ASKED'') or '
    || kinds || ')';
end
$$;
