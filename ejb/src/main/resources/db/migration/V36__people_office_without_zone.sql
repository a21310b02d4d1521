-- An office whose time zone nobody has said has none: a colleague there is not shown a time that is somebody's guess.
alter table people_office alter column zone drop not null;
-- What nobody has touched and was never said stands at the zone for want of a better.
update people_office set zone = null where version = 0 and zone = 'UTC';
