-- What was locked on a report, and is open again as an appeal was right.
do $$
declare
  was text := (select substring(pg_get_constraintdef(oid) from '^CHECK \((.*)\)$') from pg_constraint
    where conrelid = 'moderation_report'::regclass and conname = 'moderation_report_outcome_check');
begin
  alter table moderation_report drop constraint moderation_report_outcome_check;
  execute 'alter table moderation_report add constraint moderation_report_outcome_check check ((' || was || ') or outcome = ''REOPENED'')';
end
$$;
update moderation_report r set outcome = 'REOPENED'
  from moderation_decision d
  where r.outcome = 'ACTED' and d.case_key = r.case_key and d.verdict = 'LOCK'
    and exists (select 1 from moderation_appeal a where a.decision_key = d.key and a.outcome = 'OVERTURNED')
    and exists (select 1 from moderation_case c join communities_contribution t on t.id = c.content_id
      where c.key = r.case_key and t.closed_at is null);
