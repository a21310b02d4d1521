create table moderation_charter (
  key                 bigint generated always as identity primary key,
  space               uuid   not null unique,
  purpose             text   not null,
  first_contributions int    not null check (first_contributions >= 0),
  version             bigint not null
);

create table moderation_clause (
  key         bigint generated always as identity primary key,
  charter_key bigint not null references moderation_charter,
  number      int    not null check (number > 0),
  kind        text   not null check (kind in ('IN_SCOPE', 'OUT_OF_SCOPE', 'NEVER_HERE')),
  text        text   not null,
  unique (charter_key, number)
);

create table moderation_term (
  clause_key bigint not null references moderation_clause,
  phrase     text   not null,
  primary key (clause_key, phrase)
);

create table moderation_case (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  content_kind text        not null,
  content_id   uuid        not null,
  space        uuid        not null,
  author       uuid        not null,
  state        text        not null check (state in ('OPEN', 'APPROVED', 'RETURNED', 'REJECTED')),
  revision     int         not null check (revision > 0),
  submitted_at timestamptz not null,
  version      bigint      not null
);
-- One open case per content, whatever two servers do.
create unique index moderation_case_one_open on moderation_case (content_kind, content_id) where state = 'OPEN';
create index moderation_case_queue on moderation_case (submitted_at, key) where state = 'OPEN';
create index moderation_case_content on moderation_case (content_id);

create table moderation_case_reason (
  case_key      bigint not null references moderation_case,
  position      int    not null,
  reason        text   not null check (reason in ('TERM', 'FIRST_CONTRIBUTIONS', 'REVISED')),
  clause_number int,
  term          text,
  primary key (case_key, position)
);

create table moderation_decision (
  key             bigint generated always as identity primary key,
  case_key        bigint      not null unique references moderation_case,
  verdict         text        not null check (verdict in ('APPROVE', 'RETURN', 'REJECT')),
  clause_number   int,
  clause_kind     text,
  clause_text     text,
  charter_version bigint      not null,
  message         text,
  decided_by      uuid        not null,
  decided_at      timestamptz not null,
  -- Whoever gets a text back learns why.
  check (verdict = 'APPROVE' or (clause_number is not null and message is not null))
);

create table moderation_standing (
  space     uuid   not null,
  author    uuid   not null,
  published bigint not null,
  returned  bigint not null,
  rejected  bigint not null,
  primary key (space, author)
);
