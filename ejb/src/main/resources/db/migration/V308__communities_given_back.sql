-- The first page asks for what was given back to its reader: next to nothing, of all that they ever wrote (bench growth).
create index communities_contribution_returned on communities_contribution (author, submitted_at desc, key desc)
  where state = 'RETURNED' or pending = 'RETURNED';
