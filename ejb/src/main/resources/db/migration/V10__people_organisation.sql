-- The organisation as the directory has it: who sits where, and who leads whom.

-- Names are looked for without their accents, and with a letter wrong. Both extensions may be made by a database's owner.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- What is looked for and what is looked in, made alike. unaccent() itself may not be indexed, for its dictionary could change.
create function people_folded(text) returns text language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- A text as words that are looked for by how they begin: each stands behind a space, and what joins or parts words is one.
create function people_words(text) returns text language sql immutable parallel safe strict
  return ' ' || translate(public.people_folded($1), E'-/.,;:()&|_%\\"\'\u2019', '                ');

create table people_office (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  name       text        not null,
  -- Directories rarely say it: from the configuration at first, then whatever an administrator sets.
  zone       text        not null,
  opens      time        not null default '09:00',
  closes     time        not null default '17:00',
  -- ISO: 1 is Monday.
  days       smallint[]  not null default '{1,2,3,4,5}' check (days <@ '{1,2,3,4,5,6,7}'::smallint[]),
  version    bigint      not null default 0,
  check (opens < closes)
);
create unique index people_office_name on people_office (lower(name));

create table people_department (
  key        bigint generated always as identity primary key,
  id         uuid   not null unique,
  parent_key bigint references people_department,
  name       text   not null,
  -- From the top, as the directory writes it: "Operations/Logistics".
  path       text   not null unique
);
create index people_department_parent on people_department (parent_key);

create table people_group (
  key         bigint generated always as identity primary key,
  id          uuid not null unique,
  directory   text not null,
  external_id text not null,
  dn          text not null,
  name        text not null,
  unique (directory, external_id)
);
create index people_group_dn on people_group (dn);

alter table people_person
  -- An identity that outlives a new name: the directory, and what it never changes of an entry (entryUUID, objectGUID).
  add column directory      text,
  add column external_id    text,
  -- In the normal form of LDAP, to find managers by.
  add column dn             text,
  add column office_key     bigint references people_office,
  add column department_key bigint references people_department,
  add column manager_key    bigint references people_person,
  add column started_on     date,
  add column left_at        timestamptz,
  -- Who takes over what this person looks after, once they have left.
  add column successor_key  bigint references people_person,
  -- Of everything that the directory says of this person; equal means unchanged.
  add column digest         text,
  add column photo_digest   text,
  -- Null until somebody signs in who is known by a synchronisation.
  alter column arrived_at drop not null,
  add column active boolean generated always as (deactivated_at is null and left_at is null) stored,
  -- The names of people_skill, in one, so that a search has one place to look in.
  add column skills text not null default '',
  add column words text generated always as (people_words(name || ' ' || coalesce(title, '') || ' ' || coalesce(office, '')
    || ' ' || coalesce(department, '') || ' ' || skills)) stored,
  add constraint people_person_entry unique (directory, external_id),
  add check ((directory is null) = (external_id is null)),
  add check (manager_key <> key);

-- The user name of somebody who left may be given to somebody new.
alter table people_person drop constraint people_person_uid_key;
create unique index people_person_uid on people_person (uid) where left_at is null;
create index people_person_dn on people_person (dn) where left_at is null;
create index people_person_manager on people_person (manager_key) where left_at is null;
create index people_person_office on people_person (office_key) where left_at is null;
create index people_person_department on people_person (department_key) where left_at is null;
create index people_person_words on people_person using gin (words gin_trgm_ops) where left_at is null;

create table people_group_member (
  group_key  bigint not null references people_group on delete cascade,
  person_key bigint not null references people_person,
  primary key (group_key, person_key)
);
create index people_group_member_person on people_group_member (person_key);

create table people_skill (
  person_key bigint not null references people_person,
  position   int    not null,
  name       text   not null check (char_length(name) between 1 and 60),
  words      text   generated always as (people_words(name)) stored,
  primary key (person_key, position)
);
create index people_skill_words on people_skill using gin (words gin_trgm_ops);

create function people_skill_told() returns trigger language plpgsql as $$
begin
  update people_person set skills = coalesce(
      (select string_agg(name, ' ' order by position) from people_skill where person_key = people_person.key), '')
    where key = case when tg_op = 'DELETE' then old.person_key else new.person_key end;
  return null;
end $$;
create trigger people_skill_told after insert or update or delete on people_skill
  for each row execute function people_skill_told();
