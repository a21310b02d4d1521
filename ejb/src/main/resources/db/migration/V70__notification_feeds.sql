-- By which programs read feeds in somebody's name. It opens what that person may read, and is theirs to replace.
create table notification_feed_key (
  person uuid primary key,
  secret varchar(40) not null unique,
  made_at timestamptz not null
);
