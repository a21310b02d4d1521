-- Where the company wants it, moderators decide without names (docs/adr/0040).

-- What makes of a person in a case a name that nobody can find out by trying all persons.
create table moderation_mask (
  one    boolean primary key default true check (one),
  secret uuid    not null default gen_random_uuid()
);
insert into moderation_mask default values;

-- Who looked all the same, and why.
create table moderation_unmasked (
  case_key  bigint      not null references moderation_case,
  moderator uuid        not null,
  at        timestamptz not null,
  because   text        not null check (length(because) between 1 and 2000),
  primary key (case_key, moderator)
);
