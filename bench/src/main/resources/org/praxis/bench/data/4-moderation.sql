-- What waits for a decision, of which a larger company has more, and more moderators; and one in a hundred of the replies was decided.
create temp table held as
  select i as n, pg_temp.pick('heldin', i, pg_temp.size('topics'), 1) as topic, pg_temp.pick('helder', i, (select count(*) from person) - 20, 2) + 20 as author,
      now() - pg_temp.chance('heldat', i) * interval '2 days' as at
    from generate_series(1, (sqrt(2.0 * pg_temp.size('replies')))::int) i;
insert into communities_contribution (id, kind, community_key, author, text, state, revision, submitted_at, version, topic_key)
  select pg_temp.identity('held', h.n), 'REPLY', t.community, p.id, pg_temp.said(h.n, pg_temp.sentence('held a', h.n), pg_temp.sentence('held b', h.n), pg_temp.sentence('held c', h.n)), 'HELD', 1, h.at, 0, t.key
    from held h join topic t on t.n = h.topic join person p on p.n = h.author order by h.at;
insert into communities_revision (contribution, number, text, submitted_at)
  select id, 1, text, submitted_at from communities_contribution where state = 'HELD' and id in (select pg_temp.identity('held', n) from held);
insert into moderation_case (id, content_kind, content_id, space, author, state, revision, submitted_at, version, ranked_at, due_at)
  select pg_temp.identity('case', h.n), 'REPLY', pg_temp.identity('held', h.n), c.id, p.id, 'OPEN', 1, h.at, 0, h.at, h.at + interval '3 days'
    from held h join topic t on t.n = h.topic join community c on c.key = t.community join person p on p.n = h.author order by h.at;
insert into moderation_case_reason (case_key, position, reason)
  select k.key, 0, 'FIRST_CONTRIBUTIONS' from moderation_case k where k.id in (select pg_temp.identity('case', n) from held);

insert into moderation_case (id, content_kind, content_id, space, author, state, revision, submitted_at, version, ranked_at, due_at)
  select pg_temp.identity('decided', r.n), 'REPLY', pg_temp.identity('reply', r.n), c.id, p.id, 'APPROVED', 1, r.at, 1, r.at, r.at + interval '3 days'
    from reply r join topic t on t.n = r.topic join community c on c.key = t.community join person p on p.n = r.author where r.n % 100 = 0;
insert into moderation_decision (case_key, verdict, charter_edition, decided_by, decided_at)
  select k.key, 'APPROVE', 1, m.id, k.submitted_at + interval '3 hours' from moderation_case k, people_person m
    where k.state = 'APPROVED' and m.uid = 'moderator1' and m.id <> k.author and not exists (select from moderation_decision d where d.case_key = k.key);
