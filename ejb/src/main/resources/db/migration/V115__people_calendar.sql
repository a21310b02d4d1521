-- When an office does not work although it is a working day (docs/adr/0037): public holidays of a country and a region of it, as
-- Jollyday calls them, and days on which it is closed besides.
alter table people_office
  add column country text check (country ~ '^[a-z]{2}$'),
  add column region  text check (region ~ '^[a-z0-9]{1,8}$'),
  add constraint people_office_region_of_country check (region is null or country is not null);

create table people_office_closing (
  office_key bigint not null references people_office,
  first_day  date   not null,
  last_day   date   not null,
  name       text   not null check (length(name) <= 100),
  primary key (office_key, first_day),
  check (first_day <= last_day)
);
