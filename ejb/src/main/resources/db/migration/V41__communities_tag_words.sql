-- How each community writes its tags. Topics carry the word without case and accents, which is the same however it is typed.
create table communities_tag (
  community_key bigint  not null references communities_community,
  tag           varchar not null,
  said          varchar not null check (said <> ''),
  primary key (community_key, tag)
);

-- What was typed until now is not known any more; those who look after a community may say it better.
insert into communities_tag (community_key, tag, said)
  select distinct t.community_key, u.tag, u.tag from communities_contribution t cross join unnest(t.tags) u (tag)
  where t.kind = 'TOPIC'
  union
  select community_key, word, word from communities_synonym
  union
  select community_key, tag, tag from communities_synonym;

-- Tags as the community writes them, in their order, with commas between them, which no tag has.
create function communities_tags_said(community bigint, tags varchar[]) returns varchar
  language sql stable parallel safe as $$
    select string_agg(coalesce(w.said, u.tag), ',' order by u.place)
      from unnest(tags) with ordinality u (tag, place)
      left join communities_tag w on w.community_key = community and w.tag = u.tag
  $$;
