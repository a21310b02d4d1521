-- What can be found, as the index holds it: one row for each thing, made when news of it is delivered. Each node's index follows the
-- rows by their number of change, and an index that was lost is made of them again.
create sequence search_change;

create table search_entry (
  content      uuid        primary key,
  kind         text        not null,
  -- Where it stands; null of what everybody may read.
  community    uuid,
  -- The topic that it is, or in which it stands.
  topic        uuid,
  person       uuid,
  title        text        not null default '',
  -- What it stands under: the title of its topic.
  heading      text        not null default '',
  text         text        not null default '',
  language     text,
  tags         varchar[]   not null default '{}',
  office       text,
  solved       boolean,
  at           timestamptz not null,
  -- Nobody finds it any more. The row stays, so that every index learns of it.
  gone         boolean     not null,
  -- Given under a lock that is held until the commit: who sees a number sees all that are smaller.
  change       bigint      not null unique,
  first_change bigint      not null,
  -- The last change that took something from its readers: until an index has it, what that index says of the entry is not believed.
  retracted    bigint      not null,
  check (first_change <= change and retracted <= change)
);
create index search_entry_retracted on search_entry (retracted);
create index search_entry_topic on search_entry (topic) where topic is not null;
create index search_entry_person on search_entry (person) where person is not null;

-- Whose index it is: one that was made of another database is not believed.
create table search_origin (
  id uuid not null
);
insert into search_origin values (gen_random_uuid());

-- Making all entries anew from what they were made of, a part at a time, by whichever node has time.
create table search_rebuild (
  key        bigint generated always as identity primary key,
  -- Null where Praxis began it by itself.
  asked_by   uuid,
  started_at timestamptz not null,
  -- Entries with a larger number were made anew.
  since      bigint      not null,
  -- Which of the sources is read, and the last thing of it that was.
  place      int         not null default 0,
  reached    uuid,
  read       bigint      not null default 0,
  expected   bigint      not null default 0,
  ended_at   timestamptz
);
create unique index search_rebuild_one on search_rebuild ((true)) where ended_at is null;

-- What a subscriber has not heard yet.
create index platform_delivery_unheard on platform_delivery (subscriber) where delivered_at is null;
