-- A community's page costs the same with a hundred topics and with ten thousand (bench growth).

-- In the order in which it lists them; the index by activity alone had all of them read and sorted.
create index communities_topic_order on communities_contribution (community_key, pinned_at desc nulls last, active_at desc, key desc)
  where kind = 'TOPIC' and state = 'PUBLISHED';

-- Its tags are counted without the topics themselves being read.
create index communities_topic_tagged on communities_contribution (community_key) include (tags)
  where kind = 'TOPIC' and state = 'PUBLISHED' and tags <> '{}';
