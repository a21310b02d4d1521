-- Sittings that a learner may begin beyond what their quiz allows; each is one.
create table training_quiz_allowance (
  key        bigint generated always as identity primary key,
  subject    uuid        not null,
  holder     uuid        not null,
  allowed_by uuid        not null,
  allowed_at timestamptz not null
);
create index training_quiz_allowance_holder on training_quiz_allowance (holder, subject);

-- Its learner is told.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind = ''SITTING_ALLOWED'' or ' || kinds || ')';
end
$$;
