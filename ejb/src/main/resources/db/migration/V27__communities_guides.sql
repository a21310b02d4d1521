-- Guides: pages of a community that several people write and keep true.
create table communities_guide (
  key           bigint generated always as identity primary key,
  id            uuid        not null unique,
  community_key bigint      not null references communities_community,
  owner         uuid        not null,
  -- As readers see it; while nothing is published, as it was first sent.
  title         text        not null,
  text          text        not null,
  -- Number of the revision that readers see; 0 while none is published.
  revision      int         not null check (revision >= 0),
  started_at    timestamptz not null,
  changed_at    timestamptz not null,
  review_days   int         not null check (review_days between 7 and 730),
  review_by     date        not null,
  reviewed_at   timestamptz,
  reviewed_by   uuid,
  -- The date of which those who look after it were told that it has passed.
  reminded_of   date,
  words         tsvector generated always as (to_tsvector('simple', title || ' ' || text)) stored,
  version       bigint      not null,
  check ((reviewed_at is null) = (reviewed_by is null))
);
create index communities_guide_list on communities_guide (community_key, title, key) where revision > 0;
create index communities_guide_owner on communities_guide (owner, review_by);
create index communities_guide_due on communities_guide (review_by) where revision > 0;
create index communities_guide_words on communities_guide using gin (words) where revision > 0;

-- Who writes a guide together with its owner.
create table communities_guide_author (
  key       bigint generated always as identity primary key,
  guide_key bigint      not null references communities_guide,
  person    uuid        not null,
  added_by  uuid        not null,
  added_at  timestamptz not null,
  unique (guide_key, person)
);
create index communities_guide_author_person on communities_guide_author (person);

-- A change that a member proposes and somebody who writes the guide answers.
create table communities_guide_proposal (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  guide_key    bigint      not null references communities_guide,
  proposer     uuid        not null,
  base         int         not null check (base > 0),
  title        text        not null,
  text         text        not null,
  why          text        not null,
  state        text        not null check (state in ('OPEN', 'ACCEPTED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
  submitted_at timestamptz not null,
  answered_at  timestamptz,
  answered_by  uuid,
  answer       text,
  version      bigint      not null,
  check ((state = 'OPEN') = (answered_at is null)),
  check ((answered_at is null) = (answered_by is null)),
  -- Whoever gets a change back, or not taken, learns why.
  check (state not in ('RETURNED', 'REJECTED') or answer is not null)
);
create index communities_guide_proposal_list on communities_guide_proposal (guide_key, key desc);
create index communities_guide_proposal_open on communities_guide_proposal (guide_key) where state = 'OPEN';

create table communities_guide_comment (
  key          bigint generated always as identity primary key,
  proposal_key bigint      not null references communities_guide_proposal,
  author       uuid        not null,
  text         text        not null,
  at           timestamptz not null
);
create index communities_guide_comment_proposal on communities_guide_comment (proposal_key, key);

-- Every text of a guide that was sent, whatever became of it; those with a number are its history.
create table communities_guide_revision (
  key             bigint generated always as identity primary key,
  id              uuid        not null unique,
  guide_key       bigint      not null references communities_guide,
  number          int check (number > 0),
  base            int         not null check (base >= 0),
  title           text        not null,
  text            text        not null,
  -- What was published, where others had changed the guide while this waited.
  merged_title    text,
  merged_text     text,
  note            text,
  author          uuid        not null,
  proposal        uuid references communities_guide_proposal (id),
  accepted_by     uuid,
  state           text        not null check (state in ('HELD', 'PUBLISHED', 'RETURNED', 'REJECTED', 'OVERTAKEN')),
  submitted_at    timestamptz not null,
  published_at    timestamptz,
  version         bigint      not null,
  unique (guide_key, number),
  check ((state = 'PUBLISHED') = (number is not null)),
  check ((number is null) = (published_at is null)),
  check ((merged_title is null) = (merged_text is null)),
  check ((proposal is null) = (accepted_by is null))
);
create index communities_guide_revision_author on communities_guide_revision (guide_key, author, key);
-- Of one author only one text waits.
create unique index communities_guide_revision_one_held on communities_guide_revision (guide_key, author)
  where state = 'HELD' and proposal is null;

-- What a guide was made from.
create table communities_guide_source (
  guide_key    bigint not null references communities_guide,
  position     int    not null,
  contribution uuid   not null references communities_contribution (id),
  primary key (guide_key, position),
  unique (guide_key, contribution)
);
create index communities_guide_source_contribution on communities_guide_source (contribution);

-- Whether a guide was useful to somebody; each says it once, and may say otherwise later.
create table communities_guide_opinion (
  key       bigint generated always as identity primary key,
  guide_key bigint      not null references communities_guide,
  person    uuid        not null,
  useful    boolean     not null,
  at        timestamptz not null,
  unique (guide_key, person)
);

alter table notification_notice drop constraint notification_notice_kind_check;
alter table notification_notice add check (kind in ('APPROVED', 'RETURNED', 'REJECTED', 'REPLIED', 'CERTIFIED', 'DUTY',
  'ASKED_TO_JOIN', 'ADMITTED', 'DECLINED', 'ADDED', 'MOVED',
  'GUIDE_DECIDED', 'GUIDE_PROPOSED', 'GUIDE_ANSWERED', 'GUIDE_COMMENTED', 'GUIDE_SHARED', 'GUIDE_OVERDUE'));
