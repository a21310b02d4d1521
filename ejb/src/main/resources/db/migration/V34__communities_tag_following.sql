-- A tag is a word, in whichever community it is used: who follows it does so everywhere.
create table communities_tag_following (
  tag    text        not null,
  person uuid        not null,
  level  text        not null check (level in ('WATCHING', 'NORMAL', 'MUTED')),
  since  timestamptz not null,
  primary key (tag, person)
);
create index communities_tag_following_person on communities_tag_following (person);

alter table communities_following
  drop constraint communities_following_kind_check,
  add constraint communities_following_kind_check check (kind in ('TOPIC', 'COMMUNITY'));
