-- Who may read a community, who belongs to it, and as what.
alter table communities_community
  add column access text not null default 'OPEN' check (access in ('OPEN', 'BY_REQUEST', 'PRIVATE')),
  add column audience uuid,
  add column archived_at timestamptz;
create index communities_community_audience on communities_community (audience) where audience is not null;

alter table communities_membership
  add column role text not null default 'MEMBER' check (role in ('OWNER', 'MODERATOR', 'EXPERT', 'MEMBER')),
  add column by_audience boolean not null default false,
  -- A moderator's place: what passes to a successor when they leave.
  add column seat uuid unique,
  add check ((role = 'MODERATOR') = (seat is not null));
create index communities_membership_keepers on communities_membership (person) where role in ('OWNER', 'MODERATOR');
create unique index communities_membership_owner on communities_membership (community_key) where role = 'OWNER';

-- Until now whoever had the duty was the owner.
insert into communities_membership (community_key, person, joined_at, role)
  select c.key, d.holder, d.since, 'OWNER'
  from people_duty d join communities_community c on c.id = d.subject
  where d.kind = 'COMMUNITY_OWNER' and d.holder is not null
  on conflict (community_key, person) do update set role = 'OWNER';

alter table people_duty drop constraint people_duty_kind_check;
alter table people_duty add check (kind in ('COMMUNITY_OWNER', 'COMMUNITY_MODERATOR', 'TRACK_OWNER'));

create table communities_request (
  key           bigint generated always as identity primary key,
  id            uuid        not null unique,
  community_key bigint      not null references communities_community,
  person        uuid        not null,
  note          text,
  asked_at      timestamptz not null,
  state         text        not null check (state in ('OPEN', 'ADMITTED', 'DECLINED', 'WITHDRAWN')),
  answered_at   timestamptz,
  answered_by   uuid,
  answer        text,
  version       bigint      not null,
  check ((state = 'OPEN') = (answered_at is null))
);
create unique index communities_request_one_open on communities_request (community_key, person) where state = 'OPEN';

alter table notification_notice drop constraint notification_notice_kind_check;
alter table notification_notice add check (kind in ('APPROVED', 'RETURNED', 'REJECTED', 'REPLIED', 'CERTIFIED', 'DUTY',
  'ASKED_TO_JOIN', 'ADMITTED', 'DECLINED', 'ADDED'));
