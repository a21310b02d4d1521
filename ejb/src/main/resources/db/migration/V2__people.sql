create table people_person (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  uid        text        not null unique check (uid = lower(uid)),
  name       text        not null,
  mail       text,
  title      text,
  office     text,
  department text,
  language   text,
  has_photo  boolean     not null,
  arrived_at timestamptz not null,
  version    bigint      not null
);

create table people_photo (
  person_key bigint primary key references people_person,
  jpeg       bytea not null
);
