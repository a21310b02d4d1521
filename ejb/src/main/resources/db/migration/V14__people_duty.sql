-- Who looks after what. What a leaver looked after goes to their successor, or waits here for somebody.
create table people_duty (
  key     bigint generated always as identity primary key,
  id      uuid        not null unique,
  kind    text        not null check (kind in ('COMMUNITY_OWNER', 'TRACK_OWNER')),
  subject uuid        not null,
  -- Null while it waits for somebody.
  holder  uuid references people_person (id),
  -- Who had it before.
  former  uuid references people_person (id),
  since   timestamptz not null,
  version bigint      not null default 0,
  unique (kind, subject),
  check (holder is not null or former is not null)
);
create index people_duty_holder on people_duty (holder);
create index people_duty_vacant on people_duty (since, key) where holder is null;

-- Until now whoever founded or designed something looked after it.
insert into people_duty (id, kind, subject, holder, since)
  select gen_random_uuid(), 'COMMUNITY_OWNER', id, founded_by, founded_at from communities_community
  union all
  select gen_random_uuid(), 'TRACK_OWNER', id, designed_by, designed_at from training_track;

alter table people_person add check (successor_key <> key);
alter table notification_notice drop constraint notification_notice_kind_check;
alter table notification_notice add check (kind in ('APPROVED', 'RETURNED', 'REJECTED', 'REPLIED', 'CERTIFIED', 'DUTY'));
