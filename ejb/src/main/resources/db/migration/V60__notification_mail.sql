-- Where what somebody was told stands, so that it can be counted, chosen and shown together; and why they were told.
alter table notification_notice
  add column topic     uuid,
  add column community uuid,
  add column reason    text;
update notification_notice n set topic = coalesce(t.id, c.id), community = oc.id
  from communities_contribution c join communities_community oc on oc.key = c.community_key
    left join communities_contribution t on t.key = c.topic_key
  where n.kind in ('APPROVED', 'REPLIED', 'MENTIONED', 'MOVED', 'FOLLOWED_MOVED', 'IDEA_DECIDED', 'FOLLOWED_REPLY', 'FOLLOWED_TOPIC')
    and n.subject = cast(c.id as text);
create index notification_notice_about on notification_notice (reader, subject);

-- How somebody wants to be told by mail: of a matter, everywhere or (another row) in one community.
create table notification_choice (
  person    uuid not null,
  matter    text not null,
  -- Nobody's community stands for all of them.
  community uuid not null,
  cadence   text not null check (cadence in ('IMMEDIATELY', 'DAILY', 'WEEKLY', 'NEVER')),
  primary key (person, matter, community)
);

-- When somebody wants mail, by their own clock.
create table notification_rhythm (
  person     uuid primary key,
  quiet_from time       not null,
  quiet_to   time       not null,
  days       smallint[] not null check (cardinality(days) between 1 and 7),
  digest_at  time       not null,
  weekly_on  smallint   not null check (weekly_on between 1 and 7),
  version    bigint     not null
);

-- A mail to one person. What it says is composed when it is sent.
create table notification_letter (
  id         uuid primary key,
  number     bigint generated always as identity unique,
  reader     uuid        not null,
  form       text        not null check (form in ('NEWS', 'DIGEST', 'ANSWER')),
  -- Of an answer to a mail: which one.
  answer     text,
  topic      uuid,
  written_at timestamptz not null,
  state      text        not null check (state in ('WAITING', 'SENT', 'DROPPED', 'DEAD')),
  -- When to try; past that, whoever claimed it is dead.
  due_at     timestamptz,
  refusals   int         not null default 0,
  error      text,
  over_at    timestamptz,
  check ((state = 'WAITING') = (due_at is not null))
);
create index notification_letter_due on notification_letter (due_at) where state = 'WAITING';
create index notification_letter_dead on notification_letter (over_at) where state = 'DEAD';
create index notification_letter_old on notification_letter (written_at);

-- One thing to tell one person by mail.
create table notification_item (
  key          bigint generated always as identity primary key,
  reader       uuid        not null,
  kind         text        not null,
  subject      text        not null,
  title        text        not null,
  contribution uuid,
  guide        uuid,
  topic        uuid,
  community    uuid,
  reason       text,
  told_at      timestamptz not null,
  cadence      text        not null check (cadence in ('IMMEDIATELY', 'DAILY', 'WEEKLY')),
  due_at       timestamptz not null,
  letter       uuid references notification_letter on delete cascade
);
create index notification_item_due on notification_item (due_at) where letter is null;
create index notification_item_waiting on notification_item (reader) where letter is null;
create index notification_item_letter on notification_item (letter) where letter is not null;

-- An address that mail comes back from.
create table notification_bounce (
  address    text primary key check (address = lower(address)),
  times      int         not null,
  status     text,
  diagnosis  text,
  since      timestamptz not null,
  last_at    timestamptz not null,
  stopped_at timestamptz
);
