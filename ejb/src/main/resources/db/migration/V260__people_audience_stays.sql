-- Who belonged to an audience when (docs/adr/0051). Kept by the database itself, so that whoever lets somebody join or leave
-- cannot forget it.
create table people_audience_stay (
  audience_key bigint      not null references people_audience on delete cascade,
  person_key   bigint      not null references people_person,
  from_at      timestamptz not null,
  -- Not any more from then on; infinity while they belong.
  to_at        timestamptz not null default 'infinity',
  primary key (audience_key, person_key, from_at),
  check (from_at < to_at)
);

-- From when on that is all there was; of before, only those are known who still belonged then.
create table people_audience_history (
  exact_from timestamptz not null
);
insert into people_audience_history values (now());

insert into people_audience_stay (audience_key, person_key, from_at) select audience_key, person_key, since from people_audience_member;

create function people_audience_stay_begins() returns trigger language plpgsql as $$
begin
  insert into people_audience_stay (audience_key, person_key, from_at)
    select c.audience_key, c.person_key, c.since from changed c
    on conflict (audience_key, person_key, from_at) do update set to_at = 'infinity';
  return null;
end $$;

create function people_audience_stay_ends() returns trigger language plpgsql as $$
begin
  update people_audience_stay s set to_at = greatest(now(), s.from_at + interval '1 microsecond')
    from changed c where s.audience_key = c.audience_key and s.person_key = c.person_key and s.to_at = 'infinity';
  return null;
end $$;

create trigger people_audience_stay_begins after insert on people_audience_member
  referencing new table as changed for each statement execute function people_audience_stay_begins();
create trigger people_audience_stay_ends after delete on people_audience_member
  referencing old table as changed for each statement execute function people_audience_stay_ends();
