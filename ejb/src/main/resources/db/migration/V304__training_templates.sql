-- A track from which other trainers may begin theirs, published or not.
alter table training_track add column template boolean not null default false;
create index training_track_template on training_track (key) where template;
