-- What colleagues need to learn, and who wants it with them (docs/adr/0054). None is deleted: what is taken back, closed, removed
-- or merged says so.
create table training_need (
  key         bigint generated always as identity primary key,
  id          uuid        not null unique,
  what        text        not null check (char_length(what) <= 160),
  why         text        check (char_length(why) <= 1000),
  community   uuid,
  asked_by    uuid        not null,
  asked_at    timestamptz not null,
  state       text        not null check (state in ('OPEN', 'ANSWERED', 'CLOSED', 'REMOVED', 'MERGED', 'WITHDRAWN')),
  track_key   bigint      references training_track,
  merged_into bigint      references training_need,
  decided_by  uuid,
  decided_at  timestamptz,
  reason      text,
  version     bigint      not null,
  check ((track_key is null) = (state <> 'ANSWERED')),
  check ((merged_into is null) = (state <> 'MERGED')),
  check ((decided_at is null) = (state = 'OPEN')),
  check ((decided_by is null) = (state in ('OPEN', 'WITHDRAWN'))),
  check (reason is not null or state not in ('CLOSED', 'REMOVED'))
);

-- The same is asked for once at a time, however it is written.
create unique index training_need_once on training_need (people_folded(what)) where state = 'OPEN';
create index training_need_alike on training_need using gin (people_folded(what) gin_trgm_ops) where state = 'OPEN';
create index training_need_state on training_need (state, asked_at);
create index training_need_by on training_need (asked_by);
create index training_need_merged on training_need (merged_into) where merged_into is not null;
create index training_need_track on training_need (track_key) where track_key is not null;

create table training_need_want (
  need_key  bigint      not null references training_need,
  person    uuid        not null,
  wanted_at timestamptz not null,
  primary key (need_key, person)
);
create index training_need_want_person on training_need_want (person);
