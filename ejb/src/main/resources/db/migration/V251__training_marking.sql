-- Work on assignments: what a learner writes now, all that they handed in, and all that was said of it (docs/adr/0049).
create table training_work (
  key           bigint generated always as identity primary key,
  id            uuid        not null unique,
  enrolment_key bigint      not null references training_enrolment,
  step_id       uuid        not null,
  learner       uuid        not null,
  state         text        not null check (state in ('BEGUN', 'HANDED_IN', 'RETURNED', 'PASSED')),
  text          text        not null,
  text_version  bigint      not null check (text_version >= 0),
  saved_at      timestamptz not null,
  granted       int         not null check (granted >= 0),
  claimed_by    uuid,
  claimed_until timestamptz,
  version       bigint      not null,
  unique (enrolment_key, step_id),
  check ((claimed_by is null) = (claimed_until is null)),
  constraint training_work_claim_open check (claimed_by is null or state = 'HANDED_IN'),
  constraint training_work_claim_not_own check (claimed_by <> learner)
);
create table training_work_file (
  work_key bigint not null references training_work,
  place    int    not null,
  file     uuid   not null,
  primary key (work_key, place)
);

-- What was handed in never changes; it may be taken back, and is kept even then.
create table training_hand_in (
  key           bigint generated always as identity primary key,
  work_key      bigint      not null references training_work,
  step_key      bigint      not null references training_step,
  number        int         not null check (number > 0),
  text          text        not null,
  handed_in_at  timestamptz not null,
  late          boolean     not null,
  waiting       boolean     not null,
  taken_back_at timestamptz,
  version       bigint      not null,
  unique (work_key, number),
  check (taken_back_at is null or not waiting)
);
create unique index training_hand_in_waiting on training_hand_in (work_key) where waiting;
create index training_hand_in_queue on training_hand_in (handed_in_at, key) where waiting;
create index training_hand_in_step on training_hand_in (step_key) where waiting;
create table training_hand_in_file (
  hand_in_key bigint not null references training_hand_in,
  place       int    not null,
  file        uuid   not null,
  primary key (hand_in_key, place)
);
create index training_hand_in_file_file on training_hand_in_file (file);

-- Each but the first corrects the one before, for a reason.
create table training_mark (
  key         bigint generated always as identity primary key,
  hand_in_key bigint      not null references training_hand_in,
  number      int         not null check (number > 0),
  marker      uuid        not null,
  verdict     text        not null check (verdict in ('PASS', 'RETURN')),
  -- Of each criterion the number of its level, and a comment.
  criteria    jsonb       not null,
  points      int         not null check (points >= 0),
  message     text        not null,
  reason      text,
  marked_at   timestamptz not null,
  unique (hand_in_key, number),
  check ((number = 1) = (reason is null)),
  check (verdict = 'PASS' or message <> '')
);

-- Neither is changed nor removed, by whatever program.
create function training_marks_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what was handed in and what was said of it stays';
end $$;
create trigger training_marks_stay before update or delete on training_mark
  for each row execute function training_marks_stay();
create trigger training_hand_ins_stay before delete on training_hand_in
  for each row execute function training_marks_stay();
create trigger training_hand_in_texts_stay before update of text, number, handed_in_at, late, work_key, step_key on training_hand_in
  for each row when (row(old.text, old.number, old.handed_in_at, old.late, old.work_key, old.step_key)
    is distinct from row(new.text, new.number, new.handed_in_at, new.late, new.work_key, new.step_key))
  execute function training_marks_stay();
