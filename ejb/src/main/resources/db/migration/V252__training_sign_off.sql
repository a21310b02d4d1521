-- Requests to sign off a step, and what mentors said (docs/adr/0049).
create table training_sign_off (
  key           bigint generated always as identity primary key,
  id            uuid        not null unique,
  enrolment_key bigint      not null references training_enrolment,
  step_key      bigint      not null references training_step,
  -- The same as the step's, for one request at a time through all editions.
  step_id       uuid        not null,
  learner       uuid        not null,
  -- Whoever signs, and whom the learner had asked: another where the mentor left.
  mentor        uuid        not null,
  asked         uuid        not null,
  note          text        not null,
  state         text        not null check (state in ('ASKED', 'SIGNED', 'DECLINED', 'WITHDRAWN')),
  asked_at      timestamptz not null,
  answered_at   timestamptz,
  reason        text,
  version       bigint      not null,
  constraint training_sign_off_not_own check (mentor <> learner),
  check ((state = 'ASKED') = (answered_at is null)),
  check ((state = 'DECLINED') = (reason is not null))
);
create unique index training_sign_off_waits on training_sign_off (enrolment_key, step_id) where state = 'ASKED';
create index training_sign_off_mentor on training_sign_off (mentor, asked_at) where state = 'ASKED';
create index training_sign_off_enrolment on training_sign_off (enrolment_key, step_id);

-- More kinds of notices than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''WORK_PASSED'','
    || ' ''WORK_RETURNED'', ''SIGN_OFF_ASKED'', ''SIGNED_OFF'', ''SIGN_OFF_DECLINED'') or ' || kinds || ')';
end
$$;
