create table communities_community (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  slug       text        not null unique,
  name       text        not null,
  purpose    text        not null,
  founded_by uuid        not null,
  founded_at timestamptz not null,
  version    bigint      not null
);

create table communities_membership (
  key           bigint generated always as identity primary key,
  community_key bigint      not null references communities_community,
  person        uuid        not null,
  joined_at     timestamptz not null,
  unique (community_key, person)
);
create index communities_membership_person on communities_membership (person);

-- Topics and replies in one table: what a person wrote is read, counted and screened the same way.
create table communities_contribution (
  key             bigint generated always as identity primary key,
  id              uuid        not null unique,
  kind            text        not null check (kind in ('TOPIC', 'REPLY')),
  community_key   bigint      not null references communities_community,
  author          uuid        not null,
  text            text        not null,
  state           text        not null check (state in ('HELD', 'PUBLISHED', 'RETURNED', 'REJECTED')),
  revision        int         not null check (revision > 0),
  submitted_at    timestamptz not null,
  published_at    timestamptz,
  version         bigint      not null,
  -- topics
  topic_kind      text check (topic_kind in ('QUESTION', 'DISCUSSION')),
  title           text,
  accepted_answer uuid references communities_contribution (id),
  reply_count     int         not null default 0,
  active_at       timestamptz,
  -- Finding words, until Praxis has a search of its own.
  words           tsvector generated always as (to_tsvector('simple', coalesce(title, '') || ' ' || text)) stored,
  -- replies
  topic_key       bigint references communities_contribution,
  check ((state = 'PUBLISHED') = (published_at is not null)),
  check ((kind = 'TOPIC') = (title is not null and topic_kind is not null and active_at is not null)),
  check ((kind = 'REPLY') = (topic_key is not null))
);
create index communities_topic_list on communities_contribution (community_key, active_at desc, key desc)
  where kind = 'TOPIC' and state = 'PUBLISHED';
create index communities_topic_newest on communities_contribution (active_at desc, key desc)
  where kind = 'TOPIC' and state = 'PUBLISHED';
create index communities_reply_thread on communities_contribution (topic_key, key) where kind = 'REPLY';
create index communities_contribution_author on communities_contribution (author, submitted_at desc);
create index communities_contribution_words on communities_contribution using gin (words) where state = 'PUBLISHED';

create table communities_revision (
  key          bigint generated always as identity primary key,
  contribution uuid        not null references communities_contribution (id),
  number       int         not null,
  title        text,
  text         text        not null,
  submitted_at timestamptz not null,
  unique (contribution, number)
);
