-- Following the directory: what a run read, what it would change, and what it could not take.
create table people_sync_run (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  kind         text        not null check (kind in ('FULL', 'CHANGES')),
  dry          boolean     not null,
  stage        text        not null check (stage in ('READING', 'CHECKING', 'APPLYING', 'OVER')),
  outcome      text        check (outcome in ('DONE', 'GUARDED', 'CANCELLED', 'FAILED')),
  requested_by uuid,
  cancelled_by uuid,
  started_at   timestamptz not null,
  -- Whoever works on it says so now and then; when nobody has for a while, another node goes on.
  beat_at      timestamptz not null,
  worker       text,
  finished_at  timestamptz,
  -- How far each directory will have been read when this is done: {"main": "20261125083000Z"}.
  marks        jsonb       not null,
  expected     int,
  read         int         not null default 0,
  joined       int         not null default 0,
  changed      int         not null default 0,
  moved        int         not null default 0,
  departed     int         not null default 0,
  returned     int         not null default 0,
  unchanged    int         not null default 0,
  problems     int         not null default 0,
  -- Why it was stopped or failed: a key of a text, with its arguments.
  reason       text,
  arguments    jsonb,
  version      bigint      not null,
  check ((outcome is null) = (finished_at is null)),
  check ((stage = 'OVER') = (outcome is not null))
);
-- One at a time, whichever node begins it.
create unique index people_sync_run_one on people_sync_run ((true)) where finished_at is null;
create index people_sync_run_latest on people_sync_run (started_at desc, key desc);

-- How far each directory has been read: a modifyTimestamp or a uSNChanged.
create table people_sync_mark (
  directory text        primary key,
  mark      text        not null,
  at        timestamptz not null
);

create table people_sync_entry (
  run_key     bigint not null references people_sync_run on delete cascade,
  directory   text   not null,
  external_id text   not null,
  -- The order in which directories are asked: the first that knows a name decides.
  rank        int    not null,
  dn          text   not null,
  uid         text   not null,
  -- Further names of the same entry.
  uids        text[] not null,
  name        text   not null,
  mail        text,
  title       text,
  office      text,
  zone        text,
  department  text,
  language    text,
  manager_dn  text,
  started_on  date,
  -- A full run leaves the photos of those alone whom it knows.
  photo_known boolean not null,
  photo       bytea,
  photo_digest text,
  digest      text   not null,
  -- Left out, since another entry has the better right.
  shadowed    boolean not null default false,
  -- Of whom it is; null when the person is new.
  person_key  bigint,
  -- Whether anything is to be done about it.
  differs     boolean not null default false,
  -- In which part of the change it was taken over; null before that.
  slice       int,
  primary key (run_key, directory, external_id)
);
create index people_sync_entry_uid on people_sync_entry (run_key, uid);
create index people_sync_entry_person on people_sync_entry (run_key, person_key);

-- Entries that an incremental run found to be nobody's any more (disabled, moved out of sight).
create table people_sync_gone (
  run_key     bigint not null references people_sync_run on delete cascade,
  directory   text   not null,
  external_id text   not null,
  primary key (run_key, directory, external_id)
);

create table people_sync_group (
  run_key     bigint not null references people_sync_run on delete cascade,
  directory   text   not null,
  external_id text   not null,
  dn          text   not null,
  name        text   not null,
  primary key (run_key, directory, external_id)
);

-- Who is in a group: a person or a group by its dn, or (POSIX) a person by their user name.
create table people_sync_member (
  run_key   bigint not null references people_sync_run on delete cascade,
  directory text   not null,
  group_dn  text   not null,
  member_dn text,
  uid       text,
  check ((member_dn is null) <> (uid is null))
);
create index people_sync_member_run on people_sync_member (run_key, directory, group_dn);

create table people_sync_problem (
  key       bigint generated always as identity primary key,
  run_key   bigint not null references people_sync_run on delete cascade,
  directory text   not null,
  dn        text   not null,
  kind      text   not null,
  detail    text,
  -- Whether the whole entry was left out, or only what was odd about it.
  left_out  boolean not null
);
create index people_sync_problem_run on people_sync_problem (run_key, key);

create table people_sync_change (
  key      bigint generated always as identity primary key,
  run_key  bigint not null references people_sync_run on delete cascade,
  kind     text   not null check (kind in ('JOINED', 'RETURNED', 'CHANGED', 'MOVED', 'DEPARTED')),
  person   uuid,
  uid      text   not null,
  name     text   not null,
  -- What was, and what is: {"office": ["Berlin", "Lyon"]}.
  details  jsonb  not null
);
create index people_sync_change_run on people_sync_change (run_key, kind, key);
