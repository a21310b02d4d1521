-- Notices name a step by its identity: its number is another step's in another edition.
do $$
declare
  told text;
begin
  foreach told in array array['notification_notice', 'notification_item'] loop
    execute format(
      'update %I n set subject = t.slug || ''/'' || s.id
       from training_step s join training_edition e on e.key = s.edition_key join training_track t on t.key = e.track_key
       where n.kind in (''STEP_TEXT_GONE'', ''STEP_PRAISE_GONE'', ''STEP_BACK'', ''SIGNED_OFF'', ''SIGN_OFF_DECLINED'', ''SIGN_OFF_LAPSED'')
         and n.subject = t.slug || ''/'' || s.number and n.title = s.title', told);
  end loop;
end
$$;
