-- Replies that wait for a decision, as many as bench.held says, since each is decided once: in the first community, by people who
-- are asked nothing in measurements. Those that were not decided the last time are taken first: a queue that grew with each measurement
-- would be measured as well.
create temp table held_before on commit drop as
  select k.id as case_id from moderation_case k join communities_contribution c on c.id = k.content_id
    where k.state = 'OPEN' and k.pending_verdict is null and (k.claimed_until is null or k.claimed_until < now())
      and c.text like 'This waits for a moderator, number **%' order by k.key limit current_setting('bench.held')::int;
create temp table more_held on commit drop as
  with author as (select id, row_number() over (order by key) - 1 as n, count(*) over () as many from people_person where uid like 'bench-%'),
    topic as (
      select t.key, t.community_key, c.id as space, row_number() over (order by t.key) - 1 as n, count(*) over () as many
        from communities_contribution t join communities_community c on c.key = t.community_key
        where c.slug = 'bench-1' and t.kind = 'TOPIC' and t.state = 'PUBLISHED')
  select gen_random_uuid() as id, gen_random_uuid() as case_id, i, author.id as author, topic.key as topic, topic.community_key, topic.space, now() as at
    from generate_series(1, current_setting('bench.held')::int - (select count(*)::int from held_before)) i
    join author on author.n = i % author.many join topic on topic.n = i % topic.many;
insert into communities_contribution (id, kind, community_key, author, text, state, revision, submitted_at, version, topic_key)
  select id, 'REPLY', community_key, author, 'This waits for a moderator, number **' || i || '**.', 'HELD', 1, at, 0, topic from more_held;
insert into communities_revision (contribution, number, text, submitted_at)
  select c.id, 1, c.text, c.submitted_at from communities_contribution c join more_held using (id);
insert into moderation_case (id, content_kind, content_id, space, author, state, revision, submitted_at, version, ranked_at, due_at)
  select case_id, 'REPLY', id, space, author, 'OPEN', 1, at, 0, at, at + interval '3 days' from more_held;
insert into moderation_case_reason (case_key, position, reason)
  select k.key, 0, 'FIRST_CONTRIBUTIONS' from moderation_case k join more_held h on h.case_id = k.id;
