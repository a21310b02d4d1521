-- Communities of which the first has half of the people, with their charters. Of those whom the directory knows twenty own one, whatever the size:
-- who owns one moderates it, and would be busier in a large company than in a small. The others belong to people of whom nobody signs in.
create temp table community as
  select i as n, pg_temp.identity('community', i) as id, case when i <= 20 then 1 + i % 20 else 120 + i end as owner
    from generate_series(1, pg_temp.size('communities')) i;

insert into communities_community (id, slug, name, purpose, founded_by, founded_at, version)
  select c.id, 'bench-' || c.n, pg_temp.title('place', c.n), pg_temp.sentence('purpose', c.n) || '.', p.id, now() - interval '1000 days', 0
    from community c join person p on p.n = c.owner order by c.n;
alter table community add column key bigint;
update community c set key = k.key from communities_community k where k.id = c.id;
alter table community add primary key (n);

insert into moderation_charter (space, purpose, objectives, first_contributions, version, adopted_by, adopted_at)
  select c.id, pg_temp.sentence('purpose', c.n) || '.', '', 0, 0, p.id, now() - interval '1000 days' from community c join person p on p.n = c.owner;
insert into moderation_clause (charter_key, number, kind, text)
  select h.key, k.number, k.kind, pg_temp.sentence('clause', c.n * 10 + k.number) from community c join moderation_charter h on h.space = c.id,
    (values (1, 'IN_SCOPE'), (2, 'OUT_OF_SCOPE'), (3, 'NEVER_HERE')) k (number, kind);

-- Everybody in the first with an even number; besides, most are in a few. Who looks after a place sits in it.
insert into communities_membership (community_key, person, joined_at, role, seat)
  select c.key, p.id, p.arrived_at + interval '3 days', 'MODERATOR', gen_random_uuid()
    from community c join people_person m on m.uid in ('moderator1', 'moderator2') join person p on p.id = m.id where p.arrived_at is not null and c.n <= 20;
insert into communities_membership (community_key, person, joined_at, role)
  select c.key, p.id, coalesce(p.arrived_at, now() - interval '100 days'), case when p.n = c.owner then 'OWNER' else 'MEMBER' end
    from person p, community c
    where case when c.n = 1 then p.n % 2 = 0 or p.n <= 120 else pg_temp.chance('member' || c.n, p.n) < case when p.n <= 120 then 8.0 else 4.0 end / pg_temp.size('communities')
      or p.n = c.owner end
  on conflict do nothing;

-- Most of them look in every few days, and have read then what there was.
insert into communities_community_mark (community_key, person, read_at)
  select m.community_key, m.person, greatest(m.joined_at, now() - pow(pg_temp.chance('looked', p.n * 401 + m.community_key), 3) * interval '20 days')
    from communities_membership m join person p on p.id = m.person
    where pg_temp.chance('looks', p.n) < 0.8 and m.community_key in (select key from community);
