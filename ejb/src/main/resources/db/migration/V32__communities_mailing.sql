-- Moving in: an archive of a mailing list becomes topics and replies.

-- Who wrote on the list and is nobody whom Praxis knows. The address is for recognising them, and shown to nobody.
create table communities_external_author (
  key           bigint generated always as identity primary key,
  id            uuid   not null unique,
  community_key bigint not null references communities_community,
  address       text   not null check (address = lower(address)),
  name          text   not null,
  unique (community_key, address)
);

-- Which mail is which contribution, so that it comes once; and those that mails answer and that no archive had yet.
create table communities_mail (
  key           bigint generated always as identity primary key,
  community_key bigint not null references communities_community,
  message_id    text   not null,
  topic         uuid   not null references communities_contribution (id),
  contribution  uuid   references communities_contribution (id),
  -- Of the contribution that a topic began with: what its subject is for comparing.
  base          text,
  unique (community_key, message_id)
);
create index communities_mail_base on communities_mail (community_key, base) where base is not null;

create table communities_import_run (
  key           bigint generated always as identity primary key,
  id            uuid        not null unique,
  community_key bigint      not null references communities_community,
  file_name     text        not null,
  dry           boolean     not null,
  stage         text        not null check (stage in ('RECEIVING', 'READING', 'THREADING', 'WRITING', 'OVER')),
  outcome       text        check (outcome in ('DONE', 'CANCELLED', 'FAILED')),
  requested_by  uuid        not null,
  cancelled_by  uuid,
  started_at    timestamptz not null,
  -- Whoever works on it says so now and then; when nobody has for a while, another node goes on.
  beat_at       timestamptz not null,
  worker        text,
  finished_at   timestamptz,
  -- In bytes, and how far it has been read.
  size          bigint      not null default 0,
  position      bigint      not null default 0,
  -- Messages: all, and of those.
  read          int         not null default 0,
  repeated      int         not null default 0,
  left_out      int         not null default 0,
  topics        int         not null default 0,
  replies       int         not null default 0,
  matched       int         not null default 0,
  external      int         not null default 0,
  -- How many of the topics and replies are there already.
  written       int         not null default 0,
  problems      int         not null default 0,
  -- Why it failed: a key of a text, with its arguments.
  reason        text,
  arguments     jsonb,
  version       bigint      not null,
  check ((outcome is null) = (finished_at is null)),
  check ((stage = 'OVER') = (outcome is not null))
);
-- One at a time in a community, whichever node begins it.
create unique index communities_import_run_one on communities_import_run (community_key) where finished_at is null;
create index communities_import_run_latest on communities_import_run (community_key, started_at desc, key desc);

-- Beside the run and not in its row: that is locked for as long as something is done for it.
create table communities_import_beat (
  run_key bigint      primary key references communities_import_run on delete cascade,
  at      timestamptz not null
);

-- The archive itself, while it is read: whichever node reads it.
create table communities_import_part (
  run_key bigint not null references communities_import_run on delete cascade,
  number  int    not null,
  bytes   bytea  not null,
  primary key (run_key, number)
);
alter table communities_import_part alter column bytes set storage external;

-- What was read of it, before it is anything that members see.
create table communities_import_mail (
  run_key    bigint      not null references communities_import_run on delete cascade,
  number     int         not null,
  -- Of the contribution that it becomes.
  id         uuid        not null,
  message_id text        not null,
  refs       text[]      not null,
  title      text        not null,
  base       text        not null,
  reply      boolean     not null,
  sent_at    timestamptz not null,
  address    text        not null,
  name       text        not null,
  -- Whose address that is, where Praxis knows them.
  person     uuid,
  text       text        not null,
  -- The topic that it is or that it answers, and where it comes in the order of writing; null before that is known.
  topic      uuid,
  place      int,
  primary key (run_key, number),
  unique (run_key, message_id)
);
create index communities_import_mail_place on communities_import_mail (run_key, place);

create table communities_import_problem (
  key      bigint generated always as identity primary key,
  run_key  bigint      not null references communities_import_run on delete cascade,
  number   int         not null,
  subject  text        not null,
  sent_at  timestamptz,
  kind     text        not null,
  detail   text,
  -- Whether the whole message was left out, or only what was odd about it.
  left_out boolean     not null
);
create index communities_import_problem_run on communities_import_problem (run_key, left_out desc, number, key);

-- Senders are looked for by their address.
create index people_person_mail on people_person (lower(mail));
