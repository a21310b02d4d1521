-- Topics and their replies over three years. Few people write most, some places and topics get most of it, and one topic has 2 000
-- replies.
create temp table topic as
  select i as n, pg_temp.pick('place', i, pg_temp.size('communities'), 2) as place, pg_temp.pick('asks', i, (select count(*) from person), 4) as author,
      now() - interval '1000 days' * (1 - i::float8 / pg_temp.size('topics')) as at
    from generate_series(1, pg_temp.size('topics')) i;

insert into communities_contribution (id, kind, community_key, author, text, state, revision, submitted_at, published_at, version, topic_kind, title, active_at, tags)
  select pg_temp.identity('topic', t.n), 'TOPIC', c.key, p.id, pg_temp.said(t.n, sa.text, sb.text, sc.text), 'PUBLISHED', 1, t.at, t.at, 0,
      case when t.n % 3 = 0 then 'DISCUSSION' else 'QUESTION' end, array_to_string(h.words, ' ') || case when t.n % 3 = 0 then '' else '?' end, t.at,
      array[w.word]
    from topic t join community c on c.n = t.place join person p on p.n = t.author join word w on w.n = pg_temp.pick('tag', t.n, 60, 2)
      join heading h on h.n = pg_temp.pick('heading', t.n, 20000) join sentence sa on sa.n = pg_temp.pick('topic a', t.n, 40000)
      join sentence sb on sb.n = pg_temp.pick('topic b', t.n, 40000) join sentence sc on sc.n = pg_temp.pick('topic c', t.n, 40000)
    order by t.n;
alter table topic add column key bigint, add column id uuid, add column community bigint;
update topic t set key = k.key, id = k.id, community = k.community_key from communities_contribution k where k.id = pg_temp.identity('topic', t.n);
alter table topic add primary key (n);
insert into communities_tag (community_key, tag, said)
  select distinct community_key, unnest(tags), unnest(tags) from communities_contribution where kind = 'TOPIC' and id in (select id from topic) on conflict do nothing;

create temp table reply as
  select r.n, r.topic, pg_temp.pick('says', r.n, (select count(*) from person), 4) as author, t.at + (now() - t.at) * pow(pg_temp.chance('when', r.n), 3) as at
    from (select i as n, case when i <= 2000 then pg_temp.size('topics') / 2 else pg_temp.pick('under', i, pg_temp.size('topics'), 1.6) end as topic
      from generate_series(1, pg_temp.size('replies')) i) r join topic t on t.n = r.topic;
insert into communities_contribution (id, kind, community_key, author, text, state, revision, submitted_at, published_at, version, topic_key)
  select pg_temp.identity('reply', r.n), 'REPLY', t.community, p.id, pg_temp.said(r.n, sa.text, sb.text, sc.text), 'PUBLISHED', 1, r.at, r.at, 0, t.key
    from reply r join topic t on t.n = r.topic join person p on p.n = r.author join sentence sa on sa.n = pg_temp.pick('reply a', r.n, 40000)
      join sentence sb on sb.n = pg_temp.pick('reply b', r.n, 40000) join sentence sc on sc.n = pg_temp.pick('reply c', r.n, 40000)
    order by r.at;

update communities_contribution c set reply_count = s.count, active_at = s.latest,
    accepted_answer = case when c.topic_kind = 'QUESTION' and c.key % 2 = 0 then s.first end
  from (select topic_key, count(*), max(published_at) as latest, (array_agg(id order by key))[1] as first from communities_contribution
    where kind = 'REPLY' group by topic_key) s
  where c.key = s.topic_key and c.kind = 'TOPIC';

insert into communities_revision (contribution, number, title, text, submitted_at, published_at)
  select id, 1, title, text, submitted_at, published_at from communities_contribution c where not exists (select from communities_revision r where r.contribution = c.id);
insert into communities_helped (contribution_key, person, at)
  select c.key, p.id, c.published_at + interval '1 hour' from communities_contribution c join person p on p.n = pg_temp.pick('helped', c.key, (select count(*) from person), 2)
    where pg_temp.chance('help', c.key) < 0.3 and p.id <> c.author;
insert into moderation_standing (space, author, published, returned, rejected)
  select k.id, c.author, count(*), 0, 0 from communities_contribution c join communities_community k on k.key = c.community_key
    where c.state = 'PUBLISHED' group by 1, 2 on conflict do nothing;

-- What people have read, and what they follow.
insert into communities_community_mark (community_key, person, read_at)
  select m.community_key, m.person, now() - pg_temp.chance('read', m.key) * interval '20 days' from communities_membership m on conflict do nothing;
insert into communities_topic_mark (topic_key, person, read_at)
  select c.topic_key, c.author, max(c.published_at) from communities_contribution c where c.kind = 'REPLY' group by 1, 2 on conflict do nothing;
insert into notification_notice (id, reader, kind, subject, title, told_at, seen_at, topic, community)
  select pg_temp.identity('notice', r.n), asker.id, 'REPLIED', t.id::text, k.title, r.at, r.at + interval '2 hours', t.id, c.id
    from reply r join topic t on t.n = r.topic join communities_contribution k on k.key = t.key join person asker on asker.n = t.author
      join community c on c.key = t.community where r.author <> t.author and r.n % 5 = 0;
