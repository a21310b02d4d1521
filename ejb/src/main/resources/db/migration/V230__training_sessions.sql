-- Sessions (docs/adr/0050): a kind of step, the dates at which it takes place, who has a seat, and who was there.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'training_step'::regclass and conname = 'training_step_kind_check');
begin
  alter table training_step drop constraint training_step_kind_check;
  execute 'alter table training_step add constraint training_step_kind_check check (kind in (''SESSION'') or ' || kinds || ')';
end
$$;
alter table training_step
  add column least_minutes    int check (least_minutes between 1 and 1440),
  add column manager_approval boolean,
  add constraint training_step_session_check check ((kind = 'SESSION') = (manager_approval is not null)
    and (kind = 'SESSION' or least_minutes is null));

create table training_session (
  key            bigint generated always as identity primary key,
  id             uuid        not null unique,
  track_key      bigint      not null references training_track,
  -- The step in all its editions.
  step_id        uuid        not null,
  begins_at      timestamptz not null,
  ends_at        timestamptz not null,
  -- By whose clock it was planned: that of its office.
  zone           text        not null,
  office         uuid,
  office_name    text,
  room           text,
  link           text,
  capacity       int         not null check (capacity between 1 and 1000),
  language       text        not null,
  note           text        not null,
  book_by        timestamptz not null,
  leave_by       timestamptz not null,
  -- Of its entries in calendars (RFC 5545, 3.8.7.4).
  sequence       int         not null,
  made_by        uuid        not null,
  made_at        timestamptz not null,
  cancelled_at   timestamptz,
  cancelled_by   uuid,
  cancel_reason  text,
  reminded_at    timestamptz,
  version        bigint      not null,
  check (begins_at < ends_at),
  check (book_by <= begins_at and leave_by <= begins_at),
  check (room is not null or link is not null),
  check ((office is null) = (office_name is null)),
  check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null))
);
create index training_session_step on training_session (track_key, step_id, begins_at);
create index training_session_begins on training_session (begins_at) where cancelled_at is null;

create table training_session_trainer (
  session_key bigint not null references training_session,
  position    int    not null,
  person      uuid   not null,
  primary key (session_key, position),
  -- While two change places both are there twice.
  unique (session_key, person) deferrable initially deferred
);
create index training_session_trainer_person on training_session_trainer (person);

create table training_booking (
  key           bigint generated always as identity primary key,
  id            uuid        not null unique,
  session_key   bigint      not null references training_session,
  enrolment_key bigint      not null references training_enrolment,
  person        uuid        not null,
  state         text        not null check (state in ('ASKED', 'WAITING', 'SEATED', 'DECLINED', 'LEFT')),
  asked_at      timestamptz not null,
  -- Place on the waiting list, of this date and for good; who waits with the smallest is next.
  queued        int check (queued > 0),
  seated_at     timestamptz,
  over_at       timestamptz,
  -- Who decides; null where nobody leads the learner, and whoever looks after the track does.
  approver      uuid,
  answered_by   uuid,
  answered_at   timestamptz,
  answer        text,
  mark          text check (mark in ('PRESENT', 'ABSENT', 'EXCUSED')),
  minutes       int check (minutes between 0 and 1440),
  version       bigint      not null,
  check (state <> 'WAITING' or queued is not null),
  check (state <> 'SEATED' or seated_at is not null),
  check ((state in ('DECLINED', 'LEFT')) = (over_at is not null)),
  check (mark is null or state = 'SEATED'),
  check (minutes is null or mark = 'PRESENT')
);
create unique index training_booking_live on training_booking (session_key, person)
  where state in ('ASKED', 'WAITING', 'SEATED');
create unique index training_booking_place on training_booking (session_key, queued) where state = 'WAITING';
create index training_booking_session on training_booking (session_key);
create index training_booking_person on training_booking (person);
create index training_booking_enrolment on training_booking (enrolment_key);
create index training_booking_asked on training_booking (approver) where state = 'ASKED';

-- Looked at when a transaction is over, whatever it did on the way, and one after the other for each date: nobody has a seat
-- that there is not, and while somebody could still have one, nobody waits beside a free one.
create function training_session_seats() returns trigger language plpgsql as $$
declare
  which  bigint;
  held   training_session%rowtype;
  taken  int;
  queue  int;
begin
  if tg_table_name = 'training_session' then
    which := new.key;
  else
    which := new.session_key;
  end if;
  select * into held from training_session where key = which for update;
  select count(*) filter (where state = 'SEATED'), count(*) filter (where state = 'WAITING') into taken, queue
    from training_booking where session_key = which;
  if taken > held.capacity then
    raise exception 'date % has % seats, and % people have one', held.id, held.capacity, taken using errcode = 'check_violation';
  end if;
  if queue > 0 and taken < held.capacity and held.cancelled_at is null and held.begins_at > now() then
    raise exception 'date % has a free seat, and % people wait', held.id, queue using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger training_session_seats after update of capacity, cancelled_at, begins_at on training_session
  deferrable initially deferred for each row execute function training_session_seats();
create constraint trigger training_booking_seats after insert or update of state, session_key on training_booking
  deferrable initially deferred for each row execute function training_session_seats();

-- Each mark that was ever given, the last one of a booking being the one that holds.
create table training_attendance (
  key         bigint generated always as identity primary key,
  booking_key bigint      not null references training_booking,
  mark        text        not null check (mark in ('PRESENT', 'ABSENT', 'EXCUSED')),
  minutes     int check (minutes between 0 and 1440),
  -- Why it is another one than before; null of the first.
  reason      text,
  marked_by   uuid        not null,
  marked_at   timestamptz not null
);
create index training_attendance_booking on training_attendance (booking_key);

do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check (kind in (''SESSION_SEAT'','
    || ' ''SESSION_MOVED_UP'', ''SESSION_WAITING'', ''SESSION_ASKED'', ''SESSION_DECLINED'', ''SESSION_CHANGED'', ''SESSION_CANCELLED'','
    || ' ''SESSION_LEFT'', ''SESSION_REMINDER'', ''SESSION_TRAINER'') or ' || kinds || ')';
end
$$;
