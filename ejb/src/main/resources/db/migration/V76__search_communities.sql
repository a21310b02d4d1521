-- Communities are found, too: what is there already is read once more. An index that has nothing yet is made anyway.
insert into search_rebuild (started_at, since)
  select now(), (select max(change) from search_entry)
  where exists (select 1 from search_entry) and not exists (select 1 from search_rebuild where ended_at is null);
