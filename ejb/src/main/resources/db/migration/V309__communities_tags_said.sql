-- How a community writes tags, for a row of a list: each is looked up by itself. Of a join the database knows too little, and
-- reads all tags of the community for each row.
create or replace function communities_tags_said(community bigint, tags varchar[]) returns varchar
  language sql stable parallel safe as $$
    select string_agg(coalesce((select w.said from communities_tag w where w.community_key = community and w.tag = u.tag), u.tag), ',' order by u.place)
      from unnest(tags) with ordinality u (tag, place)
  $$;
