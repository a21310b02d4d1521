-- Managers and photos are looked up by DN, once for each entry.
create index people_sync_entry_dn on people_sync_entry (run_key, dn);

-- Whoever comes back is looked for among those who left under the same user name.
create index people_person_left on people_person (uid) where left_at is not null;
