-- Tracks that are assigned (docs/adr/0046).

-- Who has to do it again has another enrolment; the earlier one stays as it is.
alter table training_enrolment add column cycle int not null default 1 check (cycle > 0);
alter table training_enrolment drop constraint training_enrolment_track_key_person_key;
alter table training_enrolment add constraint training_enrolment_one_a_cycle unique (track_key, person, cycle);
-- One at a time: the next cycle begins when this one is done.
create unique index training_enrolment_one_open on training_enrolment (track_key, person) where completed_at is null;

-- A rule as it is now; what it was stands in its changes.
create table training_assign_rule (
  key       bigint generated always as identity primary key,
  id        uuid        not null unique,
  track_key bigint      not null references training_track,
  audience  uuid,
  content   jsonb       not null,
  -- Of its changes, undoing one among them.
  number    int         not null check (number > 0),
  made_by   uuid        not null,
  made_at   timestamptz not null,
  ended_at  timestamptz,
  version   bigint      not null
);
create index training_assign_rule_track on training_assign_rule (track_key);
create index training_assign_rule_audience on training_assign_rule (audience) where ended_at is null;

-- A change: planned, saved, undone.
create table training_assign_change (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  track_key  bigint      not null references training_track,
  -- Of a rule that is new: none until it is saved.
  rule_key   bigint references training_assign_rule,
  kind       text        not null check (kind in ('NEW', 'CHANGE', 'END')),
  content    jsonb       not null,
  -- What the rule said before; of a new one nothing.
  earlier    jsonb,
  -- Which of the rule's changes this one began with; 0 is none.
  based_on   int         not null,
  -- Which of them it is, and which its undoing is.
  number     int,
  undo_number int,
  stage      text        not null check (stage in ('PLANNING', 'PLANNED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE')),
  -- How far planning has come, by key of person; how many people it has seen, and of how many.
  reached    bigint      not null default 0,
  seen       int         not null default 0,
  expected   int         not null default 0,
  planned_by uuid        not null,
  planned_at timestamptz not null,
  saved_by   uuid,
  saved_at   timestamptz,
  undone_by  uuid,
  undone_at  timestamptz,
  touched_at timestamptz not null,
  version    bigint      not null,
  check ((kind = 'NEW') = (earlier is null)),
  check ((kind = 'NEW') = (based_on = 0)),
  check ((saved_at is null) = (stage in ('PLANNING', 'PLANNED'))),
  check ((undone_at is null) = (stage not in ('UNDOING', 'UNDONE')))
);
create index training_assign_change_rule on training_assign_change (rule_key, key);
create index training_assign_change_working on training_assign_change (touched_at) where stage in ('PLANNING', 'APPLYING', 'UNDOING');

-- What somebody has to do because of a rule. It is the same through all cycles, and when they leave and come back.
create table training_assignment (
  key       bigint generated always as identity primary key,
  id        uuid        not null unique,
  rule_key  bigint      not null references training_assign_rule,
  track_key bigint      not null references training_track,
  person    uuid        not null,
  state     text        not null check (state in ('STANDING', 'KEPT', 'WITHDRAWN', 'ENDED')),
  since     timestamptz not null,
  unique (rule_key, person)
);
create index training_assignment_person on training_assignment (person, track_key);
create index training_assignment_track on training_assignment (track_key, state);

create table training_assign_cycle (
  assignment_key bigint      not null references training_assignment,
  number         int         not null check (number > 0),
  current        boolean     not null default true,
  opened_at      timestamptz not null,
  -- A completion from before that is of an earlier cycle; null: any counts.
  counts_from    timestamptz,
  -- Until when an earlier completion holds; null: there is none.
  held_until     timestamptz,
  due_at         timestamptz not null,
  basis          text        not null check (basis in ('FIXED', 'STARTED', 'ASSIGNED', 'COMPLETED', 'YEARLY', 'AT_LEAST', 'RENEWAL')),
  granted_until  timestamptz,
  done_at        timestamptz,
  expires_at     timestamptz,
  opens_at       timestamptz,
  -- That it is late is noted once.
  late_noted     boolean     not null default false,
  primary key (assignment_key, number),
  check (done_at is not null or expires_at is null),
  check ((expires_at is null) = (opens_at is null))
);
create unique index training_assign_cycle_current on training_assign_cycle (assignment_key) where current;
create index training_assign_cycle_opens on training_assign_cycle (opens_at) where current and opens_at is not null;
create index training_assign_cycle_due on training_assign_cycle (due_at) where current and done_at is null and not late_noted;

-- What a change does to each person: first as it is planned, then with what it came to, and whether that was put back.
create table training_assign_row (
  change_key   bigint  not null references training_assign_change on delete cascade,
  person_key   bigint  not null,
  person       uuid    not null,
  act          text    not null check (act in ('ADD', 'REMOVE', 'KEEP', 'MOVE', 'RENEW')),
  -- Completed before, at some time.
  prior        boolean not null,
  was          timestamptz,
  becomes      timestamptz,
  -- Since it was applied: whether it came to something, and what was so before.
  outcome      text check (outcome in ('DONE', 'NOTHING')),
  assignment_key bigint,
  was_state    text,
  cycle        int,
  was_basis    text,
  was_opens    timestamptz,
  undone       text check (undone in ('BACK', 'LEFT')),
  primary key (change_key, person_key)
);
create index training_assign_row_acts on training_assign_row (change_key, act, person_key);
create index training_assign_row_waiting on training_assign_row (change_key, person_key) where outcome is null;
create index training_assign_row_to_undo on training_assign_row (change_key, person_key) where outcome = 'DONE' and undone is null;

-- The trail of an assignment: which rule, which event, who, when. Nothing in it changes.
create table training_assign_event (
  key            bigint generated always as identity primary key,
  assignment_key bigint      not null references training_assignment,
  kind           text        not null,
  at             timestamptz not null,
  -- What made it happen: a rule that was saved or undone, the directory, a completion, time, a person.
  cause          text        not null check (cause in ('RULE', 'UNDO', 'DIRECTORY', 'COMPLETION', 'TIME', 'PERSON')),
  -- Null: Praxis by itself.
  by_person      uuid,
  -- Which of the rule's changes held then.
  rule_number    int,
  cycle          int,
  was            timestamptz,
  becomes        timestamptz,
  basis          text,
  words          text
);
create index training_assign_event_assignment on training_assign_event (assignment_key, key);

create function training_assign_event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what happened to an assignment stays on record';
end $$;
create trigger training_assign_event_stays before update or delete or truncate on training_assign_event
  for each statement execute function training_assign_event_stays();

create table training_exemption (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  track_key  bigint      not null references training_track,
  person     uuid        not null,
  reason     text        not null,
  evidence   text,
  link       text,
  approver   uuid        not null,
  made_at    timestamptz not null,
  from_on    date        not null,
  until_on   date,
  starts_at  timestamptz not null,
  ends_at    timestamptz,
  -- By revocation, or noted by Praxis that the last day is over.
  over_at    timestamptz,
  revoked_by uuid,
  revocation text,
  version    bigint      not null,
  check (until_on is null or from_on <= until_on),
  check ((revoked_by is null) = (revocation is null)),
  check (revoked_by is null or over_at is not null)
);
create unique index training_exemption_one on training_exemption (track_key, person) where over_at is null;
create index training_exemption_person on training_exemption (person);
create index training_exemption_ends on training_exemption (ends_at) where over_at is null;

create table training_extension (
  key            bigint generated always as identity primary key,
  id             uuid        not null unique,
  assignment_key bigint      not null references training_assignment,
  cycle          int         not null,
  person         uuid        not null,
  reason         text        not null,
  wanted_on      date        not null,
  asked_at       timestamptz not null,
  state          text        not null check (state in ('ASKED', 'GRANTED', 'DECLINED', 'OVER')),
  answered_by    uuid,
  answered_at    timestamptz,
  answer         text,
  version        bigint      not null,
  check ((state = 'ASKED') = (answered_at is null))
);
create unique index training_extension_one on training_extension (assignment_key) where state = 'ASKED';
create index training_extension_waiting on training_extension (person) where state = 'ASKED';
