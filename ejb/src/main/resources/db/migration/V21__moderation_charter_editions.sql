-- A charter changes by editions: none is lost, and one is in force.
alter table moderation_charter
  add column edition        int not null default 1 check (edition > 0),
  add column objectives     text not null default '',
  add column response_hours int check (response_hours > 0),
  -- Whether members say that they have read it before they write.
  add column to_acknowledge boolean not null default false,
  add column note           text,
  add column adopted_by     uuid,
  add column adopted_at     timestamptz,
  add column in_force       boolean not null default true,
  drop constraint moderation_charter_space_key,
  add unique (space, edition);
create unique index moderation_charter_in_force on moderation_charter (space) where in_force;
update moderation_charter m set adopted_by = c.founded_by, adopted_at = c.founded_at
  from communities_community c where c.id = m.space;
delete from moderation_term t using moderation_clause k, moderation_charter m
  where t.clause_key = k.key and k.charter_key = m.key and m.adopted_at is null;
delete from moderation_clause k using moderation_charter m where k.charter_key = m.key and m.adopted_at is null;
delete from moderation_charter where adopted_at is null;
alter table moderation_charter alter column adopted_by set not null, alter column adopted_at set not null;

alter table moderation_decision rename column charter_version to charter_edition;
update moderation_decision set charter_edition = 1;
alter table moderation_decision alter column charter_edition type int;

create table moderation_acknowledgement (
  space   uuid        not null,
  person  uuid        not null,
  edition int         not null,
  at      timestamptz not null,
  primary key (space, person, edition),
  foreign key (space, edition) references moderation_charter (space, edition)
);
