-- What the directory names no more stays, so that it is the same again when it comes back, and so that a rule about it can say
-- what it was about.
alter table people_office add column gone_at timestamptz;
alter table people_department add column gone_at timestamptz;
alter table people_group add column gone_at timestamptz;

-- Whether a run that was carried through left any office, department, group or membership in a group other than it found it.
alter table people_sync_run add column units_changed boolean not null default false;

-- A line of managers goes on through those who left.
drop index people_person_manager;
create index people_person_manager on people_person (manager_key);
