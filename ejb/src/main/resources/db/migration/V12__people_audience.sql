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
