-- What somebody typed, with * for anything and ? for one character, as LIKE ... ESCAPE '!' takes it. Folded first, since that
-- makes characters of others that mean something to LIKE.
create function people_pattern(text) returns text language sql immutable parallel safe strict
  return replace(replace(replace(replace(replace(public.people_folded($1), '!', '!!'), '%', '!%'), '_', '!_'), '*', '%'), '?', '_');

-- The first part of the first language: of "de-CH, de;q=0.9" it is "de".
create function people_language(text) returns text language sql immutable parallel safe strict
  return lower(substring($1 from '^ *([A-Za-z]+)'));

-- Audiences: a rule over what the directory says, and the people whom it finds.
create table people_audience (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  name         text        not null,
  rule         jsonb       not null,
  created_by   uuid        not null,
  created_at   timestamptz not null,
  evaluated_at timestamptz,
  members      int         not null default 0,
  version      bigint      not null
);
create unique index people_audience_name on people_audience (lower(name));

create table people_audience_member (
  audience_key bigint      not null references people_audience on delete cascade,
  person_key   bigint      not null references people_person,
  since        timestamptz not null,
  primary key (audience_key, person_key)
);
create index people_audience_member_person on people_audience_member (person_key);
