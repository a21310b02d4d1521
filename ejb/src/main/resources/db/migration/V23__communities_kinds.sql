-- What a topic asks of its readers: an answer, a conversation, a vote, that they know of it, or their choice.
alter table communities_contribution
  drop constraint communities_contribution_kind_check,
  drop constraint communities_contribution_topic_kind_check,
  drop constraint communities_contribution_check2,
  -- topics
  add column tags          varchar[] not null default '{}' check (cardinality(tags) <= 5),
  add column votes         int    not null default 0 check (votes >= 0),
  add column idea_state    text check (idea_state in ('OPEN', 'PLANNED', 'DONE', 'DECLINED')),
  add column idea_word     text,
  add column idea_by       uuid,
  add column idea_at       timestamptz,
  add column poll_options  text[] check (cardinality(poll_options) between 2 and 10),
  add column poll_multiple boolean,
  add column poll_ends_at  timestamptz,
  -- replies to a reply: one level
  add column parent_key    bigint references communities_contribution,
  -- what somebody says who applied it
  add column endorsed_key  bigint references communities_contribution;
alter table communities_contribution
  add constraint communities_contribution_kind_check check (kind in ('TOPIC', 'REPLY', 'APPLIED')),
  add constraint communities_contribution_topic_kind_check
    check (topic_kind in ('QUESTION', 'DISCUSSION', 'IDEA', 'ANNOUNCEMENT', 'POLL')),
  add constraint communities_contribution_check2 check ((kind in ('REPLY', 'APPLIED')) = (topic_key is not null)),
  add constraint communities_contribution_applied check ((kind = 'APPLIED') = (endorsed_key is not null)),
  add constraint communities_contribution_idea check ((topic_kind = 'IDEA') = (idea_state is not null)),
  add constraint communities_contribution_poll check ((topic_kind = 'POLL') = (poll_options is not null));

create index communities_topic_tags on communities_contribution using gin (tags) where kind = 'TOPIC' and state = 'PUBLISHED';
create index communities_idea_votes on communities_contribution (community_key, votes desc, key desc)
  where kind = 'TOPIC' and state = 'PUBLISHED' and topic_kind = 'IDEA';
create index communities_reply_nested on communities_contribution (parent_key, key) where parent_key is not null;
create index communities_reply_first on communities_contribution (topic_key, key) where kind = 'REPLY' and parent_key is null;
create index communities_contribution_applied on communities_contribution (endorsed_key) where endorsed_key is not null;
-- One each, whatever two browsers do; what came back may be said anew.
create unique index communities_applied_once on communities_contribution (endorsed_key, author)
  where endorsed_key is not null and state in ('HELD', 'PUBLISHED');

-- Who wants an idea; counted beside it.
create table communities_vote (
  topic_key bigint      not null references communities_contribution,
  person    uuid        not null,
  at        timestamptz not null,
  primary key (topic_key, person)
);

-- One ballot a person, so that changing it is one statement. Nobody is shown whose it is.
create table communities_ballot (
  topic_key bigint      not null references communities_contribution,
  person    uuid        not null,
  choices   int[]       not null check (cardinality(choices) between 1 and 10),
  at        timestamptz not null,
  primary key (topic_key, person)
);

-- Who has opened an announcement.
create table communities_sighting (
  topic_key bigint      not null references communities_contribution,
  person    uuid        not null,
  at        timestamptz not null,
  primary key (topic_key, person)
);

-- Whom something helped.
create table communities_helped (
  contribution_key bigint      not null references communities_contribution,
  person           uuid        not null,
  at               timestamptz not null,
  primary key (contribution_key, person)
);

-- Words that mean one of the community's tags.
create table communities_synonym (
  community_key bigint not null references communities_community,
  word          text   not null,
  tag           text   not null check (tag <> word),
  primary key (community_key, word)
);

-- Who was told that they are mentioned, so that nobody is told twice.
create table communities_mention (
  contribution_key bigint      not null references communities_contribution,
  person           uuid        not null,
  told_at          timestamptz not null,
  primary key (contribution_key, person)
);
