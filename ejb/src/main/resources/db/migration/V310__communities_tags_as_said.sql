-- How a community writes tags, as a table of one row: the database makes a function of this kind a part of the statement that asks, where it starts
-- one that returns a text anew for each row, which takes ten times as long. Nodes of the version before still ask communities_tags_said.
create function communities_tags_as_said(community bigint, tags varchar[]) returns table (said varchar)
  language sql stable parallel safe as $$
    select string_agg(coalesce((select w.said from communities_tag w where w.community_key = community and w.tag = u.tag), u.tag), ',' order by u.place)
      from unnest(tags) with ordinality u (tag, place)
  $$;
