-- Up to when a person has read a topic, and a whole community where they said that all of it is read.
create table communities_topic_mark (
  topic_key bigint      not null references communities_contribution,
  person    uuid        not null,
  read_at   timestamptz not null,
  primary key (topic_key, person)
);

create table communities_community_mark (
  community_key bigint      not null references communities_community,
  person        uuid        not null,
  read_at       timestamptz not null,
  primary key (community_key, person)
);

-- What a person has chosen to be told of. Without a row it is as usual: see org.praxis.communities.attention.
create table communities_following (
  kind    text        not null check (kind in ('TOPIC', 'COMMUNITY', 'TAG')),
  subject uuid        not null,
  person  uuid        not null,
  level   text        not null check (level in ('WATCHING', 'NORMAL', 'MUTED')),
  since   timestamptz not null,
  primary key (kind, subject, person)
);
create index communities_following_person on communities_following (person);

create table communities_bookmark (
  key              bigint generated always as identity primary key,
  id               uuid        not null unique,
  person           uuid        not null,
  contribution_key bigint      not null references communities_contribution,
  note             text,
  remind_at        timestamptz,
  reminded_at      timestamptz,
  made_at          timestamptz not null,
  version          bigint      not null,
  unique (person, contribution_key),
  check (reminded_at is null or remind_at is not null)
);
create index communities_bookmark_list on communities_bookmark (person, made_at desc, key desc);
create index communities_bookmark_due on communities_bookmark (remind_at) where remind_at is not null and reminded_at is null;

-- What is new in a topic, and whether somebody took part in it, however long it is.
create index communities_reply_news on communities_contribution (topic_key, published_at)
  where kind = 'REPLY' and state = 'PUBLISHED';
create index communities_reply_by on communities_contribution (topic_key, author)
  where kind = 'REPLY' and state = 'PUBLISHED';

-- Of one topic a reader has one notice of replies that they have not seen, which says of how many.
alter table notification_notice add column times int not null default 1 check (times > 0);
update notification_notice n set times = d.times
  from (select max(key) as key, count(*) as times from notification_notice
        where kind = 'REPLIED' and seen_at is null group by reader, subject) d
  where d.key = n.key;
delete from notification_notice n
  where n.kind = 'REPLIED' and n.seen_at is null and exists (select 1 from notification_notice later
    where later.reader = n.reader and later.kind = n.kind and later.subject = n.subject and later.seen_at is null
    and later.key > n.key);
create unique index notification_notice_grouped on notification_notice (reader, kind, subject)
  where seen_at is null and kind in ('REPLIED', 'FOLLOWED_REPLY');

-- Three more kinds than there are, whichever those are.
do $$
declare
  kinds text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'notification_notice'::regclass and conname = 'notification_notice_kind_check');
begin
  alter table notification_notice drop constraint notification_notice_kind_check;
  execute 'alter table notification_notice add constraint notification_notice_kind_check check ('
    || 'kind in (''FOLLOWED_REPLY'', ''FOLLOWED_TOPIC'', ''REMINDED'') or ' || kinds || ')';
end
$$;
