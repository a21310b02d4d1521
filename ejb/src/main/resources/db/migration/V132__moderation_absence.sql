-- That a moderator is away, from one day until another, and who hears instead (docs/adr/0041).
create table moderation_absence (
  key       bigint generated always as identity primary key,
  id        uuid        not null unique,
  person    uuid        not null,
  from_day  date        not null,
  until_day date        not null,
  -- The same as moments, by the clock of whoever is away: the second is the first after it.
  from_at   timestamptz not null,
  until_at  timestamptz not null,
  stand_in  uuid,
  said_by   uuid        not null,
  said_at   timestamptz not null,
  ended_at  timestamptz,
  version   bigint      not null,
  constraint moderation_absence_days check (until_day >= from_day and until_at > from_at),
  constraint moderation_absence_stand_in check (stand_in <> person)
);
create index moderation_absence_now on moderation_absence (until_at) where ended_at is null;
create index moderation_absence_person on moderation_absence (person);
create index moderation_case_claimed on moderation_case (claimed_by) where claimed_by is not null;
